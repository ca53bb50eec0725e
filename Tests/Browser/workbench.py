"""A workbench in a real browser: a made-up team, a server on a free port, and Chromium to look at it.

ASSAY names the program, by default the debug build; TEAM a folder that `make_team` has filled, so that many journeys
share one. Everything else lies in a temporary folder and is gone afterwards.
"""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("ASSAY", str(ROOT / ".build/debug/assay"))
# What every person of the made-up team signs in with.
PASSWORD = "assay demo team"
# The morning after the team's last day.
MORNING = "2026-09-01T09:30"


def make_team(folder):
    """Fills a folder with a made-up team's database and the names of one person for each role."""
    said = run(folder / "team.db", "demo", "--days", "35", "--agents", "14", "--rubrics", str(ROOT / "Rubrics"))
    (folder / "people.txt").write_text("\n".join(re.findall(r"^  \w+: .+$", said, re.M)))


def run(database, *words):
    """Runs a command on a database and gives what it says."""
    done = subprocess.run([PROGRAM, *words, "--database", str(database)], capture_output=True, text=True, check=False,
                          env=os.environ | {"LANG": "C.UTF-8"})
    if done.returncode != 0:
        raise RuntimeError(f"assay {' '.join(words)}: {done.stdout}{done.stderr}")
    return done.stdout


class Workbench:
    """A server over a team of its own, or over an empty database; use it in a `with` block."""

    def __init__(self, is_empty=False):
        self.folder = Path(tempfile.mkdtemp(prefix="assay-browser-"))
        self.database = self.folder / "team.db"
        self.people, self.drivers, self.server, self.lines = {}, [], None, []
        if is_empty:
            return
        team = Path(os.environ.get("TEAM", self.folder))
        if team == self.folder:
            make_team(team)
        else:
            shutil.copy(team / "team.db", self.database)
        self.people = dict(line.strip().split(": ") for line in (team / "people.txt").read_text().splitlines())

    def __enter__(self):
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--clock", MORNING, "--database", str(self.database)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = re.search(r"http://\S+", self.server.stdout.readline()).group()
        return self

    def __exit__(self, *_):
        for driver in self.drivers:
            driver.quit()
        self.server.terminate()
        self.server.wait(timeout=30)
        shutil.rmtree(self.folder)

    def said(self):
        """The next line that the server prints."""
        return self.server.stdout.readline()

    def driver(self, size=(1366, 900), language="zh-CN"):
        """A browser of its own, with nobody signed in; what it downloads lands in `folder`."""
        options = Options()
        for word in ["--headless=new", "--no-sandbox", "--hide-scrollbars", f"--window-size={size[0]},{size[1]}"]:
            options.add_argument(word)
        options.add_argument(f"--lang={language}")
        options.add_experimental_option("prefs", {
            "download.default_directory": str(self.folder), "intl.accept_languages": language})
        driver = webdriver.Chrome(options, Service("/usr/bin/chromedriver"))
        self.drivers.append(driver)
        return driver

    def sign_in(self, driver, name, password=PASSWORD):
        """Signs a user in by name and password, on the page that asks for them or by opening it."""
        if "/sign-in" not in driver.current_url:
            driver.get(self.address + "/sign-in")
        type_in(driver, name=name, password=password)
        WebDriverWait(driver, 10).until(lambda _: "/sign-in" not in driver.current_url)


def type_in(driver, **values):
    """Fills the fields of that name and presses the form's main button."""
    for name, value in values.items():
        field = driver.find_element(By.NAME, name)
        field.clear()
        field.send_keys(value)
    press(driver, "form.fields button.primary")


def press(driver, selector):
    """Presses what leads to another page, and waits until this one is gone."""
    button = driver.find_element(By.CSS_SELECTOR, selector)
    button.click()
    WebDriverWait(driver, 20).until(lambda _: is_gone(button))


def is_gone(element):
    """Whether a page that held an element has gone, which the driver says in more than one way."""
    try:
        element.is_enabled()
        return False
    except WebDriverException:
        return True


def size(driver, width, height, scale=1):
    """Makes the window that wide, in CSS pixels; a scale of 2 is a zoom of 200 %."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < 500})


def theme(driver, name):
    """Lets the system prefer light or dark."""
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": name}]})
