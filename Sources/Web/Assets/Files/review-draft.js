// Keeps a draft on the server at every key: one request at a time, the newest state next, until it is there.

/// What a browser still sends after its window is closed, in characters; Chinese ones take three bytes of its 64 kB.
const mostKept = 20_000;

async function send(url, body, token) {
  const response = await fetch(url, {
    method: "PUT", body, keepalive: body.length < mostKept,
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token },
  });
  const answer = await response.json().catch(() => ({}));
  return { ok: response.ok, status: response.status, body: answer, sentence: (answer.problems ?? []).join(" ") };
}

/// Waits before asking again, longer each time, but not when the network is back.
export const pause = (attempt) =>
  new Promise((resume) => {
    const timer = setTimeout(done, Math.min(15, 2 ** attempt) * 1000);
    addEventListener("online", done, { once: true });
    function done() { clearTimeout(timer); resume(); }
  });

/// Sends what `value` gives, again and again until it is answered; null when there is nothing to send any more.
export async function insist(url, value, token, trouble) {
  for (let attempt = 0; ; attempt += 1) {
    const now = value(attempt);
    if (!now) return null;
    try {
      const answer = await send(url, JSON.stringify(now), token);
      if (answer.status < 500) return answer;
    } catch { /* No connection: tried again below. */ }
    trouble();
    await pause(attempt);
  }
}

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

  keep(state) {
    if (this.#isClosed) return;
    const isIdle = this.#waiting === null;
    this.#waiting = state;
    this.standing = null;
    sessionStorage.setItem(this.place, JSON.stringify({ version: this.version, ...state }));
    this.on.saving();
    if (isIdle) this.#work = this.#save();
  }

  /// Saves no more, until it is opened again; resolves when nothing is under way.
  close() {
    this.#isClosed = true;
    this.#waiting = null;
    return this.#work;
  }

  reopen() { this.#isClosed = false; }

  forget() { sessionStorage.removeItem(this.place); }

  async #save() {
    let sent;
    while (this.#waiting) {
      const next = () => (sent = this.#waiting) && { version: this.version, ...sent };
      const answer = await insist(this.url, next, this.token, this.on.unsaved);
      if (!answer) return;
      const isLast = this.#waiting === sent || !answer.ok;
      if (isLast) this.#waiting = null;
      if (answer.ok) this.version = answer.body.version;
      if (isLast && !this.#isClosed) this.#tell(answer);
    }
  }

  #tell({ ok, status, body, sentence }) {
    if (ok || status === 410) this.forget();
    if (ok) {
      this.standing = body.standing;
      this.on.saved(body);
    } else if (status === 409) {
      this.on.conflict(body.theirs);
    } else if (status === 410) {
      this.on.closed(body.faults[0].sentence);
    } else {
      this.on.refused(sentence);
    }
  }
}
