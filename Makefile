.PHONY: check test record bench score
