// The knowledge base: finds cards while one types, and goes down them by the arrow keys.
const form = document.getElementById("find");
const hits = document.getElementById("hits");
const box = form?.querySelector("input[type=search]");
let asked = 0;
let timer = 0;

// An answer to what was typed before comes too late and is dropped.
const find = async () => {
  const mine = ++asked;
  const query = new URLSearchParams(new FormData(form));
  if (!box.value.trim()) return void (hits.innerHTML = "");
  const response = await fetch(`${hits.dataset.part}?${query}`, { headers: { Accept: "text/html" } }).catch(() => null);
  if (mine !== asked || !response?.ok) return;
  hits.innerHTML = await response.text();
  history.replaceState(null, "", `${form.action}?${query}`);
};

const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(find, 60);
};

const step = (by) => {
  const links = [...hits.querySelectorAll("a")];
  const index = links.indexOf(document.activeElement) + by;
  if (index < 0) box.focus(); else links[Math.min(index, links.length - 1)]?.focus();
};

box?.addEventListener("input", (event) => { if (!event.isComposing) soon(); });
box?.addEventListener("compositionend", soon);
document.addEventListener("keydown", (event) => {
  if (event.isComposing || !(event.target === box || hits?.contains(event.target))) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape" && event.target !== box) box.focus();
});
