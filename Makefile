# Two commands do everything:
#   make edition   corpus/ -> encoded/ -> validated -> site/
#   make test      every check and every test, the browser included

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Test processes side by side; a browser and Saxon take about 300 MB each.
WORKERS ?= 2

.PHONY: edition test lint format gold heldout bench schema fuzz-schema clean
.DEFAULT_GOAL := edition

edition: $(VENV)/.edition
	$(BIN)/teigram build

test: $(VENV)/.browser lint
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadscope

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/codespell

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

gold: $(VENV)/.edition
	$(BIN)/python scripts/gold.py

# Telegrams of whole volumes that are not in the gold; OPTIONS="--renumber zero", or chapter, numbers their notes anew.
heldout: $(VENV)/.edition
	$(BIN)/python scripts/heldout.py $(OPTIONS)

bench: $(VENV)/.edition
	$(BIN)/python scripts/bench.py

# schema/teigram.odd -> teigram.rng, teigram.xsd, teigram.sch and docs/guidelines/
schema: $(VENV)/.edition
	$(BIN)/python scripts/schema.py

# Random documents of the grammar against XSD and TEI All; COUNT and SEED can be given.
COUNT ?= 2000
SEED ?= 1
fuzz-schema: $(VENV)/.edition
	$(BIN)/python scripts/fuzz_schema.py --count $(COUNT) --seed $(SEED)

clean:
	rm -rf $(VENV) site dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage htmlcov
	find src tests scripts -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# Stamps: a step is done again only when what it depends on has changed.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "teigram needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.edition: $(VENV)/.made requirements.txt pyproject.toml
	$(PIP) install -r requirements.txt
	$(PIP) install --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.edition requirements-dev.txt
	$(PIP) install -r requirements-dev.txt
	@touch $@

# Chromium of the system where there is one, or where apt can bring it; else the one that Playwright downloads.
$(VENV)/.browser: $(VENV)/.dev
	@.ci/packages jing chromium epubcheck libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 || true
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || $(BIN)/python -m playwright install $$([ "$$(id -u)" -ne 0 ] || echo --with-deps) chromium \
	  || $(BIN)/python -m playwright install chromium
	@touch $@
