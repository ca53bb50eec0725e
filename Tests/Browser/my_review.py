#!/usr/bin/env python3
"""An agent reads the newest of her reviews that she has not read and acknowledges it, once."""

import sys

from selenium.webdriver.common.by import By

from workbench import Workbench, press


def main():
    with Workbench() as bench:
        driver = bench.driver()
        bench.sign_in(driver, bench.people["agent"])
        press(driver, ".rail a[href='/my-reviews']")
        driver.get(bench.address + "/my-reviews?read=no")
        unread = int(driver.find_element(By.CSS_SELECTOR, ".rail [aria-current] .num").text)
        press(driver, "tr.unread th a")
        review = driver.current_url
        assert driver.find_elements(By.CSS_SELECTOR, ".verdict"), "each criterion is there"
        assert driver.find_elements(By.CSS_SELECTOR, ".msg"), "and the conversation"
        press(driver, ".acknowledge button")

        driver.get(review)
        assert not driver.find_elements(By.CSS_SELECTOR, ".acknowledge button"), "acknowledged once"
        left = int(driver.find_element(By.CSS_SELECTOR, ".rail [aria-current] .num").text)
        assert left == unread - 1, (unread, left)
        print(f"Acknowledged; {left} of {unread} unread reviews are left.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
