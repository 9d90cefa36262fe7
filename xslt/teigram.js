/* What pages do better with a script; they can be read without it. It keeps the choice of colours and the switches of the
   text from page to page, and shows a note at its anchor when that is hovered over or focused. */
"use strict";

(() => {
  const CHOICES = "#ui-light, #ui-dark, #ui-auto, .switches input";
  const PATIENCE = 250; // milliseconds to get from an anchor to its note

  // A browser may refuse to keep anything for pages that were opened from a folder.
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not kept */ } };
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };

  // Before the page is drawn: no flash of the other colours.
  const theme = kept("ui-theme");
  if (theme === "light" || theme === "dark") document.documentElement.style.colorScheme = theme;

  function restoreChoices() {
    for (const input of document.querySelectorAll(CHOICES)) {
      const value = kept(input.type === "radio" ? input.name : input.id);
      if (value !== null) input.checked = input.type === "radio" ? input.value === value : value === "on";
    }
    document.documentElement.style.colorScheme = "";
    document.addEventListener("change", ({ target }) => {
      if (!target.matches(CHOICES)) return;
      if (target.type === "radio") keep(target.name, target.value);
      else keep(target.id, target.checked ? "on" : "off");
    });
  }

  function showNotes() {
    if (!HTMLElement.prototype.showPopover) return;
    let shown = null;
    let anchor = null;
    let leaving = 0;

    const hide = () => {
      clearTimeout(leaving);
      if (!shown) return;
      shown.removeAttribute("popover");
      shown = anchor = null;
    };
    const show = (link) => {
      clearTimeout(leaving);
      const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (link === anchor || !note) return;
      hide();
      if (getComputedStyle(note).position === "absolute") return; // it stands beside the text
      [shown, anchor] = [note, link];
      note.setAttribute("popover", "manual");
      note.showPopover({ source: link });
    };
    const leave = () => { clearTimeout(leaving); leaving = setTimeout(hide, PATIENCE); };
    const linkOf = (target) => target instanceof Element && target.closest("a[role=doc-noteref]");
    const isIn = (target) => shown && target instanceof Node && (shown.contains(target) || anchor.contains(target));

    document.addEventListener("pointerover", ({ target, pointerType }) => {
      const link = linkOf(target);
      if (link && pointerType === "mouse") show(link);
      else if (isIn(target)) clearTimeout(leaving);
      else if (shown && !isIn(document.activeElement)) leave();
    });
    document.addEventListener("focusin", ({ target }) => {
      const link = linkOf(target);
      if (link && link.matches(":focus-visible")) show(link);
      else if (!isIn(target)) hide();
    });
    document.addEventListener("keydown", ({ key }) => { if (key === "Escape") hide(); });
    // A link that is followed leads to the note in its place.
    document.addEventListener("click", ({ target }) => { if (linkOf(target) || target.closest?.("a[role=doc-backlink]")) hide(); }, true);
  }

  document.addEventListener("DOMContentLoaded", () => { restoreChoices(); showNotes(); });
})();
