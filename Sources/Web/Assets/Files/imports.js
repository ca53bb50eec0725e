// Sends a file with its progress, and shows how far an import has come.
const drop = document.getElementById("drop");
const form = document.getElementById("import");
const running = document.getElementById("running");

const send = (file) => {
  const [bar, note, input] = ["progress", ".problem", "[type=file]"].map((name) => drop.querySelector(name));
  const fail = (text) => {
    bar.hidden = true;
    note.hidden = false;
    note.textContent = text;
    input.value = "";
    input.disabled = false;
  };
  const request = new XMLHttpRequest();
  request.open("PUT", `${drop.dataset.to}?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader("X-CSRF-Token", drop.dataset.token);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (event) => { bar.value = event.loaded / Math.max(event.total, 1); });
  request.addEventListener("error", () => fail(note.dataset.lost));
  request.addEventListener("load", () => {
    let answer = {};
    try { answer = JSON.parse(request.responseText); } catch { /* answered below */ }
    if (answer.href) location.assign(answer.href);
    else fail((answer.problems ?? [note.dataset.lost]).join(" "));
  });
  [bar.hidden, bar.value, note.hidden, input.disabled] = [false, 0, true, true];
  request.send(file);
};

if (drop) {
  [drop.querySelector("button").hidden, drop.querySelector("p").hidden] = [true, false];
  drop.querySelector("[type=file]").addEventListener("change", (event) => { if (event.target.files[0]) send(event.target.files[0]); });
  drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.dataset.over = ""; });
  drop.addEventListener("dragleave", () => delete drop.dataset.over);
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    delete drop.dataset.over;
    if (event.dataTransfer.files[0]) send(event.dataTransfer.files[0]);
  });
}

// Asks every second; when the import has ended, its page says what came of it.
const follow = (part) => {
  const [bar, status] = [part.querySelector("progress"), part.querySelector("[role=status]")];
  [bar.hidden, status.hidden] = [false, false];
  let hasBegun = part === running;
  const ask = async () => {
    try {
      const answer = await (await fetch(part.dataset.progress, { headers: { Accept: "application/json" } })).json();
      if (answer.isDone && hasBegun) { location.assign(part.dataset.page); return; }
      hasBegun ||= !answer.isDone;
      if (answer.share != null) bar.value = answer.share;
      if (answer.text) status.textContent = answer.text;
    } catch { /* asked again in a second */ }
    setTimeout(ask, 1000);
  };
  ask();
};

if (running) follow(running);
if (form) {
  form.addEventListener("submit", (event) => {
    // The browser waits for the answer, which says whatever went wrong; meanwhile the bar moves.
    if (event.submitter?.hasAttribute("data-run")) {
      const bar = form.querySelector("progress");
      bar.hidden = false;
      setTimeout(() => follow(form), 500);
    }
    setTimeout(() => { for (const button of form.querySelectorAll("button")) button.disabled = true; }, 0);
  });
  form.querySelector("[data-reload]").addEventListener("change", (event) => {
    location.assign(`${event.target.dataset.reload}?kind=${event.target.value}`);
  });
}
