// The form is the draft: what stands in it is read, written and looked at here.

const textOf = {
  evidence: (field) => field.querySelector("span").textContent,
  comment: (field) => field.querySelector("textarea").value.trim(),
  overruled: (field) => field.querySelector("textarea").value.trim(),
  rootCause: (field) => field.dataset.cause,
};
const place = { evidence: "[data-evidence]", comment: "[data-comment]", overruled: "[data-overruled]", rootCause: "[data-cause]" };

/// The field of a criterion for one of the texts above; null where there is none.
export const field = (criterion, name) => criterion.querySelector(place[name]);

/// What stands in it; empty for nothing.
export const text = (criterion, name) => {
  const found = field(criterion, name);
  return found ? textOf[name](found) : "";
};

/// Writes a text and shows it; an empty one is hidden.
export function put(criterion, name, value, title = value) {
  const found = field(criterion, name);
  if (!found) return;
  if (name === "rootCause") found.dataset.cause = value;
  const inside = found.querySelector("textarea");
  if (inside) inside.value = value; else found.querySelector("span").textContent = title;
  found.hidden = !value;
}

/// The points, "0" for N/A, null for none.
export const mark = (criterion) => criterion.querySelector("input:checked")?.value ?? null;

/// Whether the reviewer says something else than what holds by itself.
export const isOwn = (criterion) => mark(criterion) !== null && mark(criterion) !== criterion.dataset.byItself;

/// Whether points are so low that they need evidence or a comment.
export const isLow = (criterion) =>
  !("computed" in criterion.dataset) && mark(criterion) > 0 && mark(criterion) <= Number(criterion.dataset.low);

function verdict(criterion) {
  const points = isOwn(criterion) ? mark(criterion) : null;
  const said = { isNotApplicable: points === "0" };
  if (points > 0) said.points = Number(points);
  for (const name of Object.keys(place)) {
    if (text(criterion, name) && (name !== "overruled" || points !== null)) said[name] = text(criterion, name);
  }
  return points === null && Object.keys(said).length === 1 ? null : said;
}

export class Form {
  constructor(root) {
    this.element = root.querySelector(".rubric");
    this.rubric = root.dataset.rubric;
    this.criteria = [...this.element.querySelectorAll(".criterion")];
  }

  get unmarked() { return this.criteria.filter((criterion) => mark(criterion) === null); }

  get draft() {
    const verdicts = this.criteria.map((criterion) => [criterion.dataset.criterion, verdict(criterion)]);
    return {
      verdicts: Object.fromEntries(verdicts.filter(([, said]) => said)),
      fatal: [...this.element.querySelectorAll("[name=fatal]:checked")].map((box) => box.value),
      comment: this.element.elements.comment.value.trim(),
      rubric: this.rubric,
    };
  }

  /// Writes a draft; `titleOf` gives the words of a root cause.
  write(draft, titleOf) {
    for (const criterion of this.criteria) {
      const said = draft.verdicts[criterion.dataset.criterion] ?? {};
      const value = String(said.isNotApplicable ? 0 : (said.points ?? criterion.dataset.byItself));
      for (const radio of criterion.querySelectorAll("[type=radio]")) radio.checked = radio.value === value;
      for (const name of Object.keys(place)) {
        put(criterion, name, said[name] ?? "", name === "rootCause" ? titleOf(said[name]) : said[name] ?? "");
      }
    }
    for (const box of this.element.querySelectorAll("[name=fatal]")) box.checked = draft.fatal.includes(box.value);
    this.element.elements.comment.value = draft.comment;
  }

  /// Says what is wrong, each at its criterion; gives the first criterion that is.
  say(faults) {
    for (const line of this.element.querySelectorAll("[data-fault]")) line.hidden = true;
    for (const { criterion, sentence } of [...faults].reverse()) {
      const home = this.criteria.find((each) => each.dataset.criterion === criterion) ?? this.element;
      const line = [...home.querySelectorAll("[data-fault]")].at(-1);
      line.textContent = sentence;
      line.hidden = false;
    }
    return this.criteria.find((each) => each.dataset.criterion === faults[0]?.criterion);
  }
}
