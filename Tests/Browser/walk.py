#!/usr/bin/env python3
"""Follows every link from home as one role and looks hard at one page of each kind, in Chinese and English.

walk.py ROLE [PATH…]: agent, reviewer, trainer, manager, administrator, or nobody. With paths, only those are looked at.
"""

import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

import accessible
import keyboard
import layout
import weight
from workbench import Workbench, press, size

NOBODY = ["/sign-in", "/sign-in?next=%2Freview", "/no-such-page", "/invitation/none"]
# Links that differ in a number or a name only; tests in Swift follow every link of every sample.
MOST = 8
# Home, and where the search box of every page leads.
START = ["/", "/search?q=HC-2026"]
LINKS = "return [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))"


def kind(path):
    """The address without what differs from one page to the next of its kind: numbers, days, names and the query."""
    path = urllib.parse.urlsplit(path).path
    path = re.sub(r"(?<=/criteria/)[^/]+|(?<=/content/rubric/)[^/]+|(?<=/cards/)[^/]+|(?<=/card/)[^/]+", "*", path)
    return re.sub(r"[^/]*(\d|%)[^/]*", "*", path)


class Walk:
    def __init__(self, bench, role):
        self.bench, self.role = bench, role
        self.driver = bench.driver(layout.DESKTOP, "zh-CN")
        size(self.driver, *layout.DESKTOP)
        self.pages, self.links, self.found = {}, {}, []
        if role != "nobody":
            bench.sign_in(self.driver, bench.people[role])

    def speak(self, language):
        """Chooses the user's language."""
        if self.role == "nobody":
            self.driver.get(self.bench.address + "/sign-in")
            if not self.driver.find_elements(By.CSS_SELECTOR, f"html[lang^={language}]"):
                press(self.driver, "form.small button")
            return
        self.driver.get(self.bench.address + "/account")
        Select(self.driver.find_element(By.NAME, "language")).select_by_value(language)
        press(self.driver, "form.line button.primary")

    def look(self, path, language):
        """Opens a page and notes what is wrong with it and where it leads."""
        self.driver.get(self.bench.address + path)
        found = accessible.faults(self.driver)
        found += layout.faults(self.driver)
        if language == "zh":
            found += weight.faults(self.driver, self.bench.address, path)
            found += keyboard.faults(self.driver)
            self.note_links(path)
            found += weight.bare_faults(self.driver, self.bench.address + path)
        for fault in found:
            self.found.append(f"{self.role} {language} {path}: {fault}")
            print(self.found[-1], flush=True)

    def note_links(self, path):
        for href in self.driver.execute_script(LINKS):
            target = urllib.parse.urljoin(path, href).split("#")[0]
            if target.startswith("/"):
                self.links.setdefault(target, path)

    def answer(self, path):
        """The kind of what is at a link; notes it when nothing is."""
        cookies = "; ".join(f"{each['name']}={each['value']}" for each in self.driver.get_cookies())
        request = urllib.request.Request(self.bench.address + path, headers={"Cookie": cookies}, method="HEAD")
        try:
            with urllib.request.urlopen(request) as response:
                return response.headers["Content-Type"] + (response.headers["Content-Disposition"] or "")
        except urllib.error.HTTPError as error:
            self.found.append(f"{self.role}: a link on {self.links[path]} leads to {path}, which answers {error.code}")
            print(self.found[-1], flush=True)
            return ""

    def explore(self):
        """Looks at one page of each kind that can be reached, and asks for the first links of each kind and query."""
        self.links, seen, asked = dict.fromkeys(START, "every page"), set(), Counter()
        while left := [path for path in self.links if path not in seen]:
            for path in left:
                seen.add(path)
                sort = kind(path) + str(sorted(dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(path).query))))
                asked[sort] += 1
                if asked[sort] > MOST:
                    continue
                is_page = self.answer(path).startswith("text/html; charset=utf-8") and "/exports/" not in path
                if is_page and kind(path) not in self.pages:
                    self.pages[kind(path)] = path
                    self.look(path, "zh")


def main(role, paths):
    with Workbench() as bench:
        walk = Walk(bench, role)
        walk.speak("zh")
        if paths or role == "nobody":
            walk.pages = {path: path for path in paths or NOBODY}
            for path in walk.pages.values():
                walk.look(path, "zh")
        else:
            walk.explore()
        walk.speak("en")
        for path in walk.pages.values():
            walk.look(path, "en")
        print(f"{role}: {len(walk.pages)} kinds of page, {len(walk.links)} links on them, {len(walk.found)} faults")
        return 1 if walk.found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
