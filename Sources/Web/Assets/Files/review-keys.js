// Which command a key means, whatever the layout and the input method.

/// Whether an element takes text, so that keys belong to it.
export const isText = (element) =>
  element.matches?.("textarea, select, input:not([type=radio], [type=checkbox], [type=hidden])") ?? false;

/// The command of a key: a small letter, a digit, "?", "/", "Enter", "Escape", "Backspace"; null for none.
///
/// An open input method gives no characters, only where the key lies; a Latin layout says what it means.
export function command(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (isText(event.target) && event.keyCode === 229) return null;
  if (/^(Numpad)?Enter$/.test(event.code)) return event.shiftKey ? null : "Enter";
  if (event.code === "Escape" || event.code === "Backspace") return event.code;
  const key = event.key.toLowerCase();
  if (/^[a-z0-9?/]$/.test(key)) return key;
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  const [, digit, letter] = /^(?:Digit|Numpad)(\d)$|^Key([A-Z])$/.exec(event.code) ?? [];
  return event.shiftKey ? null : (digit ?? letter?.toLowerCase() ?? null);
}
