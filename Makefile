# Peta Netral. `make run` starts the dashboard, `make test` runs every check; `make help` lists the rest.
PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
# WHEELS names a folder filled by `make wheels INTO=folder`; with it everything is installed from there, without a network.
WHEELS ?=
FROM_WHEELS := $(if $(WHEELS),--no-index --find-links $(WHEELS))
UV := $(BIN)/uv pip install --quiet --system-certs --compile-bytecode --python $(BIN)/python $(FROM_WHEELS)
LOCK := $(BIN)/uv pip compile --quiet --system-certs --universal --no-header --python-version 3.11
UV_RELEASE := uv==0.13.9
DOWNLOAD = $(BIN)/python -m pip download --quiet --disable-pip-version-check --only-binary :all: --dest $(INTO)
OURS := language data geo analysis charts briefing pages

.DEFAULT_GOAL := help
.PHONY: help install run test all-tests check system-parts audit lock spark fuzz strings validate bench wheels clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-8s %s\n", $$1, $$2}'

install: $(VENV)/.installed ## install what the dashboard needs; with WHEELS=folder from there alone

run: $(VENV)/.installed ## install what is missing and start the dashboard on the bundled data
	@$(BIN)/python -m pages --server.port $(PORT)

test: $(VENV)/.installed-dev ## install what is missing and run every check and test
	@$(MAKE) --no-print-directory --jobs 2 check all-tests

all-tests: system-parts $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

check: $(VENV)/.installed-dev ## formatting, lint, types, import contracts, pins and licences
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m tests.dependencies
	@$(BIN)/mypy

system-parts:
	@tests/system-parts

audit: $(VENV)/.installed-dev ## ask the registry for known vulnerabilities of everything locked
	@$(BIN)/python -m tests.dependencies advisories

lock: $(BIN)/uv ## lock the direct requirements anew, with checksums; versions stay where they may
	@$(LOCK) --generate-hashes requirements.txt -o requirements.lock
	@$(LOCK) requirements-dev.txt -o requirements-dev.lock

spark: $(VENV)/.installed-dev ## the tests of the engines on Spark; installs PySpark, needs Java 17
	@$(UV) -r requirements-spark.txt
	@$(BIN)/python -m pytest -m spark tests/engines

fuzz: $(VENV)/.installed-dev ## fuzz readers, place matcher, addresses and store; 10 minutes a target
	@$(UV) -r requirements-fuzz.txt
	@nice -n 19 $(BIN)/python -m tests.fuzz

strings: $(VENV)/.installed-dev ## collect new sentences into the English catalogue
	@$(BIN)/python -m language

validate: $(VENV)/.installed-dev ## run the simulations behind the method and rewrite docs/method.md
	@$(BIN)/python -m analysis.validation

bench: system-parts $(VENV)/.installed-dev ## measure speed side by side and rewrite docs/performance.md
	@$(UV) -r requirements-bench.txt
	@$(BIN)/python -m benchmarks

wheels: $(BIN)/uv ## fill INTO=folder with all that an installation without a network needs
	@$(if $(INTO),,echo "Name the folder: make wheels INTO=folder"; exit 1)
	@$(DOWNLOAD) $(UV_RELEASE)
	@$(DOWNLOAD) --require-hashes -r requirements.lock

clean: ## remove the environment and the caches; data releases stay
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Peta Netral needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Preparing the environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check $(FROM_WHEELS) $(UV_RELEASE)

$(VENV)/.installed: requirements.lock | $(BIN)/uv
	@$(UV) -r requirements.lock
	@$(BIN)/python -m compileall -q $(OURS)
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@$(filter-out --compile-bytecode,$(UV)) -r requirements-dev.lock
	@touch $@
