"""What axe-core finds on the page that is open, in both themes. AXE names the file with axe-core."""

import os
from pathlib import Path

from workbench import theme

# Rules that look at colours; all others hold in one theme as in the other.
COLOURS = ["color-contrast", "link-in-text-block"]

RUN = """
  const [rules, done] = arguments;
  const options = { resultTypes: ["violations"], iframes: false, preload: false };
  if (rules) options.runOnly = { type: "rule", values: rules };
  axe.run(document, options).then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
    [`${id}: ${help}: ` + nodes.slice(0, 3).map((node) =>
      `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`).join(" | ") + ` (${nodes.length})`])));
"""


def faults(driver, language):
    """Sentences, one for each rule that is broken; the second language changes no colour, so one theme does there."""
    driver.execute_script(Path(os.environ["AXE"]).read_text())
    if language == "zh":
        theme(driver, "light")
        found = driver.execute_async_script(RUN, COLOURS)
    else:
        found = []
    theme(driver, "dark")
    found += [f"dark: {each}" for each in driver.execute_async_script(RUN, None)]
    theme(driver, "light")
    return found
