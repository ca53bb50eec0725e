// Checks a text while it is typed, and leads from a finding to its place.
const form = document.getElementById("editor");
const field = form.elements.text;
const result = document.getElementById("checked");
let timer = 0;
let latest = 0;

async function check() {
  const mine = ++latest;
  const body = new URLSearchParams(new FormData(form));
  body.set("part", "1");
  result.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.dataset.checks, { method: "POST", body, headers: { Accept: "text/html" } });
    const text = answer.ok ? await answer.text() : null;
    // An answer to an older text is of no use any more.
    if (mine === latest && text !== null) show(text);
  } catch {
    // Without a network the button still says why.
  } finally {
    if (mine === latest) result.removeAttribute("aria-busy");
  }
}

/// The last preview stays in sight, faded, as long as something is wrong.
function show(text) {
  const fresh = new DOMParser().parseFromString(text, "text/html").body;
  const old = result.querySelector("#preview");
  if (!fresh.querySelector("#preview") && old) {
    fresh.querySelector("#no-preview")?.remove();
    old.classList.add("stale");
    fresh.append(old);
  }
  const top = result.scrollTop;
  result.replaceChildren(...fresh.childNodes);
  result.scrollTop = top;
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(check, 400);
});

result.addEventListener("click", (event) => {
  const { line, column } = event.target.closest("[data-line]")?.dataset ?? {};
  if (!line) return;
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const text = lines[line - 1] ?? "";
  const at = start + [...text].slice(0, column - 1).join("").length;
  field.focus();
  field.setSelectionRange(at, start + text.length);
  field.scrollTop = (line - 4) * parseFloat(getComputedStyle(field).lineHeight);
});

// What was typed is not lost by a slip.
const first = field.value;
let isSent = false;
form.addEventListener("submit", () => { isSent = true; });
addEventListener("beforeunload", (event) => { if (!isSent && field.value !== first) event.preventDefault(); });
