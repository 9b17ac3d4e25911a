# The two commands of the README: `make demo` and `make test`; the rest serves those who build docgen.
.PHONY: demo test lint format templates bench soak clean
PYTHON ?= python3

demo:            ## set up, and make the demo dossiers in output/
	@PYTHON=$(PYTHON) sh scripts/venv.sh
	@.venv/bin/docgen demo -o output

test:            ## set up, and run every check: format, lint, types, tests
	@PYTHON=$(PYTHON) sh scripts/venv.sh "[dev]"
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/pytest -q -n 2

format:          ## put the code into shape
	@PYTHON=$(PYTHON) sh scripts/venv.sh "[dev]"
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

templates:       ## draw docgen's own Word templates again
	@PYTHON=$(PYTHON) sh scripts/venv.sh
	.venv/bin/python -m docgen.word.draw templates

bench:           ## compare with docxtpl on the same template and data; some minutes
	@PYTHON=$(PYTHON) sh scripts/venv.sh "[dev]"
	.venv/bin/python -m bench

soak:            ## register and packs under full load, killed at many moments; some minutes
	@PYTHON=$(PYTHON) sh scripts/venv.sh "[dev]"
	.venv/bin/pytest -q -m soak

clean:
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis
