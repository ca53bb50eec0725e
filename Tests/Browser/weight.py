"""What the page that is open has loaded: from this server only, assets for good, and text without JavaScript."""

import re
import urllib.request

# The home page with everything it loads, not compressed.
HOME = 100_000

LOADED = """
  return performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
    .map((entry) => [entry.name, entry.decodedBodySize]);
"""
TEXT = "return document.querySelector('main').innerText.trim().length"
# Pages that are nothing but their script say so instead.
SHARE = .5


def faults(driver, address, path):
    """Sentences on what the page loads."""
    loaded = driver.execute_script(LOADED)
    found = [f"loads {url}" for url, _ in loaded if not url.startswith((address + "/", "data:"))]
    for url, _ in loaded:
        if "/assets/" in url:
            found += asset_faults(url)
    total = sum(size for _, size in loaded)
    if path == "/" and total > HOME:
        found.append(f"home weighs {total} bytes")
    return found


KNOWN = {}


def asset_faults(url):
    if url not in KNOWN:
        with urllib.request.urlopen(url) as response:
            kept = response.headers["Cache-Control"] or ""
        KNOWN[url] = [] if re.search(r"-[0-9a-f]{16}\.\w+$", url) and "max-age=31536000" in kept and "immutable" in kept \
            else [f"{url} is kept as “{kept}”"]
    return KNOWN[url]


def bare_faults(driver, url):
    """Opens the page without JavaScript: its text is there all the same."""
    whole = driver.execute_script(TEXT)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(url)
    bare = driver.execute_script(TEXT)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    return [] if bare > whole * SHARE else [f"without JavaScript {bare} of {whole} characters are there"]
