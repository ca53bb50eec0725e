#!/usr/bin/env python3
"""A manager opens a month's scorecards and exports the workbook, which a spreadsheet program can read."""

import sys

import openpyxl
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from workbench import Workbench, press


def main():
    with Workbench() as bench:
        driver = bench.driver()
        bench.sign_in(driver, bench.people["manager"])
        press(driver, ".rail a[href='/scorecards']")
        driver.find_element(By.CSS_SELECTOR, "a[href*='/exports/xlsx']").click()
        WebDriverWait(driver, 20).until(lambda _: list(bench.folder.glob("*.xlsx")))
        file, = bench.folder.glob("*.xlsx")

        workbook = openpyxl.load_workbook(file, read_only=True)
        cells = [cell for sheet in workbook for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
        assert bench.people["agent"] in cells, "every agent is in it"
        assert sum(isinstance(cell, (int, float)) for cell in cells) > 100, "figures are numbers"
        assert "2026-08" in file.name, file.name
        print(f"{file.name}: {len(workbook.sheetnames)} sheets, {len(cells)} cells")
    return 0


if __name__ == "__main__":
    sys.exit(main())
