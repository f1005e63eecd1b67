#!/usr/bin/env bash
# Compares the plain start of a short command with the cached one, turn by turn in one run.
# Prints the medians and their ratio, which must not be above 0.5.
#
# usage: src/bench/start.sh [RUNS]     JAVA_HOME chooses the JDK
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-9}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
./firmament ingest data/samples --store "$folder/graph.db" >/dev/null
FIRMAMENT_START=train ./firmament

milliseconds() { # of one query, with FIRMAMENT_START=$1
  local start=${EPOCHREALTIME/[.,]/}
  FIRMAMENT_START=$1 ./firmament query competitors -p company=Alibaba --store "$folder/graph.db" >/dev/null
  local end=${EPOCHREALTIME/[.,]/}
  echo $(((end - start) / 1000))
}

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

milliseconds plain >/dev/null
milliseconds cached >/dev/null
for ((i = 0; i < runs; i++)); do
  milliseconds plain >>"$folder/plain"
  milliseconds cached >>"$folder/cached"
done
plain=$(median <"$folder/plain")
cached=$(median <"$folder/cached")
ratio=$((1000 * cached / plain))
printf 'plain %d ms, cached %d ms, ratio 0.%03d (medians of %d)\n' "$plain" "$cached" "$ratio" "$runs"
[ "$ratio" -le 500 ]
