// Messages of the conversation: which is looked at, what is quoted of it, and where quotations stand.

export class Transcript {
  constructor(root) {
    this.element = root.querySelector(".transcript");
    this.messages = [...this.element.querySelectorAll(".msg")];
    this.element.addEventListener("click", (event) => {
      const message = event.target.closest(".msg");
      if (message) this.look(message);
    });
  }

  get current() { return this.element.querySelector(".msg[aria-current]"); }

  /// The text that is selected in the conversation; empty for none.
  get selected() {
    const selection = getSelection();
    return this.element.contains(selection.anchorNode) ? selection.toString().trim() : "";
  }

  look(message) {
    if (!message || message === this.current) return;
    this.current?.removeAttribute("aria-current");
    message.setAttribute("aria-current", "true");
    message.scrollIntoView({ block: "nearest" });
  }

  /// Goes so many messages on; gives the one that is looked at then.
  step(by) {
    const index = this.messages.indexOf(this.current) + by;
    this.look(this.messages[Math.min(Math.max(index, 0), this.messages.length - 1)]);
    return this.current;
  }

  /// Marks what is quoted; browsers without highlights do without.
  mark(quotations) {
    if (!globalThis.Highlight) return;
    const ranges = quotations.filter(Boolean).flatMap((quotation) =>
      this.messages.flatMap((message) => {
        const words = message.querySelector(".body").firstChild;
        const start = words?.nodeType === Node.TEXT_NODE ? words.data.indexOf(quotation) : -1;
        if (start < 0) return [];
        const range = new Range();
        range.setStart(words, start);
        range.setEnd(words, start + quotation.length);
        return [range];
      }));
    CSS.highlights.set("evidence", new Highlight(...ranges));
  }

  /// Lets a sentence of the current message be chosen, by digit or pointer; with `isQuick` a message of one is at once.
  ///
  /// Gives what keys do meanwhile; null when it is over already.
  pick(take, isQuick) {
    const body = this.current?.querySelector(".body");
    const whole = body?.textContent ?? "";
    const sentences = [...new Intl.Segmenter("zh", { granularity: "sentence" }).segment(whole)].map((each) => each.segment);
    const end = () => { body.textContent = whole; body.classList.remove("picking"); };
    const choose = (sentence) => { end(); take(sentence.trim()); };
    if (isQuick && sentences.filter((each) => each.trim()).length < 2) { take(whole.trim()); return null; }
    let number = 0;
    body.replaceChildren(...sentences.map((sentence) => {
      if (!sentence.trim()) return sentence;
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "sentence", textContent: sentence, onclick: () => choose(sentence) });
      number += 1;
      if (number < 10) button.dataset.number = number;
      return button;
    }));
    body.classList.add("picking");
    body.querySelector("button")?.focus({ preventScroll: true });
    return { end, isPicking: true, digit: (digit) => body.querySelector(`[data-number="${digit}"]`)?.click() };
  }
}
