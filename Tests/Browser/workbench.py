"""A workbench in a real browser: a made-up team, a server on a free port, and Chromium to look at it.

Needs Debian's chromium and chromium-driver and the Python package selenium. ASSAY names the program, by default the
debug build; everything else lies in a temporary folder and is gone afterwards.
"""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).resolve().parents[2]
# What every person of the made-up team signs in with.
PASSWORD = "assay demo team"
# The morning after the team's last day.
MORNING = "2026-09-01T09:30"


class Workbench:
    """A database with a made-up team and a server over it; use it in a `with` block."""

    def __init__(self, days=14, agents=8):
        self.program = os.environ.get("ASSAY", str(ROOT / ".build/debug/assay"))
        self.folder = Path(tempfile.mkdtemp(prefix="assay-browser-"))
        self.database = str(self.folder / "team.db")
        self.drivers = []
        self.run("demo", "--days", str(days), "--agents", str(agents), "--rubrics", str(ROOT / "Rubrics"))
        self.server, self.address = None, ""

    def run(self, *words):
        """Runs a command on the database and gives what it says."""
        done = subprocess.run(
            [self.program, *words, "--database", self.database], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"assay {' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        for driver in self.drivers:
            driver.quit()
        self.stop()
        shutil.rmtree(self.folder)

    def start(self, port=0):
        """Starts the server, by default on a port that is free."""
        self.server = subprocess.Popen(
            [self.program, "serve", "--port", str(port), "--clock", MORNING, "--database", self.database],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.server.stdout.readline()
        self.address = re.search(r"http://\S+", line).group()
        return self.address

    def stop(self):
        """Stops the server as an operator would."""
        self.server.terminate()
        self.server.wait(timeout=30)

    def driver(self, size=(1366, 900), language="zh-CN", dark=False):
        """A browser of its own, with nobody signed in."""
        options = Options()
        for word in ["--headless=new", "--no-sandbox", "--hide-scrollbars", f"--window-size={size[0]},{size[1]}"]:
            options.add_argument(word)
        options.add_argument(f"--lang={language}")
        driver = webdriver.Chrome(options, Service("/usr/bin/chromedriver"))
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500})
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        self.drivers.append(driver)
        return driver

    def sign_in(self, driver, name):
        """Signs a user in by name and password."""
        driver.get(self.address + "/sign-in")
        driver.find_element(By.NAME, "name").send_keys(name)
        driver.find_element(By.NAME, "password").send_keys(PASSWORD)
        driver.find_element(By.CSS_SELECTOR, "form button.primary").click()
        WebDriverWait(driver, 10).until(lambda _: "/sign-in" not in driver.current_url)
