.PHONY: demo test browser ci bench bench-search format

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

# The search over a folder of judged queries: SET=DIR RUN=FILE, COPIES=5 for as many times the cards.
bench-search:
	@swift build -c release --product searchbench
	@.build/release/searchbench $(SET) $(RUN) $(COPIES)

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests
