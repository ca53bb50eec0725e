// Keeps a draft on the server at every key: one request at a time, the newest state next, until it is there.

/// Sends a value; throws when there is no connection.
export async function send(url, value, token, keepalive = false) {
  const response = await fetch(url, {
    method: "PUT", keepalive, body: JSON.stringify(value),
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token },
  });
  const body = await response.json().catch(() => ({}));
  return { ok: response.ok, status: response.status, body, sentence: (body.problems ?? []).join(" ") };
}

/// Whether asking again may help.
export const isPassing = (answer) => answer.status >= 500 || answer.status === 429;

export const pause = (attempt) =>
  new Promise((resume) => {
    const timer = setTimeout(done, Math.min(15, 2 ** attempt) * 1000);
    addEventListener("online", done, { once: true });
    function done() { clearTimeout(timer); resume(); }
  });

export class DraftKeeper {
  /// What the server said of the last state; null while a newer one is under way.
  standing = null;
  #waiting = null;
  #isClosed = false;
  #work = Promise.resolve();

  /// `on` is told what happens: saving, saved, unsaved, conflict, closed, refused.
  constructor(root, token, on) {
    this.url = root.dataset.draft;
    this.version = Number(root.dataset.version);
    this.token = token;
    this.on = on;
    this.place = `assay ${this.url}`;
  }

  /// What this window could not save before it was closed; null for nothing.
  get left() {
    const left = JSON.parse(sessionStorage.getItem(this.place) ?? "null");
    return left?.version === this.version ? left : null;
  }

  keep(state, keepalive = false) {
    if (this.#isClosed) return;
    const isIdle = this.#waiting === null;
    this.#waiting = state;
    this.standing = null;
    sessionStorage.setItem(this.place, JSON.stringify({ version: this.version, ...state }));
    this.on.saving();
    if (isIdle) this.#work = this.#work.then(() => this.#save(keepalive));
  }

  /// Saves no more; resolves when nothing is under way.
  close() {
    this.#isClosed = true;
    this.#waiting = null;
    return this.#work;
  }

  /// Saves on after all, from the version that is known.
  reopen() { this.#isClosed = false; }

  forget() { sessionStorage.removeItem(this.place); }

  async #save(keepalive) {
    for (let attempt = 0; this.#waiting && !this.#isClosed; attempt += 1) {
      const state = this.#waiting;
      try {
        const answer = await send(this.url, { version: this.version, ...state }, this.token, keepalive);
        if (!isPassing(answer)) {
          if (this.#waiting === state) this.#waiting = null;
          this.#take(answer);
          if (answer.ok && this.#waiting) { attempt = -1; continue; }
          return;
        }
      } catch { /* No connection: tried again below. */ }
      this.on.unsaved();
      await pause(attempt);
    }
  }

  #take({ ok, status, body, sentence }) {
    if (ok) {
      this.version = body.version;
      if (this.#waiting) return;
      this.standing = body.standing;
      this.forget();
      this.on.saved(body);
    } else if (status === 409) {
      this.#waiting = null;
      this.on.conflict(body.theirs);
    } else if (status === 410) {
      this.forget();
      this.on.closed(body.faults[0].sentence);
    } else {
      this.on.refused(sentence);
    }
  }
}
