// Dialogs in which digits go down a list: root causes, reasons to skip.
import { command, isText } from "./review-keys.js";

const items = (level) => [...(level.querySelector(":scope > ol")?.children ?? [])];
const button = (item) => item.querySelector(":scope > button");

/// Opens a dialog; `take` gets the button that was chosen, or null when it was closed without.
function choose(dialog, take) {
  let level = dialog;
  const isIn = (item) => item !== dialog && items(item).length > 0;
  const go = (item) => {
    for (const open of dialog.querySelectorAll("[data-open]")) delete open.dataset.open;
    level = item;
    level.dataset.open = "";
    (item === dialog ? items(dialog).map(button)[0] : button(item)).focus();
  };
  const events = new AbortController();
  const end = (chosen) => {
    events.abort();
    delete level.dataset.open;
    dialog.close();
    take(chosen);
  };
  dialog.addEventListener("keydown", (event) => {
    const key = command(event);
    if (isText(event.target)) {
      if (key === "Enter") { event.preventDefault(); dialog.querySelector("[data-note]").click(); }
      return;
    }
    const item = /^[1-9]$/.test(key) ? items(level)[key - 1] : null;
    if (item) { event.preventDefault(); if (isIn(item)) go(item); else end(button(item)); }
    if (key === "Backspace" && level !== dialog) go(level.parentElement.closest("li") ?? dialog);
  }, { signal: events.signal });
  dialog.addEventListener("click", (event) => {
    const chosen = event.target.closest("li > button, [data-note]");
    if (!chosen) return;
    if (chosen.matches("[data-id], [data-reason], [data-note]")) end(chosen); else go(chosen.parentElement);
  }, { signal: events.signal });
  dialog.addEventListener("close", () => end(null), { signal: events.signal });
  dialog.showModal();
  go(dialog);
}

/// A root cause: its id and its words; null for none.
export const chooseCause = (dialog, take) =>
  choose(dialog, (chosen) => take(chosen && { id: chosen.dataset.id, title: chosen.dataset.path }));

/// A reason to skip: an id, or a note in own words; null for none.
export const chooseSkip = (dialog, take) =>
  choose(dialog, (chosen) => {
    const note = dialog.querySelector("input").value.trim();
    if (chosen?.dataset.reason) take({ reason: chosen.dataset.reason });
    else take(chosen && note ? { note } : null);
  });
