#!/usr/bin/env bash
# A server over a generated graph, asked by many clients at the same time; prints how long each kind of request took.
# It fails where anything went wrong, or where the 99th percentile of search or entity reaches 100 ms.
# usage: src/bench/load.sh [TRIPLES] [ANALYSTS] [HOSTILE] [SECONDS]     default: 1000000 triples, 48 and 2 clients, 120 s
# run `mvn -q test-compile` first; the store is kept in target/bench
set -euo pipefail
cd "$(dirname "$0")/../.."
triples=${1:-1000000}
store=target/bench/$triples.db
mkdir -p target/bench
mvn -q -B dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench/classpath >&2
classes="target/classes:target/test-classes:$(cat target/bench/classpath)"
[ -e "$store.names" ] || java -cp "$classes" org.firmament.bench.Generated "$store" "$triples" 1

: >target/bench/server.log
# shellcheck disable=SC2086 # options are words
java -XX:+UseParallelGC -XX:MaxRAMPercentage=50 ${FIRMAMENT_JAVA_OPTS:-} -cp "$classes" \
  org.firmament.cli.Firmament serve --store "$store" --port 0 \
  >target/bench/server.log 2>&1 &
server=$!
trap 'kill "$server"; wait "$server" || true' EXIT
until grep -q '^ready at' target/bench/server.log; do
  kill -0 "$server"
  sleep 0.2
done
address=$(sed -n 's/^ready at //p' target/bench/server.log)
echo "load average before: $(cut -d' ' -f1-3 /proc/loadavg)"
java -XX:+UseSerialGC -cp "$classes" org.firmament.bench.Load "$address" "$store.names" "${2:-48}" "${3:-2}" "${4:-120}" 20
echo "load average after: $(cut -d' ' -f1-3 /proc/loadavg)"
