.PHONY: demo test browser ci bench format

# The whole main job on a made-up team; everything it writes lies in out/demo.
demo:
	@Scripts/demo

# Every test, on SQLite and on a PostgreSQL cluster that the tests start and stop themselves.
test:
	@Scripts/test

# The pages in a real Chromium: the main journeys, and every link, key, colour and width as each role.
browser:
	@Scripts/browser

# Exactly what the continuous integration runs.
ci:
	@Scripts/ci

# Ours beside the floors; QUICK=1 for two minutes, ROWS=5000000 for the large import, PEERS=1 for other programs too,
# GROWTH=1 for every page after three months and after seven years.
bench:
	@Scripts/bench

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests
