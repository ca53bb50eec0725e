#!/usr/bin/env python3
"""Looks hard at what no link leads to: dialogs, and the pages that answer a form; in both languages and themes."""

import sys
from pathlib import Path

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

import accessible
import layout
from workbench import Workbench, press, size, type_in

TICKETS = """ticket id,created at,agent,channel,status,first reply at
Z-1,2026-08-30 08:00,王小明,chat,open,2026-08-30 08:02
Z-2,2026-08-30 09:00,王小明,chat,open,2026-08-30 09:01
Z-3,not a time,王小明,chat,open,
"""


class Behind:
    def __init__(self, bench):
        self.bench, self.found, self.count = bench, [], 0

    def open(self, role, language):
        """Signs somebody in and chooses the language."""
        self.driver, self.language = self.bench.driver(layout.DESKTOP, language), language
        size(self.driver, *layout.DESKTOP)
        self.bench.sign_in(self.driver, self.bench.people[role])
        self.go("/account")
        Select(self.find("[name=language]")).select_by_value(language)
        press(self.driver, "form.line button.primary")

    def go(self, path):
        self.driver.get(self.bench.address + path)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def wait(self, selector):
        """The element, once it shows."""
        return WebDriverWait(self.driver, 20).until(
            lambda _: next((e for e in self.driver.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()), None))

    def keys(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def look(self, what, is_dialog=False):
        """Notes what is wrong with what is shown now; behind a dialog, widths were looked at before."""
        self.count += 1
        found = accessible.faults(self.driver) + ([] if is_dialog else layout.faults(self.driver))
        for fault in found:
            self.found.append(f"{self.language} {what}: {fault}")
            print(self.found[-1], flush=True)

    # What there is

    def help(self):
        self.go("/")
        self.keys("?")
        self.wait("dialog#help[open]")
        self.look("keys of every page", is_dialog=True)

    def review(self):
        self.go("/review")
        self.wait("#desk > [data-ticket]")
        for key, dialog in [("?", "#keys"), ("s", ".skipping")]:
            self.keys(key)
            self.wait(f"dialog{dialog}[open]")
            self.look(f"review, {dialog}", is_dialog=True)
            self.keys(Keys.ESCAPE)
        self.keys("1", "r")
        self.wait("dialog.causes[open]")
        self.look("review, causes", is_dialog=True)

    def upload(self):
        path = Path(self.bench.folder) / f"tickets-{self.language}.csv"
        path.write_text(TICKETS)
        self.go("/imports")
        self.find("input[type=file]").send_keys(str(path))
        self.wait("form.import")
        self.look("a file before its import")
        press(self.driver, "form.import button.primary")
        self.look("a file that was checked")
        press(self.driver, "form.import button[formaction]")
        WebDriverWait(self.driver, 20).until(lambda _: not self.driver.find_elements(By.CSS_SELECTOR, "form.import"))
        self.look("a file that was imported")

    def rubric(self):
        self.go("/rubrics/new")
        for what, text in [("an empty rubric", ""), ("a broken rubric", "rubric: odd\ncriteria: [\n")]:
            self.find("textarea[name=text]").clear()
            self.find("textarea[name=text]").send_keys(text)
            press(self.driver, "#editor button[formaction]")
            self.look(what)

    def target(self):
        self.go("/draws/targeted")
        Select(self.find("select[name=reason][required]")).select_by_value("by_hand")
        self.find("[name=numbers]").send_keys("NO-SUCH-TICKET")
        press(self.driver, "form.fields button.primary")
        self.look("a targeted draw that is refused")

    def people(self):
        self.go("/people/new")
        self.find("[name=role][value=trainer]").click()
        self.find("[name=name]").send_keys(self.bench.people["administrator"])
        press(self.driver, "main form button.primary")
        self.look("a name that is taken")
        self.find("[name=name]").clear()
        self.find("[name=name]").send_keys(f"fresh-{self.language}")
        press(self.driver, "main form button.primary")
        self.look("a user who was added")

    def password(self):
        self.go("/account")
        for field in ["old", "password", "again"]:
            self.find(f"[name={field}]").send_keys("not the old password")
        press(self.driver, "form.fields button")
        self.look("a password that is refused")

    def refusal(self):
        driver = self.driver = self.bench.driver(layout.DESKTOP, self.language)
        size(driver, *layout.DESKTOP)
        self.go("/sign-in")
        type_in(driver, name="nobody", password="nothing")
        self.look("a refused sign-in")


STEPS = {"reviewer": ["help", "review"], "manager": ["rubric", "target", "upload"],
         "administrator": ["people", "password", "refusal"]}


def main():
    with Workbench() as bench:
        behind = Behind(bench)
        for language in ["zh", "en"]:
            for role, steps in STEPS.items():
                behind.open(role, language)
                for step in steps:
                    getattr(behind, step)()
        print(f"{behind.count} dialogs and pages behind forms, {len(behind.found)} faults")
        return 1 if behind.found else 0


if __name__ == "__main__":
    sys.exit(main())
