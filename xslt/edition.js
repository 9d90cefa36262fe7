/* Combines facets in the list of documents and sorts it. The documents come from documents/data/, as scripts that call
   teigramDocuments, because a page that was opened from a folder may load nothing else. Without this script the form stays
   hidden, and the list and the lists by each facet are there all the same. */
"use strict";

(function () {
  const form = document.querySelector("form.combine");
  if (!form) return;

  const STEP = 100; // documents shown at a time
  const root = form.dataset.root;
  const data = root + "documents/data/";
  const found = document.querySelector(".found");
  const shown = document.querySelector(".shown");
  const list = document.createElement("ol");
  const more = document.createElement("button");
  const documents = [];
  let facets = [];
  let chunks = 0;
  let loading = null;
  let matches = [];
  let asked = 0;

  // A document as it comes: see src/teigram/edition/chunks.py.
  const HREF = 0, LABEL = 1, IDENT = 2, DATE = 3, CERT = 4, PAGES = 5, VALUES = 6, SENDER = 7, RECIPIENT = 8;
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

  window.teigramDocuments = function (piece) {
    if (piece.facets) {
      facets = piece.facets;
      chunks = piece.chunks;
    } else {
      documents[piece.chunk - 1] = piece.documents;
    }
  };

  function load(name) {
    return new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.src = data + name;
      script.onload = resolve;
      script.onerror = function () { reject(new Error(name)); };
      document.head.append(script);
    });
  }

  function loadAll() {
    const names = Array.from({ length: chunks }, function (_, at) { return String(at + 1).padStart(4, "0") + ".js"; });
    loading = loading || Promise.all(names.map(load));
    return loading;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function day(date) {
    const parts = date.slice(0, 10).split("-");
    const words = [parts[1] ? MONTHS[Number(parts[1]) - 1] : "", parts[2] ? Number(parts[2]) + "," : "", parts[0]];
    return words.filter(Boolean).join(" ");
  }

  function party(one, key) {
    const at = facets.findIndex(function (facet) { return facet.key === key; });
    const words = one[key === "sender" ? SENDER : RECIPIENT] || facets[at].values[one[VALUES][at]][0];
    return words === "Not stated" ? "" : words;
  }

  function value(one, key) {
    const at = facets.findIndex(function (facet) { return facet.key === key; });
    const words = facets[at].values[one[VALUES][at]][0];
    return words === "Not stated" ? "" : words;
  }

  // The same as the template "document" of xslt/edition/parts.xsl makes.
  function row(one) {
    const item = element("li");
    const when = element("p", "day");
    if (one[DATE]) {
      const time = element("time", "", day(one[DATE]));
      time.dateTime = one[DATE].slice(0, 10);
      when.append(time);
      if (one[CERT]) when.append(" ", element("span", "inferred", "(inferred)"));
    } else {
      when.append(element("span", "absent", "no date"));
    }
    const what = element("p", "what");
    const link = element("a", "", one[LABEL]);
    link.href = root + one[HREF];
    what.append(link);
    [["sender", " from "], ["recipient", " to "]].forEach(function (pair) {
      const words = party(one, pair[0]);
      if (!words) return;
      const span = element("span", "party");
      span.append(element("span", "word", pair[1]), words);
      what.append(span);
    });
    const facts = element("p", "more");
    const marking = value(one, "classification");
    if (marking) facts.append(element("span", "marking", marking));
    if (one[PAGES]) facts.append(element("span", "", (one[PAGES].includes("–") ? "pages " : "page ") + one[PAGES]));
    facts.append(element("span", "ident", one[IDENT]));
    const body = element("div");
    body.append(what, facts);
    item.append(when, body);
    return item;
  }

  const byWords = new Intl.Collator("en", { numeric: true });

  function sorted(some, order) {
    if (order === "newest") return some.filter((one) => one[DATE]).reverse().concat(some.filter((one) => !one[DATE]));
    if (order === "label") return some.slice().sort((a, b) => byWords.compare(a[LABEL], b[LABEL]));
    if (order) return some.slice().sort((a, b) => byWords.compare(party(a, order) || "\uffff", party(b, order) || "\uffff"));
    return some;
  }

  function chosen() {
    return facets
      .map(function (facet, at) { return { at: at, key: facet.key, value: form.elements[facet.key].value }; })
      .filter(function (choice) { return choice.value !== ""; });
  }

  function extend() {
    const from = list.children.length;
    matches.slice(from, from + STEP).forEach(function (one) { list.append(row(one)); });
    more.hidden = list.children.length >= matches.length;
    more.textContent = "Show " + Math.min(STEP, matches.length - list.children.length) + " more";
    return list.children[from];
  }

  function showPaged() {
    found.textContent = "";
    list.remove();
    more.remove();
    shown.hidden = false;
  }

  async function show() {
    const choices = chosen();
    const order = form.elements.order.value;
    const run = ++asked;
    remember(choices, order);
    if (!choices.length && !order) return showPaged();
    found.textContent = "Loading…";
    try {
      await loadAll();
    } catch (error) {
      found.textContent = "The file " + data + error.message + " cannot be loaded. Use the lists by year, sender and so on.";
      return;
    }
    if (run !== asked) return;
    const fits = (one) => choices.every((choice) => one[VALUES][choice.at] === Number(choice.value));
    matches = sorted(documents.flat().filter(fits), order);
    list.replaceChildren();
    shown.hidden = true;
    shown.after(list, more);
    extend();
    found.textContent = matches.length === 1 ? "1 document" : matches.length.toLocaleString("en") + " documents";
  }

  // The choice stands in the address, so that it can be kept and passed on: #year=1951&sender=Secretary+of+State
  function remember(choices, order) {
    const kept = new URLSearchParams();
    choices.forEach(function (choice) { kept.set(choice.key, facets[choice.at].values[Number(choice.value)][0]); });
    if (order) kept.set("order", order);
    const text = kept.toString();
    history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
  }

  function recall() {
    const kept = new URLSearchParams(location.hash.slice(1));
    facets.forEach(function (facet) {
      const at = facet.values.findIndex(function (pair) { return pair[0] === kept.get(facet.key); });
      form.elements[facet.key].value = at < 0 ? "" : String(at);
    });
    const order = kept.get("order") || "";
    form.elements.order.value = Array.from(form.elements.order.options).some((option) => option.value === order) ? order : "";
    return chosen().length > 0 || form.elements.order.value !== "";
  }

  function fill() {
    facets.forEach(function (facet) {
      facet.values.forEach(function (pair, at) {
        form.elements[facet.key].append(new Option(pair[0] + " (" + pair[1].toLocaleString("en") + ")", String(at)));
      });
    });
  }

  list.className = "register";
  more.type = "button";
  more.className = "more-found";
  more.addEventListener("click", function () { extend().querySelector("a").focus(); });
  form.addEventListener("change", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(show); });

  load("facets.js").then(function () {
    fill();
    form.hidden = false;
    if (recall()) show();
  }, function () { /* the form stays hidden */ });
})();
