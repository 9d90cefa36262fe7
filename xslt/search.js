// Searches the edition on the page search.html, by the index that Pagefind made. Everything that is found is put into the page
// as text, never as mark-up. The address of the page always says what is being looked for, so that a search can be kept.
"use strict";

(() => {
  const FACETS = ["year", "sender", "recipient", "classification", "type"];
  const AT_ONCE = 20; // documents that are shown at first, and added by the button
  const PLACES = 3; // places that are shown of one document
  const AROUND = 14; // words before and after a place
  const OPEN = 8; // a facet with no more values than this is open at first
  const PAUSE = 250; // milliseconds after a key

  const part = (name) => document.getElementById(`search-${name}`);
  const form = part("form");
  let pagefind = null;
  let run = 0; // which search is the last one: an earlier one that ends later is not shown
  let timer = 0;

  if (location.protocol === "file:") part("needs-server").hidden = false;
  else start();

  async function start() {
    try {
      pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI).href);
      await pagefind.init();
      fill(await pagefind.filters());
    } catch (error) {
      part("needs-index").hidden = false;
      return;
    }
    read();
    form.hidden = false;
    form.addEventListener("submit", (event) => { event.preventDefault(); later(0); });
    form.addEventListener("input", () => later(PAUSE));
    form.addEventListener("reset", () => later(0));
    window.addEventListener("popstate", () => { read(); search(); });
    search();
  }

  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(() => { note(); search(); }, milliseconds);
  }

  // The address to the form, and the form to the address.

  function read() {
    const wanted = new URLSearchParams(location.search);
    form.elements.q.value = wanted.get("q") ?? "";
    form.elements.sort.value = wanted.get("sort") === "date" ? "date" : "";
    for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = wanted.getAll(box.name).includes(box.value);
    for (const facet of form.querySelectorAll("details")) if (facet.querySelector(":checked")) facet.open = true;
  }

  function note() {
    const wanted = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) wanted.append(name, value.trim());
    const words = wanted.toString();
    history.replaceState(null, "", words ? `?${words}` : location.pathname);
  }

  // Facets

  function fill(values) {
    for (const name of FACETS) {
      const box = part(name);
      const known = Object.entries(values[name] ?? {}).sort(byName(name));
      box.open = known.length <= OPEN && window.matchMedia("(min-width: 64rem)").matches;
      box.querySelector("ul").replaceChildren(...known.map(([value]) => choice(name, value)));
      box.hidden = known.length === 0;
    }
  }

  function byName(name) {
    const last = "Not stated";
    return ([a], [b]) => (a === last) - (b === last) || a.localeCompare(b, document.documentElement.lang);
  }

  function choice(name, value) {
    const box = element("input", { type: "checkbox", name, value });
    return element("li", {}, element("label", {}, box, " ", element("span", {}, value), " ", element("span", { class: "count" })));
  }

  // In a facet where something is chosen, the numbers are those without the choice: so many a further tick would add.
  function count(found) {
    for (const box of form.querySelectorAll("input[type=checkbox]")) {
      const chosen = form.querySelector(`input[name=${box.name}]:checked`);
      const numbers = (chosen ? found.totalFilters : found.filters)[box.name] ?? {};
      const number = numbers[box.value] ?? 0;
      const item = box.closest("li");
      item.querySelector(".count").textContent = `(${number})`;
      item.hidden = number === 0 && !box.checked;
    }
  }

  // Searching

  async function search() {
    const mine = ++run;
    const words = form.elements.q.value.trim();
    const filters = {};
    for (const name of FACETS) {
      const chosen = [...form.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value);
      if (chosen.length) filters[name] = { any: chosen };
    }
    const asked = words !== "" || Object.keys(filters).length > 0;
    const sort = form.elements.sort.value === "date" || !words ? { date: "asc" } : undefined;
    const found = await pagefind.search(words || null, { filters, sort });
    if (mine !== run) return;
    count(found);
    part("hits").replaceChildren();
    part("more").hidden = true;
    if (asked) await show(found.results, 0, mine);
    part("status").textContent = asked ? told(found.results.length, words) : "";
  }

  function told(number, words) {
    const of = words ? ` with “${words}”` : "";
    if (number === 0) return `No document${of}. Try fewer words, another spelling, or fewer ticks.`;
    return number === 1 ? `One document${of}.` : `${number} documents${of}.`;
  }

  async function show(results, from, mine) {
    const loaded = await Promise.all(results.slice(from, from + AT_ONCE).map((result) => result.data()));
    if (mine !== run) return;
    const hits = loaded.map(hit);
    part("hits").append(...hits);
    if (from > 0) hits[0]?.querySelector("a").focus();
    const left = results.length - from - loaded.length;
    const more = part("more");
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left}`;
    more.onclick = () => show(results, from + AT_ONCE, mine);
  }

  // One document that was found

  function hit(data) {
    const words = (data.raw_content ?? data.content).split(/\s+/);
    const places = cluster(data.locations);
    const found = [...new Set(data.locations.map((at) => bare(words[at] ?? "").toLowerCase()))].filter(Boolean);
    const address = data.raw_url.replace(/^\//, "");
    const entry = element("li", {}, element("h3", {}, element("a", { href: link(address, found, "") }, data.meta.title)));
    entry.append(element("p", { class: "when" }, [data.meta.date, data.meta.classification].filter(Boolean).join(" · ")));
    for (const place of places.slice(0, PLACES)) {
      const [name, anchor] = where(place[0], data.anchors ?? [], data.meta.page);
      const excerpt = element("p", { class: "excerpt" });
      if (name) excerpt.append(element("a", { href: link(address, found, anchor), class: "place" }, name), " ");
      excerpt.append(...quoted(words, place));
      entry.append(excerpt);
    }
    const left = places.length - PLACES;
    if (left > 0) entry.append(element("p", { class: "further" }, left === 1 ? "and one more place" : `and ${left} more places`));
    return entry;
  }

  // Places so near to each other that one excerpt shows them.
  function cluster(locations) {
    const places = [];
    for (const at of [...locations].sort((a, b) => a - b)) {
      const last = places.at(-1);
      if (last && at - last[0] <= AROUND) last.push(at);
      else places.push([at]);
    }
    return places;
  }

  // The note, else the printed page, that a word is in.
  function where(at, anchors, first) {
    const before = anchors.filter((anchor) => anchor.location <= at);
    const note = before.map((anchor) => anchor.id.match(/fn(\d.*)$/)).filter(Boolean).at(-1); // fn3, d13fn2
    if (note) return [`Note ${note[1]}`, note.input];
    const page = before.filter((anchor) => anchor.id.startsWith("pg_")).at(-1);
    if (page) return [`Page ${page.id.slice(3)}`, page.id];
    return first ? [`Page ${first}`, ""] : ["", ""];
  }

  function quoted(words, place) {
    const from = Math.max(0, place[0] - AROUND);
    const to = Math.min(words.length, place.at(-1) + AROUND + 1);
    const parts = [from > 0 ? "… " : ""];
    for (let at = from; at < to; at++) {
      parts.push(...(place.includes(at) ? marked(words[at]) : [words[at]]), at + 1 < to ? " " : "");
    }
    return [...parts, to < words.length ? " …" : ""];
  }

  // The word itself, without the signs around it.
  function marked(word) {
    const [, before, inner, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
    return [before, element("mark", {}, inner), after];
  }

  function link(address, found, anchor) {
    const query = new URLSearchParams(found.map((word) => ["highlight", word])).toString();
    return address + (query ? `?${query}` : "") + (anchor ? `#${anchor}` : "");
  }

  function bare(word) {
    return marked(word)[1].textContent;
  }

  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  }
})();
