"""What axe-core finds on the page that is open, in both themes. AXE names the file with axe-core."""

import os
from pathlib import Path

from workbench import theme

RUN = """
  const done = arguments[0];
  axe.run(document, { resultTypes: ["violations"], iframes: false, preload: false }).then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
    [`${id}: ${help}: ` + nodes.slice(0, 3).map((node) =>
      `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`).join(" | ") + ` (${nodes.length})`])));
"""


def faults(driver):
    """Sentences, one for each rule that is broken in a theme."""
    driver.execute_script(Path(os.environ["AXE"]).read_text())
    found = []
    for name in ["dark", "light"]:
        theme(driver, name)
        found += [f"{name}: {each}" for each in driver.execute_async_script(RUN)]
    return found
