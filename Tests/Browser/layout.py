"""Looks at the page that is open at a phone's width and at 200 % zoom: nothing is lost, cut off or on top of another."""

from workbench import size

# A laptop's window zoomed to 200 %, and a small phone.
WINDOWS = {"200 %": (640, 400, 2), "360 px": (360, 740, 2)}
DESKTOP = (1280, 800)

LOOK = """
  const SCROLLING = ".wide, .drawing, .tall, .said, .transcript, .rubric, .checked, main, .rail";
  const faults = [];
  const main = document.querySelector("main");
  for (const e of [document.scrollingElement, main])
    if (e.scrollWidth > e.clientWidth + 1) faults.push(`${e.tagName} scrolls sideways: ${e.scrollWidth} > ${e.clientWidth}`);
  if (main.closest(".frame") && main.clientHeight < innerHeight * .4) faults.push(`main is only ${main.clientHeight} of ${innerHeight} high`);

  const isShown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !e.closest(".hidden, .skip, svg");
  const scrolls = (e) => {
    for (let each = e; each && each !== main; each = each.parentElement)
      if (/auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth) return true;
    return false;
  };
  const isFixed = (e) => {
    for (let each = e; each; each = each.parentElement)
      if (/sticky|fixed|absolute/.test(getComputedStyle(each).position)) return true;
    return false;
  };

  const parts = (e) => {
    const found = [];
    for (let part = e.closest(SCROLLING); part; part = part.parentElement.closest(SCROLLING))
      found.push(part.getBoundingClientRect());
    return found;
  };

  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || !isShown(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 3) continue;
      if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(e)) faults.push(`outside: ${node.data.trim().slice(0, 60)}`);
      // What is scrolled away lies under nothing.
      if (parts(e).some((part) => box.bottom > part.bottom || box.top < part.top || box.left > part.right)) continue;
      const middle = (box.top + box.bottom) / 2, half = parseFloat(getComputedStyle(e).fontSize) * .35;
      if (!isFixed(e)) lines.push({ node, left: box.left + 1, right: box.right - 1, top: middle - half, bottom: middle + half });
    }
    const style = getComputedStyle(e);
    if (style.overflowX === "hidden" && style.textOverflow !== "ellipsis" && e.scrollWidth > e.clientWidth + 1)
      faults.push(`cut off: ${node.data.trim().slice(0, 60)}`);
  }
  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length; i += 1)
    for (let k = i + 1; k < lines.length && lines[k].top < lines[i].bottom; k += 1) {
      const [a, b] = [lines[i], lines[k]];
      if (a.node !== b.node && a.left < b.right && b.left < a.right)
        faults.push(`on top of each other: ${a.node.data.trim().slice(0, 40)} / ${b.node.data.trim().slice(0, 40)}`);
    }
  return [...new Set(faults)].slice(0, 5);
"""

# Scripts that watch widths have had their turn.
SETTLED = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))"


def faults(driver):
    """Sentences, with the width at which each is so."""
    found = []
    for name, window in WINDOWS.items():
        size(driver, *window)
        found += [f"{name}: {fault}" for fault in driver.execute_script(LOOK)]
    size(driver, *DESKTOP)
    driver.execute_async_script(SETTLED)
    return found
