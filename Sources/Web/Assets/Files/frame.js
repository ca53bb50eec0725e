// What every page reacts to: "/" goes to the search box, "?" lists the keys, Escape leaves a field.
const isField = (element) => element.matches("input, textarea, select, [contenteditable]");

// A page with many keys has a list of its own, which it opens itself.
const own = document.getElementById("keys");
const help = own ?? document.getElementById("help");

for (const button of document.querySelectorAll("[data-help]")) {
  button.hidden = false;
  button.addEventListener("click", () => help?.showModal());
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && isField(event.target)) event.target.blur();
  if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if ((event.key === "?" || (event.code === "Slash" && event.shiftKey)) && !own && !isField(event.target)) help?.showModal();
  if (event.code === "Slash" && !event.shiftKey && !isField(event.target)) {
    const box = document.querySelector("[data-search]");
    if (box) { event.preventDefault(); box.focus(); }
  }
});

// What scrolls on its own and holds nothing to press is scrolled with the arrow keys, and says what it is.
const reachable = (part) => {
  const isLarger = part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight;
  const isStop = isLarger && !part.querySelector("a, button, input, select, textarea");
  part.tabIndex = isStop ? 0 : -1;
  if (!isStop || part.tagName === "MAIN") return;
  part.setAttribute("role", "group");
  const title = part.closest("section")?.querySelector("h2, h3") ?? document.querySelector("h1");
  if (title) part.setAttribute("aria-label", title.textContent);
};
const widths = new ResizeObserver((parts) => parts.forEach(({ target }) => reachable(target)));
const watchWidths = () => document.querySelectorAll("main, .wide, .drawing").forEach((part) => widths.observe(part));
watchWidths();
// Parts of the board and of an editor are put in later.
new MutationObserver(watchWidths).observe(document.getElementById("work"), { childList: true, subtree: true });

// A one-time link becomes a whole address, and a button copies what stands in a field.
for (const field of document.querySelectorAll("[data-address]")) field.value = new URL(field.value, location.href).href;
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = !navigator.clipboard;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", () => navigator.clipboard.writeText(field.value).then(() => field.focus()));
}
