#!/usr/bin/env python3
"""Somebody's session is ended from another browser: the pages that are open say so, and nothing typed is lost."""

import sys

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from workbench import Workbench, press

CHOSEN = "return [...document.querySelectorAll('.criterion')].map((c) => c.querySelector('input:checked')?.value ?? '')"


def end_elsewhere(bench, name):
    """Signs in in another browser and ends all other sessions there."""
    other = bench.driver()
    bench.sign_in(other, name)
    other.get(bench.address + "/account")
    press(other, "form[action='/account/sessions/ending'] .danger")


def again_in_another_tab(bench, driver, name):
    page = driver.current_window_handle
    driver.switch_to.new_window("tab")
    bench.sign_in(driver, name)
    driver.close()
    driver.switch_to.window(page)


def review(bench):
    """What was scored while nobody was signed in is there again afterwards."""
    name, driver = bench.people["reviewer"], bench.driver()
    bench.sign_in(driver, name)
    driver.get(bench.address + "/review")
    end_elsewhere(bench, name)
    ActionChains(driver).send_keys("4").perform()
    chosen = driver.execute_script(CHOSEN)
    WebDriverWait(driver, 10).until(lambda _: "登录" in driver.find_element(By.TAG_NAME, "header").text
                                    or driver.find_elements(By.CSS_SELECTOR, "[role=alert]"))
    again_in_another_tab(bench, driver, name)
    driver.refresh()
    assert "4" in chosen and driver.execute_script(CHOSEN) == chosen, (chosen, driver.execute_script(CHOSEN))


def form(bench):
    """A form that was filled in is sent after signing in again."""
    name, driver = bench.people["administrator"], bench.driver()
    bench.sign_in(driver, name)
    driver.get(bench.address + "/people/new")
    driver.find_element(By.NAME, "name").send_keys("wang.fang")
    driver.find_element(By.NAME, "display").send_keys("王芳 <&>")
    driver.find_element(By.CSS_SELECTOR, "main input[value=trainer]").click()
    end_elsewhere(bench, name)
    for _ in range(3):
        press(driver, "main button.primary")
        if "王芳" in driver.title:
            break
        assert driver.find_element(By.CSS_SELECTOR, "[role=alert]").text, "why it was not sent is said"
        if driver.find_elements(By.CSS_SELECTOR, "main a[target=_blank]"):
            again_in_another_tab(bench, driver, name)
    driver.get(bench.address + "/people?q=wang.fang")
    assert "王芳 <&>" in driver.find_element(By.TAG_NAME, "main").text


def main():
    with Workbench() as bench:
        review(bench)
        form(bench)
        print("Both pages said that the session had ended; what was typed arrived after signing in again.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
