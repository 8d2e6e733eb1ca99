# The two commands of the README, and what they stand on. Needs git, make and python3 (3.11 to 3.14) with venv.
PYTHON ?= python3
BIN := .venv/bin
CATALOGUES := $(wildcard bot/locales/*/LC_MESSAGES/*.po)

.PHONY: setup demo test lint bench lock messages
setup: .venv/.ready

.venv/.ready: requirements.lock pyproject.toml setup.py $(CATALOGUES)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python setup.py --quiet compile_catalogues
	touch $@

demo: setup
	$(BIN)/attache demo

test: setup
	$(BIN)/python -m pytest $(ARGS)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup
	$(BIN)/python -m benchmarks

# Needs uv; run after changing the dependencies in pyproject.toml.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml
lock:
	$(LOCK) --group dev -o requirements.lock
	$(LOCK) -c requirements.lock -o requirements-run.lock

# After changing words in bot/texts: refreshes the catalogues, which then want translating.
messages: setup
	$(BIN)/pybabel --quiet extract --no-location --sort-output --project=Attaché -k ngettext_:1,2 -o bot/locales/attache.pot bot/texts
	for l in ru en kk tr; do $(BIN)/pybabel --quiet update --no-fuzzy-matching -D attache -i bot/locales/attache.pot -d bot/locales -l $$l; done
