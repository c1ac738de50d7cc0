# Everything runs in the environment of the README's test command: .venv
BIN := .venv/bin

.PHONY: check test format score bench record floors test-servers

check:            ## format, lint, strict types, layers, tests with the coverage floor
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/python -m pytest --cov

test:             ## the tests alone
	$(BIN)/python -m pytest

score:            ## the rules on our own annotated set and, where GUM_NEWS names the file, on GUM news
	$(BIN)/python benchmarks/statements.py examples/golden
	@if [ -n "$$GUM_NEWS" ]; then $(BIN)/python benchmarks/gum.py; fi

format:           ## lay out the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

floors:           ## score the engines on our annotated articles; floors rise, and sink only with --reset
	$(BIN)/python benchmarks/floors.py --raise
