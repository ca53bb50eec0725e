// What every page reacts to: "/" goes to the search box, Escape leaves a field.
const isField = (element) => element.matches("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && isField(event.target)) event.target.blur();
  if (event.code === "Slash" && !event.shiftKey && !isField(event.target)) {
    const box = document.querySelector("[data-search]");
    if (box) { event.preventDefault(); box.focus(); }
  }
});
