"""No page grows with the age of the database: every page that a role is led to, timed over a month of tickets and over
the same month with years of tickets behind it."""

import os
import re
import time
from contextlib import ExitStack
from html import unescape

from measure import RESULTS, shell, write_csv
from server import Server
from team import AGENT, CLOCK, MANAGER, MONTH, PASSWORD, REVIEWER

MOST_RATIO, LEAST_MS = 1.5, 1.0
SEARCHES = ["ZD-002999999", "A0001", "Refund", "退款", "nothing-of-this-name"]
# What one page differs in from another of its kind.
PART = re.compile(r"(?<=/)(\d{4}-\d\d-\d\d|\d{4}-\d\d|\d+|[0-9a-f]{64})(?=/|$)")


def kind(path):
    """The page that an address is one of: numbers, days and hashes left out, and the values of its query."""
    place, _, query = path.partition("?")
    return PART.sub("…", place) + ("?" + "&".join(sorted(part.split("=")[0] for part in query.split("&"))) if query else "")


class Growth:
    """Both servers run at once and are asked in turn, so that a drift of the machine's speed hits both alike."""

    def __init__(self, teams, assay, folder, quick):
        self.teams, self.assay, self.folder = teams, assay, folder
        self.rounds = 5 if quick else 9

    def measure(self):
        with ExitStack() as stack:
            servers = [stack.enter_context(self.serve(number)) for number in range(2)]
            lines = []
            for role in (MANAGER, REVIEWER, AGENT):
                cookies = [server.sign_in(role, PASSWORD) for server in servers]
                young, old = (self.walk(server, cookie) for server, cookie in zip(servers, cookies))
                lines += [
                    line(role, page, path, *self.time(servers, cookies, (path, old[page])))
                    for page, path in young.items() if page in old]
        return self.report(sorted(lines, key=lambda one: -one["ratio"]))

    def serve(self, number):
        copy = self.folder / f"growth-{number}.db"
        shell(f"rm -f {copy}*; cp --reflink=auto {self.teams[number].database()} {copy}")
        command = [self.assay, "serve", "--port", "0", "--clock", CLOCK, "--database", copy]
        return Server(command, self.folder / f"growth-{number}.log")

    def walk(self, server, cookie):
        """An address of every kind of page that links and searches lead to, the first that is met."""
        searches = {f"/search?q={quoted(word)}": f"/search?q={word}" for word in SEARCHES}
        waiting, found = ["/", *searches], {}
        kinds = {kind("/")}
        for path in waiting:
            status, headers, body = server.ask(path, cookie)
            if status != 200:
                continue
            found[searches.get(path) or kind(path)] = path
            if "text/html" in headers["Content-Type"]:
                for link in links(body.decode()):
                    if kind(link) not in kinds and not names_another_month(link):
                        kinds.add(kind(link))
                        waiting.append(link)
        return found

    def time(self, servers, cookies, paths):
        """The least of milliseconds at each server: whatever else the machine does, nothing makes a page faster than it is."""
        taken = [[], []]
        for _ in range(self.rounds):
            for number, (server, cookie, path) in enumerate(zip(servers, cookies, paths)):
                start = time.monotonic()
                server.ask(path, cookie)
                taken[number].append((time.monotonic() - start) * 1000)
        return min(taken[0]), min(taken[1])

    def report(self, lines):
        title = f"Growth of pages from {self.teams[0].rows:,} to {self.teams[1].rows:,} tickets"
        print(f"\n{title} (least of {self.rounds}; load {os.getloadavg()[0]:.1f}): {len(lines)} pages")
        print(f"  {'':70} {'young ms':>9} {'old ms':>9} {'ratio':>6}")
        for one in lines:
            mark = "  grows" if one["missed"] else ""
            print(
                f"  {one['role']:8} {one['page']:61} {one['young_ms']:9.1f} {one['old_ms']:9.1f} {one['ratio']:6.2f}{mark}",
                flush=True)
        write_csv(RESULTS, title, lines)
        return [f"{title}: {one['role']}: {one['page']}: {one['missed']}" for one in lines if one["missed"]]


def line(role, page, path, young, old):
    grows = old / young > MOST_RATIO and old - young > LEAST_MS
    return {
        "role": role, "page": page, "young_ms": round(young, 2), "old_ms": round(old, 2), "ratio": round(old / young, 3),
        "address": path, "missed": f"{old / young:.1f}× where {MOST_RATIO}× is the target" if grows else "",
    }


def names_another_month(link):
    """The young database knows only one, and an empty page is nothing to compare with."""
    return any(month != f"{MONTH:%Y-%m}" for month in re.findall(r"\b\d{4}-\d\d\b", link))


def links(text):
    for link in re.findall(r'<a [^>]*?href="(/[^"#]*)', text):
        yield unescape(link)


def quoted(text):
    return "".join(chr(byte) if byte < 128 else f"%{byte:02X}" for byte in text.encode())
