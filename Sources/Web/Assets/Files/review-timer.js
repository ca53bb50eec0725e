// How long somebody is at work: stands still while nothing is done and while the page is not seen.
export class Timer {
  #seen = performance.now();
  #last = performance.now();

  /// `idle` in seconds; `add` gets the milliseconds of each second, and whether the timer stands.
  constructor(idle, add) {
    const touch = () => { this.#seen = performance.now(); };
    for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "touchmove"]) {
      addEventListener(kind, touch, { passive: true, capture: true });
    }
    setInterval(() => {
      const now = performance.now();
      const isPaused = document.hidden || now - this.#seen > idle * 1000;
      // A machine that slept was not at work.
      add(isPaused ? 0 : Math.min(now - this.#last, 2000), isPaused);
      this.#last = now;
    }, 1000);
  }
}

/// 0:47
export const minutes = (milliseconds) => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
