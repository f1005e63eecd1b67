#!/usr/bin/env bash
# Kills the ingest of articles at random moments, and looks whether the store is sound and the next ingest goes on.
# usage: src/bench/resume.sh [KILLS] [SEED] [PATH...]     default: 20 kills, seed 1, data/samples
set -euo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-20}
RANDOM=${2:-1}
shift $(($# > 2 ? 2 : $#))
paths=("$@")
[ ${#paths[@]} -gt 0 ] || paths=(data/samples)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
store="$folder/graph.db"
./firmament --help >/dev/null # builds, so that it is the ingest that is killed
cut=0
for ((n = 1; n <= kills; n++)); do
  [ $((n % 5)) -ne 1 ] || rm -rf "$store"
  ./firmament ingest "${paths[@]}" --store "$store" --batch 2 >"$folder/out" 2>&1 &
  run=$!
  sleep "$((RANDOM % 6)).$((RANDOM % 10))"
  if kill -9 "$run" 2>/dev/null; then cut=$((cut + 1)); fi
  pkill -9 -P "$run" 2>/dev/null || true
  wait "$run" 2>/dev/null || true
  [ -d "$store" ] || continue
  if ! ./firmament check --store "$store" >"$folder/check" 2>&1; then
    echo "not sound after kill $n:" >&2
    cat "$folder/check" >&2
    exit 1
  fi
done
./firmament ingest "${paths[@]}" --store "$store" >/dev/null
./firmament check --store "$store" >/dev/null
echo "$cut of $kills runs were killed; the store was sound after each, and whole after the last ingest"
