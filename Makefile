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

format:           ## lay out the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
