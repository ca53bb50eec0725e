#!/usr/bin/env python3
"""A reviewer scores a day by keys alone, with tabs closed, two windows open, no network and an input method in between.

Prints how long the next ticket took to be on the screen after Enter, and fails at the first thing that does not hold.
"""

import json
import statistics
import sys

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from workbench import Workbench

# Notes for each Enter when the next ticket had been painted, and every shift of the layout that no key explains.
WATCH = """
  window.waits = []; window.shifts = 0; window.shifted = "";
  addEventListener("keydown", (event) => { if (/Enter$/.test(event.code)) window.since = performance.now(); }, true);
  new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(
    () => {
      // The end of the day is no ticket: it waits for the last review to be in.
      const isTicket = document.querySelector("#desk > [data-ticket]") !== null;
      if (window.since && isTicket) window.waits.push(performance.now() - window.since);
      window.since = null;
    }
  ))).observe(document.getElementById("desk"), { childList: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      window.shifts += entry.value;
      window.shifted = entry.sources.map(({ node }) => node?.outerHTML ?? node?.textContent ?? "").join(" | ").slice(0, 300);
    }
  }).observe({ type: "layout-shift", buffered: true });
"""


class Desk:
    """The reviewer's page, as somebody at the keyboard knows it."""

    def __init__(self, driver):
        self.driver = driver

    def open(self, address):
        self.driver.get(address)
        self.until(lambda: self.ticket is not None)
        self.driver.execute_script(WATCH)

    def until(self, holds, seconds=5):
        WebDriverWait(self.driver, seconds, poll_frequency=0.02).until(lambda _: holds())

    def js(self, code, *values):
        return self.driver.execute_script(f"return {code}", *values)

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    @property
    def ticket(self):
        return self.js("document.querySelector('#desk > [data-ticket]')?.dataset.ticket ?? null")

    @property
    def open_criteria(self):
        return self.js("[...document.querySelectorAll('.criterion')].filter((c) => !c.querySelector('input:checked')).length")

    @property
    def marks(self):
        return self.js("[...document.querySelectorAll('.criterion')].map((c) => c.querySelector('input:checked')?.value ?? '')")

    @property
    def current(self):
        return self.js("document.querySelector('.criterion[data-current]')?.dataset.criterion ?? null")

    @property
    def saved(self):
        return self.js("document.querySelector('[data-saved]').dataset.saved")

    @property
    def dialog(self):
        return self.js("(() => { const d = document.querySelector('dialog[open]'); return d && (d.id || d.className) })()")

    def kept(self):
        """The draft as the server has it."""
        return self.driver.execute_async_script(
            "const done = arguments[0]; fetch(document.querySelector('[data-draft]').dataset.draft,"
            " { headers: { Accept: 'application/json' } }).then((r) => r.json()).then(done)")

    def score(self, press=None):
        """Gives every open criterion the best points; gives the number of keys."""
        press, keys = press or self.press, 0
        while self.open_criteria:
            press("5")
            keys += 1
        return keys

    @property
    def progress(self):
        return self.js("document.getElementById('progress').textContent")

    def submit(self):
        """Presses Enter and waits until the next ticket is there and the server has taken the last one."""
        ticket, progress = self.ticket, self.progress
        self.press(Keys.ENTER)
        self.until(lambda: self.ticket != ticket and self.progress != progress)


def through_input_method(driver):
    """Presses a key as it arrives while a Chinese input method is on: no character, only where the key lies."""
    def press(key):
        code = f"Digit{key}" if key.isdigit() else f"Key{key.upper()}"
        for kind in ["rawKeyDown", "keyUp"]:
            driver.execute_cdp_cmd("Input.dispatchKeyEvent", {
                "type": kind, "key": "Process", "code": code, "windowsVirtualKeyCode": 229})
    return press


def clean_tickets(desk, count):
    for _ in range(count):
        keys = desk.score() + 1
        assert keys <= 6, f"a clean ticket took {keys} keys"
        desk.submit()


def low_points(desk):
    """A low criterion is asked for a quotation and a root cause, and is not submitted without."""
    desk.score()
    desk.press(Keys.ESCAPE, "1")
    criterion, ticket = desk.current, desk.ticket
    desk.until(lambda: desk.saved == "saved")
    desk.press(Keys.ENTER)
    assert desk.ticket == ticket and desk.current == criterion, "low points need grounds"
    desk.press("q")
    if desk.js("document.querySelector('.sentence') !== null"):
        desk.press("1")
    assert desk.dialog == "causes", desk.dialog
    desk.press("1", "1", "1")
    assert desk.dialog is None
    desk.until(lambda: desk.saved == "saved")
    verdict = desk.kept()["draft"]["verdicts"][criterion]
    assert verdict["points"] == 1 and verdict["evidence"] and verdict["rootCause"], verdict
    desk.submit()


def comment_and_undo(desk):
    """Letters in a field are letters; Escape leaves it; u takes back."""
    desk.press("4", "c")
    desk.press(*"qxs 1")
    desk.press(Keys.ESCAPE)
    assert desk.js("document.activeElement.type") == "radio"
    desk.until(lambda: desk.saved == "saved")
    assert "qxs 1" in json.dumps(desk.kept()["draft"])
    before = desk.marks
    desk.press("u", "u")
    desk.until(lambda: desk.saved == "saved")
    assert desk.marks != before and "qxs 1" not in json.dumps(desk.kept()["draft"])
    desk.press("?")
    assert desk.dialog == "keys"
    desk.press(Keys.ESCAPE)
    assert desk.dialog is None
    desk.score()
    desk.submit()


def closed_tab(desk, address):
    """Whatever was pressed before a tab was closed is there in the next one."""
    desk.press("3")
    ticket, marks = desk.ticket, desk.marks
    old = desk.driver.current_window_handle
    desk.driver.switch_to.new_window("tab")
    new = desk.driver.current_window_handle
    desk.driver.switch_to.window(old)
    desk.driver.close()
    desk.driver.switch_to.window(new)
    desk.open(address)
    assert (desk.ticket, desk.marks) == (ticket, marks), "a key was lost with the tab"
    desk.score()
    desk.submit()


def two_windows(desk, address):
    """The second window to save is told, and chooses."""
    first = desk.driver.current_window_handle
    desk.driver.switch_to.new_window("tab")
    second = desk.driver.current_window_handle
    desk.open(address)
    desk.driver.switch_to.window(first)
    desk.press("4")
    desk.until(lambda: desk.saved == "saved")
    marks = desk.marks
    desk.driver.switch_to.window(second)
    desk.press("3")
    desk.until(lambda: desk.dialog == "conflict")
    desk.press("t")
    desk.until(lambda: desk.saved == "saved" and desk.marks == marks)
    desk.driver.switch_to.window(first)
    desk.press("3")
    desk.until(lambda: desk.dialog == "conflict")
    desk.press("m")
    desk.until(lambda: desk.saved == "saved")
    assert 3 in [verdict.get("points") for verdict in desk.kept()["draft"]["verdicts"].values()]
    desk.driver.switch_to.window(second)
    desk.driver.close()
    desk.driver.switch_to.window(first)
    desk.score()
    desk.submit()


def offline(desk):
    """Without a network the page says so, goes on, and saves when it is back."""
    conditions = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    desk.driver.execute_cdp_cmd("Network.enable", {})
    desk.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {"offline": True, **conditions})
    desk.press("4")
    desk.until(lambda: desk.saved == "unsaved")
    desk.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {"offline": False, **conditions})
    desk.until(lambda: desk.saved == "saved", 20)
    desk.score()
    desk.submit()


def skip(desk):
    ticket = desk.ticket
    desk.press("s", "2")
    desk.until(lambda: desk.ticket != ticket and desk.js("document.getElementById('said').textContent"))


def main():
    with Workbench() as bench:
        driver = bench.driver()
        bench.sign_in(driver, bench.people["reviewer"])
        address = bench.address + "/review"
        desk = Desk(driver)
        desk.open(address)
        waiting = int(driver.find_element(By.CSS_SELECTOR, ".rail [aria-current] .num").text)
        assert waiting >= 10, f"only {waiting} tickets wait"

        clean_tickets(desk, 3)
        waits = desk.js("window.waits")
        low_points(desk)
        comment_and_undo(desk)
        desk.score(through_input_method(driver))
        desk.submit()
        shifts, shifted = desk.js("[window.shifts, window.shifted]")
        closed_tab(desk, address)
        two_windows(desk, address)
        offline(desk)
        skip(desk)
        done = 9
        while desk.ticket and done < waiting + 5:
            desk.score()
            desk.submit()
            done += 1
        waits += desk.js("window.waits")
        end = driver.find_element(By.CSS_SELECTOR, ".day-end").text
        assert str(done) in end, end
        print(f"{done} reviews by keys; Enter to the next ticket painted, in ms: median {statistics.median(waits):.0f}, "
              f"worst {max(waits):.0f} of {[round(each) for each in waits]}; layout shift {shifts:.4f} {shifted}", flush=True)
        assert shifts < 0.001, shifted
    return 0


if __name__ == "__main__":
    sys.exit(main())
