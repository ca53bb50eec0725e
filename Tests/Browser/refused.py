#!/usr/bin/env python3
"""Signing in with a wrong password is refused in words, in both languages; too many tries have to wait."""

import sys

from selenium.webdriver.common.by import By

from workbench import Workbench, type_in


def refusal(driver, name, password):
    type_in(driver, name=name, password=password)
    assert "/sign-in" in driver.current_url
    assert driver.find_element(By.NAME, "name").get_attribute("value") == name, "the name is kept"
    assert not driver.find_element(By.NAME, "password").get_attribute("value"), "the password is not"
    return driver.find_element(By.CSS_SELECTOR, "[role=alert]").text


def main():
    with Workbench() as bench:
        for language, words in [("zh-CN", "名或密码不对"), ("en", "The name or the password")]:
            driver = bench.driver(language=language)
            driver.get(bench.address + "/sign-in?next=%2Fboard")
            said = refusal(driver, bench.people["agent"], "not my password")
            assert words in said, said
            assert refusal(driver, "nobody", "not my password") == said, "who exists is not told"
        for _ in range(20):
            last = refusal(driver, bench.people["agent"], "not my password")
            if last != said:
                break
        assert last != said and any(letter.isdigit() for letter in last), f"too many tries: {last}"
        driver.get(bench.address + "/review")
        assert "/sign-in" in driver.current_url, "nothing opens without signing in"

        driver.get(bench.address + "/sign-in?next=%2Fboard")
        bench.sign_in(driver, bench.people["reviewer"])
        assert driver.current_url.endswith("/board"), "one goes on where one wanted to"
        driver.get(bench.address + "/settings")
        assert "roles" in driver.find_element(By.TAG_NAME, "main").text or "角色" in driver.page_source
        print(f"Refused: {said!r}, then {last!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
