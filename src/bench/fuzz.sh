#!/usr/bin/env bash
# Tries what the fuzz tests try, more often.
# usage: src/bench/fuzz.sh [TRIES]     default: 20000 of each
set -euo pipefail
cd "$(dirname "$0")/../.."
exec mvn -q -B test -Dtest=FuzzTest -Djqwik.tries.default="${1:-20000}"
