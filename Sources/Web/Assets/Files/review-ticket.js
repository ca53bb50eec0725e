// One ticket on the desk: what each command does to it.
import { chooseCause } from "./review-choices.js";
import { DraftKeeper } from "./review-draft.js";
import { Transcript } from "./review-evidence.js";
import { field, Form, isLow, isOwn, mark, put, text } from "./review-form.js";

export class Ticket {
  /// What digits and Escape mean while something is chosen; null while scoring.
  mode = null;
  #history = [];
  #last;
  #typedIn = null;

  constructor(root, desk) {
    this.root = root;
    this.desk = desk;
    this.form = new Form(root);
    this.transcript = new Transcript(root);
    this.worked = Number(root.dataset.worked);
    this.current = this.form.criteria[Number(root.dataset.focus)] ?? null;
    this.keeper = new DraftKeeper(root, desk.token, desk.listener(this));
    this.#last = this.form.draft;
    root.addEventListener("focusin", (event) => this.#focused(event.target));
    root.addEventListener("input", (event) => this.changed(event.target.matches("textarea") ? event.target : null));
    root.addEventListener("change", (event) => { if (event.target.type === "radio") this.#ask(this.current); });
    root.addEventListener("click", (event) => this.#clicked(event.target.closest("button")));
  }

  /// Comes before the reviewer.
  enter() {
    const left = this.keeper.left;
    if (left) { this.write(left.draft); this.keep(); }
    this.#mark();
    this.look(this.current);
  }

  get state() {
    const focus = this.form.criteria.indexOf(this.current);
    return { draft: this.form.draft, focus: focus < 0 ? this.form.criteria.length : focus, worked: this.worked };
  }

  keep() { this.keeper.keep(this.state); }

  write(draft) {
    this.form.write(draft, (id) => this.root.querySelector(`[data-id="${id}"]`)?.dataset.path ?? id ?? "");
    this.#last = draft;
    this.#mark();
  }

  /// Keeps what has changed; letters typed into one field are undone together.
  changed(typedIn = null) {
    const draft = this.form.draft;
    if (JSON.stringify(draft) === JSON.stringify(this.#last)) return;
    if (!typedIn || typedIn !== this.#typedIn) this.#history.push(this.#last);
    this.#typedIn = typedIn;
    this.#last = draft;
    this.form.say([]);
    this.#mark();
    this.keep();
  }

  undo() {
    const before = this.#history.pop();
    if (!before) return this.desk.say("nothingToUndo");
    this.write(before);
    this.#typedIn = null;
    this.look(this.current);
    this.keep();
    this.desk.say("undone");
  }

  /// Looks at a criterion, or at the end of the form.
  look(criterion) {
    const target = criterion?.querySelector("input:checked") ?? criterion?.querySelector("input")
      ?? this.form.element.querySelector(".primary");
    this.#current(criterion);
    target.focus({ preventScroll: true });
    criterion?.scrollIntoView({ block: "nearest" });
  }

  goOn() {
    const index = this.form.criteria.indexOf(this.current);
    const open = this.form.unmarked;
    this.look(open.find((each) => this.form.criteria.indexOf(each) > index) ?? open[0] ?? null);
  }

  /// Steps back: out of a choice, out of a field, to the criterion before.
  back() {
    if (this.mode) return this.leaveMode();
    const index = this.current ? this.form.criteria.indexOf(this.current) : this.form.criteria.length;
    this.look(this.form.criteria[Math.max(0, index - 1)]);
  }

  give(digit) {
    if (!this.current) return this.desk.say("allScored");
    const radio = this.current.querySelector(`input[value="${digit}"]`);
    if (!radio) return this.desk.say(digit === "0" ? "alwaysApplies" : "outOfScale");
    radio.checked = true;
    this.changed();
    if (this.#ask(this.current)) this.goOn();
  }

  quote(isQuick = true) {
    const criterion = this.current;
    if (!criterion) return this.desk.say("chooseCriterion");
    const take = (sentence) => {
      this.mode = null;
      this.desk.sheet(true);
      put(criterion, "evidence", sentence);
      this.changed();
      this.#grounded(criterion);
    };
    if (this.transcript.selected) return take(this.transcript.selected);
    if (!this.transcript.current) return this.desk.say("noMessage");
    this.desk.sheet(false);
    this.mode = this.transcript.pick(take, isQuick);
    if (this.mode) this.desk.say("pick");
  }

  comment() { this.#open(this.current, "comment"); }

  /// Starts a comment with the template of the points, or with their anchor where there is none.
  template() {
    const anchor = this.current?.querySelector("input:checked")?.closest(".anchor");
    if (!anchor || mark(this.current) === "0") return this.desk.say("pointsFirst");
    const start = anchor.dataset.template ?? anchor.querySelector("span").textContent;
    if (!text(this.current, "comment")) put(this.current, "comment", start);
    this.changed();
    this.comment();
  }

  cause() {
    const criterion = this.current;
    if (!criterion) return this.desk.say("chooseCriterion");
    chooseCause(this.root.querySelector(".causes"), (chosen) => {
      if (chosen) put(criterion, "rootCause", chosen.id, chosen.title);
      this.changed();
      if (mark(criterion) === null) this.look(criterion); else this.goOn();
    });
  }

  fatal() {
    const list = this.form.element.querySelector(".fatal");
    if (!list) return;
    list.open = true;
    const boxes = [...list.querySelectorAll("input")];
    boxes[0].focus();
    this.mode = { end: () => this.look(this.current), digit: (digit) => boxes[digit - 1]?.click(), key: "x" };
    this.desk.say("fatalKeys");
  }

  message(by) {
    const isPicking = this.mode?.isPicking;
    if (isPicking) this.leaveMode();
    this.desk.aloud(this.transcript.step(by)?.textContent ?? "");
    if (isPicking) this.quote(false);
  }

  leaveMode() {
    const mode = this.mode;
    this.mode = null;
    mode?.end();
    if (mode) this.look(this.current);
  }

  /// Enter or Escape in a field: what was written stands; Enter goes on as well.
  written(input, goesOn) {
    const name = ["comment", "overruled"].find((each) => input.closest(`[data-${each}]`));
    if (name) field(this.current, name).hidden = !text(this.current, name);
    if (goesOn && name && text(this.current, name)) this.#grounded(this.current); else this.look(this.current);
  }

  /// Asks for what points need; gives whether they need nothing.
  #ask(criterion) {
    if (!criterion) return true;
    const overrules = "computed" in criterion.dataset && isOwn(criterion);
    if (!overrules && "computed" in criterion.dataset) put(criterion, "overruled", "");
    if (overrules && !text(criterion, "overruled")) {
      this.#open(criterion, "overruled");
      this.desk.say("overrule");
      return false;
    }
    const needs = isLow(criterion) && !text(criterion, "evidence") && !text(criterion, "comment");
    if (needs) this.desk.say("ground");
    return !needs;
  }

  /// Low points that have their grounds want a root cause too.
  #grounded(criterion) {
    if (isLow(criterion) && !text(criterion, "rootCause")) this.cause();
    else if (mark(criterion) === null) this.look(criterion);
    else this.goOn();
  }

  #open(criterion, name) {
    const home = criterion && field(criterion, name);
    if (home) home.hidden = false;
    const input = (home ?? this.form.element.querySelector(".whole")).querySelector("textarea");
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  #current(criterion) {
    for (const each of this.form.criteria) each.toggleAttribute("data-current", each === criterion);
    this.current = criterion;
  }

  #focused(target) {
    const criterion = target.closest(".criterion");
    if (criterion) this.#current(criterion);
  }

  #clicked(pressed) {
    const criterion = pressed?.closest(".criterion");
    const removed = { evidence: "evidence", cause: "rootCause" }[pressed?.dataset.remove];
    if (removed) {
      put(criterion, removed, "");
      this.changed();
      this.look(criterion);
    }
    if (criterion && pressed.dataset.do) this[pressed.dataset.do]();
  }

  #mark() { this.transcript.mark(this.form.criteria.map((criterion) => text(criterion, "evidence"))); }
}
