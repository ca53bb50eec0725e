"""A server under measurement: started, signed in to, loaded with `wrk`, and stopped."""

import http.client
import os
import re
import signal
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

LOAD = Path(__file__).parent / "load"
TICKS = os.sysconf("SC_CLK_TCK")
UNITS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}


class Server:
    """A program that writes its address as the last word of its first line; whoever makes it has to stop it."""

    def __init__(self, command, log):
        self.log = log
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=open(log, "wb"), text=True)
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"bench: `{' '.join(map(str, command))}` ended:\n{Path(log).read_text(errors='replace')}")
        self.address = line.split()[-1]
        self.host = urllib.parse.urlsplit(self.address).netloc

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()

    def ask(self, path, cookie="", method="GET", form=None):
        """Status, headers and body of one request; a connection of its own, redirects not followed."""
        connection = http.client.HTTPConnection(self.host, timeout=120)
        headers = {"Cookie": cookie, "Connection": "close"}
        body = None
        if form is not None:
            method, body = "POST", urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        result = answer.status, answer.headers, answer.read()
        connection.close()
        return result

    def page(self, path, cookie="", holding=""):
        """A page's text; ends the benchmark unless it is there and holds what it should."""
        status, _, body = self.ask(path, cookie)
        text = body.decode(errors="replace")
        if status != 200 or holding not in text:
            sys.exit(f"bench: {path} answered {status}, “{holding}” not in it:\n{text[:2000]}")
        return text

    def sign_in(self, name, password):
        """The cookie of a new session."""
        status, headers, body = self.ask("/sign-in", form={"name": name, "password": password, "next": ""})
        cookies = [value.split(";")[0] for value in headers.get_all("Set-Cookie", [])]
        if status != 303 or not cookies:
            sys.exit(f"bench: {name} cannot sign in ({status}):\n{body.decode(errors='replace')[:2000]}")
        return cookies[0]

    def cpu(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def forget_peak(self):
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    def peak(self):
        """The most memory resident since `forget_peak`, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024

    def rest(self):
        """Waits until what was asked before is answered, though nobody waits for it any more."""
        before = -1
        while self.cpu() != before:
            before = self.cpu()
            time.sleep(0.1)

    def load(self, path, connections, seconds, cookie="", script=()):
        """Loads a path as fast as it answers: requests a second, latencies in ms, CPU a request in µs, peak in MiB."""
        headers = ["-H", f"Cookie: {cookie}"] if cookie else []
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s", *headers]
        if script:
            command += ["-s", str(LOAD / script[0])]
        command += [self.address + path, *(["--", *script[1:]] if script else [])]
        self.rest()
        self.forget_peak()
        before = self.cpu()
        output = run(command)
        cpu = self.cpu() - before
        return {**figures(path, output, cpu), "peak": self.peak()}


def run(command):
    """What the load generator says; it is ended when its script has nothing left to send."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line == "all answered\n":
                process.send_signal(signal.SIGINT)
    return "".join(lines)


def figures(path, output, cpu):
    """What `wrk` says; ends the benchmark when a request failed."""
    count = re.search(r"(\d+) requests in", output)
    if not count or int(count.group(1)) == 0 or "Non-2xx" in output or "Socket errors" in output:
        sys.exit(f"bench: the load of {path} failed:\n{output}")
    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1)),
        "p50": milliseconds(output, 50), "p99": milliseconds(output, 99),
        "cpu": cpu / int(count.group(1)) * 1e6,
    }


def milliseconds(output, percentile):
    value, unit = re.search(rf"^ +{percentile}% +([\d.]+)(\w+)", output, re.MULTILINE).groups()
    return float(value) * UNITS[unit]
