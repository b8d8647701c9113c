# Needs Python 3.11 or newer and make; `make help` lists what can be asked.
# Another Python than the one called python3: make PYTHON=python3.12 run
# Fewer made-up operations for the judges: make EXAMPLES=100 judges

PYTHON ?= python3
EXAMPLES ?= 2000
BIN := .venv/bin
RUNTIME := .venv/runtime.stamp
DEV := .venv/dev.stamp
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --quiet \
	--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check ci format lint types layers schema schema-check docs judges bench lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1 /p' $(firstword $(MAKEFILE_LIST)) | \
		while read -r target text; do printf '  make %-14s%s\n' "$$target" "$$text"; done

run: $(RUNTIME) ## start Neo4j and the API, with both studies loaded
	@$(BIN)/oogpunt serve

test: $(DEV) ## run the whole test suite, on two embedded Neo4j engines side by side
	@$(BIN)/pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

check: lint types layers schema-check docs ## everything but the whole test suite

ci: lint types schema-check test ## what has to pass before a change goes in; the suite holds the layers and the docs

format: $(DEV) ## rewrite the Python files in the one layout
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lint: $(DEV) ## layout and lint of the Python files
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: $(DEV) ## strict types
	@$(BIN)/mypy

layers: $(DEV) ## who may import whom
	@$(BIN)/pytest --quiet tests/test_layers.py

schema: $(DEV) ## write schema.graphql from the code
	@$(BIN)/oogpunt schema > schema.graphql.new
	@mv schema.graphql.new schema.graphql

schema-check: $(DEV) ## schema.graphql is what the code prints
	@$(BIN)/oogpunt schema > schema.graphql.new
	@diff -u schema.graphql schema.graphql.new && rm schema.graphql.new || \
		{ rm -f schema.graphql.new; echo "schema.graphql is not what the code prints; run: make schema"; exit 1; }

docs: $(DEV) ## every example in the documentation does what it says
	@$(BIN)/pytest --quiet tests/test_docs.py tests/test_docs_facts.py tests/test_docs_errors.py

judges: $(DEV) ## the API and its schema by tools that others wrote (needs npm)
	@command -v npm >/dev/null || { echo "npm was not found; install Node.js 20 or newer, which brings it"; exit 1; }
	@OOGPUNT_TEST_EXAMPLES=$(EXAMPLES) $(BIN)/pytest tests/test_judges.py

bench: $(DEV) ## measure, and print ratios
	@$(BIN)/python -m benchmarks

lock: $(DEV) ## resolve the dependencies of pyproject.toml anew, for every Python and system
	@$(LOCK) --group build --output-file requirements.lock pyproject.toml
	@$(LOCK) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean: ## remove the environment, caches and builds; data and fetched jars of Neo4j stay
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --clear, so that an installation cut off half-way, or a package no longer asked for, leaves nothing behind.
$(RUNTIME): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || \
		{ echo "$(PYTHON) was not found; install Python 3.11 or newer, or name yours: make PYTHON=python3.12 run"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "$(PYTHON) is older than 3.11 or does not run; name a newer one: make PYTHON=python3.12 run"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) has no venv; install it first (Debian and Ubuntu: apt install python3-venv)"; exit 1; }
	@echo "Installing into .venv, once; this takes about a minute"
	@$(PYTHON) -m venv --clear .venv
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.lock
	@echo "Installing what tests and checks need, once"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
