// Marks on a document's page the words that a search found there: ?highlight=korean&highlight=armistice. It changes nothing when
// the address names no words, and the page reads the same without it.
"use strict";

(() => {
  const words = new URLSearchParams(location.search).getAll("highlight").map((word) => word.trim()).filter(Boolean);
  const article = document.querySelector("main article");
  if (!words.length || !article) return;

  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const marks = textNodes(article).flatMap(mark).flatMap(withAbbreviation);
  if (!marks.length) return;
  article.prepend(remark());
  reach();

  function textNodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("script, style, button")) nodes.push(walker.currentNode);
    return nodes;
  }

  function mark(node) {
    const made = [];
    for (const match of [...node.data.matchAll(pattern)].reverse()) {
      const found = node.splitText(match.index);
      found.splitText(match[0].length);
      const wrapper = document.createElement("mark");
      found.replaceWith(wrapper);
      wrapper.append(found);
      made.unshift(wrapper);
    }
    return made;
  }

  // What was found in an expansion that is not shown is shown by the abbreviation before it.
  function withAbbreviation(found) {
    const abbreviation = found.closest(".expan")?.previousElementSibling;
    if (!abbreviation?.matches("abbr") || abbreviation.querySelector("mark")) return [found];
    const wrapper = document.createElement("mark");
    wrapper.append(...abbreviation.childNodes);
    abbreviation.append(wrapper);
    return [wrapper, found];
  }

  function remark() {
    const line = document.createElement("p");
    const away = document.createElement("a");
    line.className = "search-remark";
    away.href = location.pathname + location.hash;
    away.textContent = "Show the page without";
    line.append(`Marked: ${words.join(", ")}. `, away);
    return line;
  }

  // To the first mark after the place that the address names; the browser itself goes to that place only.
  function reach() {
    const place = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const follows = (one) => place.compareDocumentPosition(one) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
    const shown = marks.filter((one) => one.checkVisibility?.() ?? true);
    const first = (place && shown.find(follows)) ?? shown[0];
    first?.scrollIntoView({ block: "center" });
  }
})();
