// The response board: takes over the rows that the server sends and counts the time left down in between.
const board = document.getElementById("board");
const live = document.getElementById("live");
let since = performance.now();

const two = (number) => String(number).padStart(2, "0");

// As the server writes it: 1:02:03, or 3 d 04:05 from two days on.
const countdown = (milliseconds) => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const sign = milliseconds < 0 ? "−" : "";
  if (hours < 48) return `${sign}${hours}:${two(minutes)}:${two(seconds % 60)}`;
  return `${sign}${Math.floor(hours / 24)} ${board.dataset.day} ${two(hours % 24)}:${two(minutes)}`;
};

const count = () => {
  const passed = performance.now() - since;
  for (const cell of board.querySelectorAll("[data-left][data-runs]")) {
    const text = countdown(Number(cell.dataset.left) - passed);
    if (cell.textContent !== text) cell.textContent = text;
  }
};

// Whoever stands on a link keeps it when the rows change.
const replace = (rows) => {
  const href = board.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  const table = board.querySelector(".wide");
  const scrolled = table ? table.scrollLeft : 0;
  board.innerHTML = rows;
  since = performance.now();
  count();
  const next = board.querySelector(".wide");
  if (next) next.scrollLeft = scrolled;
  if (href) [...board.querySelectorAll("a")].find((link) => link.getAttribute("href") === href)?.focus();
};

const say = (state) => {
  live.dataset.state = state;
  if (live.textContent !== live.dataset[state]) live.textContent = live.dataset[state];
};

const listen = () => {
  const events = new EventSource(board.dataset.events);
  events.addEventListener("open", () => say("live"));
  events.addEventListener("rows", (event) => replace(event.data));
  events.addEventListener("error", () => {
    // A stream that ends comes back by itself; one that is refused does not, so the page is asked for again.
    if (events.readyState === EventSource.CLOSED) {
      say("waiting");
      setTimeout(() => location.reload(), 10000);
    } else {
      setTimeout(() => { if (events.readyState !== EventSource.OPEN) say("waiting"); }, 5000);
    }
  });
};

setInterval(count, 1000);
listen();
