"""Walks the page that is open with Tab alone: everything is reached, the focus is seen, nothing holds it."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

# Collects everything that can be pressed or filled in, of radio buttons of one name the one where the keyboard stops,
# and notes at each key what is wrong with the place where the focus has come to.
WATCH = """
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((e) => !e.disabled && e.tabIndex >= 0 && e.type !== "hidden" && !e.closest("dialog:not([open])")
      && e.checkVisibility({ visibilityProperty: true }));
  const isOf = (e) => (other) => other.type === "radio" && other.name === e.name;
  window.stops = new Set(all.filter((e) => e.type !== "radio" || e === (all.filter(isOf(e)).find((o) => o.checked)
    ?? all.find(isOf(e)))));
  window.faults = new Set();

  const isSeen = (e) => [e, e.parentElement, e.closest("label")].filter(Boolean).some((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  });
  // What lies over the middle of an element; nothing when it is clear.
  const cover = (e) => {
    const box = e.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
    const top = document.elementFromPoint(x, y);
    if (!top) return "the edge of the window";
    return e.contains(top) || top.contains(e) || e.closest("label")?.contains(top) ? null : top.outerHTML.slice(0, 80);
  };
  window.addEventListener("keyup", () => {
    const e = document.activeElement;
    if (!e || e === document.body) return;
    const isNew = window.stops.delete(e);
    for (const other of window.stops) if (e.type === "radio" && isOf(e)(other)) window.stops.delete(other);
    if (!isNew) return;
    if (!isSeen(e)) window.faults.add(`the focus cannot be seen on ${e.outerHTML.slice(0, 120)}`);
    // Where keys come faster than frames, the browser has not scrolled there yet.
    if (cover(e)) e.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (cover(e)) window.faults.add(`${e.outerHTML.slice(0, 120)} lies under ${cover(e)}`);
  }, true);
  document.activeElement?.blur();
  document.getSelection().removeAllRanges();
  return window.stops.size;
"""
LEFT = "return [...window.stops].slice(0, 3).map((e) => e.outerHTML.slice(0, 120))"
# Parts that scroll are stops as well, and the browser has some of its own.
SLACK = 30


def faults(driver, most=250):
    """Sentences; of a page with more stops than `most` the first are walked."""
    count = driver.execute_script(WATCH)
    for presses in [min(count, most), SLACK]:
        ActionChains(driver, duration=0).send_keys(Keys.TAB * presses).perform()
        left = driver.execute_script(LEFT)
        if not left:
            break
    found = driver.execute_script("return [...window.faults].slice(0, 5)")
    return found + ([f"Tab does not reach {left} of {count} stops"] if left and count <= most else [])
