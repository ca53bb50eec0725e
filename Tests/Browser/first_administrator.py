#!/usr/bin/env python3
"""On an empty database the one-time link of the terminal makes the first administrator, once, who then adds a user."""

import re
import sys

from selenium.webdriver.common.by import By

from workbench import Workbench, type_in


def main():
    with Workbench(is_empty=True) as bench:
        link = re.search(r"http://\S+", bench.said()).group()
        driver = bench.driver()
        driver.get(link)
        assert "Assay" in driver.find_element(By.TAG_NAME, "h1").text
        type_in(driver, name="root", display="管理员", password="short short", again="another one")
        problem = driver.find_element(By.CSS_SELECTOR, "[role=alert]").text
        assert "密码" in problem, problem
        assert driver.find_element(By.NAME, "name").get_attribute("value") == "root", "what was typed is kept"
        type_in(driver, name="root", display="管理员", password="correct horse battery", again="correct horse battery")
        assert driver.current_url == bench.address + "/", driver.current_url

        driver.get(bench.address + "/people/new")
        assert driver.find_element(By.CSS_SELECTOR, "main form").is_displayed()

        other = bench.driver(language="en")
        other.get(link)
        assert not other.find_elements(By.NAME, "password"), "the link works once"
        assert other.find_element(By.TAG_NAME, "main").text.strip(), "and says so"
        bench.sign_in(other, "root", "correct horse battery")
        assert other.current_url == bench.address + "/"
        print("The first administrator is in, by a link that works once.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
