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

score:            ## the rules and the speaker check on our own annotated set and, where GUM_NEWS names the file, on GUM news
	$(BIN)/python benchmarks/statements.py examples/golden
	$(BIN)/python benchmarks/swaps.py examples/golden
	@if [ -n "$$GUM_NEWS" ]; then $(BIN)/python benchmarks/gum.py; fi

bench:            ## speed, memory and size of what is sent, as ratios in the same run
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/llm.py

record:           ## answer the recorded cases anew: make record MODEL=openai:NAME [BASE_URL=http://…]
	@test -n "$(MODEL)" || { echo "make record needs MODEL=PROVIDER:NAME" >&2; exit 2; }
	for case in $$(dirname $$(ls examples/summaries/*/cassette.json examples/golden/*/cassette.json)); do \
	  $(BIN)/summarize record $$case/article.txt --cassettes $$case/cassette.json --refresh \
	    --model $(MODEL) $(if $(BASE_URL),--base-url $(BASE_URL)) || exit; \
	done
	@echo "Now read: git diff examples; then: $(BIN)/summarize golden examples/summaries examples/golden --update"

format:           ## lay out the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

floors:           ## score the engines on our annotated articles; floors rise, and sink only with --reset
	$(BIN)/python benchmarks/floors.py --raise

test-servers:     ## the engine against real model servers on loopback; the first run builds one, in about 5 minutes
	PYTHON=$(BIN)/python tests/servers/check.sh
