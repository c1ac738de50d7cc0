#!/usr/bin/env bash
# The tests marked `realserver`, against each server that is installed in LLM_HOME; llama is installed where it is not.
# Bounded in time: two minutes a server. Ends every server that it started, by its own pid.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
serve=tests/servers/serve.sh python=${PYTHON:-.venv/bin/python}
home=${LLM_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/tiny-llm-server}
export LLM_CTX=${LLM_CTX:-8192}

check() {  # KIND [pytest options]
  local kind=$1 exports status=0; shift
  exports=$("$serve" start "$kind")
  echo "+ $kind"
  (eval "$exports"; timeout 120 "$python" -m pytest -q -m realserver tests/test_real_servers.py "$@") || status=$?
  "$serve" stop "$kind"
  return "$status"
}

check llama
# These take seconds for an answer, and ignore or refuse the form: a few questions climb down the whole ladder.
[ ! -d "$home/py" ] || check llamapy -k "wrong_key or too_slow"
[ ! -d "$home/tiny-hf" ] || check hf -k "wrong_key or too_slow"
