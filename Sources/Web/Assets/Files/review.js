// The reviewer's desk: one ticket is scored while the next lies ready; what was submitted is confirmed behind the scenes.
import { chooseSkip } from "./review-choices.js";
import { insist, pause } from "./review-draft.js";
import { command, isText } from "./review-keys.js";
import { Ticket } from "./review-ticket.js";
import { minutes, Timer } from "./review-timer.js";

const element = document.getElementById("desk");
const words = JSON.parse(element.dataset.words);
const by = (id) => document.getElementById(id);

const desk = {
  token: element.dataset.token,
  /// The ticket on the desk; null at the end of the day.
  ticket: null,
  /// What comes after it, as a promise.
  next: null,

  say(name) { by("said").textContent = words[name] ?? name; },
  aloud(text) { by("aloud").textContent = text; },

  /// On a phone: whether the rubric lies over the conversation.
  sheet(isOpen) {
    const handle = desk.ticket?.root.querySelector(".handle");
    handle?.setAttribute("aria-expanded", String(isOpen));
    desk.ticket?.root.toggleAttribute("data-sheet", isOpen);
  },

  /// What a ticket's draft tells while it is kept.
  listener(ticket) {
    const saved = ticket.root.querySelector("[data-saved]");
    return {
      saving: () => { saved.dataset.saved = "saving"; },
      saved: ({ at, standing }) => {
        saved.dataset.saved = "saved";
        saved.textContent = words.saved;
        saved.title = at;
        ticket.root.querySelector("[data-score]").textContent = standing.score;
        ticket.root.querySelector("[data-standing]").textContent = standing.note;
      },
      unsaved: () => { saved.dataset.saved = "unsaved"; saved.textContent = words.unsaved; },
      refused: (sentence) => { saved.dataset.saved = "unsaved"; ticket.form.say([{ sentence }]); },
      conflict: (theirs) => {
        saved.dataset.saved = "unsaved";
        saved.textContent = words.conflict;
        meetConflict(ticket, theirs);
      },
      closed: (sentence) => { if (desk.ticket === ticket) moveOn(Promise.resolve(), sentence); },
    };
  },
};

/// Puts a piece of page on the desk.
function show(root, ticket) {
  element.firstElementChild.replaceWith(root);
  desk.ticket = ticket;
  history.replaceState(null, "", root.dataset.page);
  for (const control of [by("timer"), ...document.querySelectorAll(".bar [data-do]")]) control.hidden = !ticket;
  if (ticket) { by("timer").textContent = minutes(ticket.worked); ticket.enter(); }
}

/// Fetches what comes after a ticket and makes it ready.
async function prefetch(ticket) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(ticket.root.dataset.next, { headers: { Accept: "application/json" } });
      if (response.ok) {
        const template = document.createElement("template");
        template.innerHTML = await response.text();
        const root = template.content.firstElementChild;
        return { root, ticket: root.dataset.ticket ? new Ticket(root, desk) : null };
      }
      if (response.status < 500) { location.assign("/review"); return new Promise(() => {}); }
    } catch { /* No connection: tried again below. */ }
    await pause(attempt);
  }
}

/// Shows what comes next; what comes after that is fetched when `confirmed` says that the queue is up to date.
async function moveOn(confirmed, saying = "") {
  const left = desk.ticket;
  // The end of the day counts what is done, so it waits for the last review to be in.
  const coming = desk.next.then((next) => (next.ticket ? next : confirmed.then(() => prefetch(left))));
  desk.next = coming.then((shown) => confirmed.then(() => (shown.ticket ? prefetch(shown.ticket) : shown)));
  element.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => desk.say("loading"), 100);
  const { root, ticket } = await coming;
  clearTimeout(slow);
  element.removeAttribute("aria-busy");
  show(root, ticket);
  desk.say(saying);
}

/// Leaves a ticket for the next one at once; a ticket that is refused comes back with the reason.
async function leave(ticket, url, value) {
  if (element.hasAttribute("aria-busy")) return;
  const settled = ticket.keeper.close();
  const sent = (attempt) => ({ version: ticket.keeper.version, isRepeated: attempt > 0, ...value });
  const answer = settled.then(() => insist(url, sent, desk.token, () => desk.say("waiting")));
  await moveOn(answer);
  const { ok, status, body, sentence } = await answer;
  if (ok || status === 410) {
    ticket.keeper.forget();
    desk.say(ok ? body.said : body.faults[0].sentence);
    if (ok) count(body);
    return;
  }
  const shown = { root: element.firstElementChild, ticket: desk.ticket };
  desk.next = Promise.resolve(shown);
  ticket.keeper.reopen();
  show(ticket.root, ticket);
  if (status === 409) return meetConflict(ticket, body.theirs);
  refuse(ticket, body.faults ?? [{ sentence }]);
}

function refuse(ticket, faults) {
  const first = ticket.form.say(faults);
  if (first) ticket.look(first);
}

function count({ done, left, progress }) {
  by("progress").textContent = progress;
  const bar = document.querySelector(".bar progress");
  Object.assign(bar, { value: done, max: Math.max(1, done + left) });
  bar.setAttribute("aria-label", progress);
  const rail = document.querySelector(".rail [aria-current] .num");
  if (rail) rail.textContent = left || "";
}

function submit() {
  const { ticket } = desk;
  const missing = ticket.form.unmarked.map((criterion) => ({ criterion: criterion.dataset.criterion, sentence: words.pointsMissing }));
  const faults = missing.length > 0 ? missing.slice(0, 1) : (ticket.keeper.standing?.faults ?? []);
  if (faults.length > 0) return refuse(ticket, faults);
  leave(ticket, ticket.root.dataset.submission, ticket.state);
}

function skip() {
  const { ticket } = desk;
  chooseSkip(ticket.root.querySelector(".skipping"), (why) => {
    if (why) leave(ticket, ticket.root.dataset.skip, why); else ticket.look(ticket.current);
  });
}

function meetConflict(ticket, theirs) {
  const dialog = by("conflict");
  dialog.onkeydown = (event) => {
    const choice = { t: "theirs", m: "mine" }[command(event)];
    if (choice) dialog.querySelector(`[data-choice=${choice}]`).click();
  };
  dialog.onclick = async (event) => {
    const choice = event.target.closest("[data-choice]")?.dataset.choice;
    if (!choice) return;
    dialog.close();
    ticket.keeper.version = theirs;
    if (choice === "theirs") {
      const kept = await (await fetch(ticket.root.dataset.draft, { headers: { Accept: "application/json" } })).json();
      ticket.keeper.version = kept.version;
      ticket.worked = Math.max(ticket.worked, kept.worked);
      ticket.write(kept.draft);
    }
    ticket.keep();
    ticket.look(ticket.current);
  };
  if (!dialog.open) dialog.showModal();
}

const commands = {
  x: (ticket) => ticket.fatal(), j: (ticket) => ticket.message(1), k: (ticket) => ticket.message(-1),
  q: (ticket) => ticket.quote(), c: (ticket) => ticket.comment(), t: (ticket) => ticket.template(),
  r: (ticket) => ticket.cause(), u: (ticket) => ticket.undo(), s: skip, Enter: submit,
  Escape: (ticket) => ticket.back(), "?": () => by("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  const { ticket } = desk;
  const key = command(event);
  if (!ticket || !key || document.querySelector("dialog[open]")) return;
  if (isText(event.target)) {
    if (key === "Enter" || key === "Escape") { event.preventDefault(); ticket.written(event.target, key === "Enter"); }
    return;
  }
  const isNative = key === "Enter" && event.target.matches("button:not(.primary), a, summary") && !ticket.mode;
  if (isNative || (event.repeat && key !== "j" && key !== "k")) return;
  const digit = /^\d$/.test(key);
  if (!digit && !commands[key]) return;
  event.preventDefault();
  desk.say("");
  if (ticket.mode && digit) ticket.mode.digit(key);
  else if (ticket.mode && (key === ticket.mode.key || key === "Enter")) ticket.leaveMode();
  else if (digit) ticket.give(key);
  else commands[key](ticket);
});

document.addEventListener("click", (event) => {
  const wanted = event.target.closest("[data-do]")?.dataset.do;
  if (wanted === "skip") skip();
  if (wanted === "keys") by("keys").showModal();
  if (wanted === "sheet") desk.sheet(!desk.ticket.root.hasAttribute("data-sheet"));
});

element.addEventListener("submit", (event) => {
  if (!event.target.matches(".rubric")) return;
  event.preventDefault();
  submit();
});

const first = element.firstElementChild;
if (first.dataset.ticket) {
  new Timer(Number(element.dataset.idle), (worked, isPaused) => {
    if (!desk.ticket) return;
    desk.ticket.worked += worked;
    by("timer").textContent = minutes(desk.ticket.worked) + (isPaused ? ` · ${words.paused}` : "");
  });
  const ticket = new Ticket(first, desk);
  show(first, ticket);
  desk.next = prefetch(ticket);
}
