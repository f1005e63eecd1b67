#!/usr/bin/env bash
# What the store costs beyond the engines below it, on a generated graph: both in turns, medians and their ratio.
# usage: src/bench/fast.sh [TRIPLES [MEASURE…]]     default: 1000000 and all of search, entity, export, ingest,
# loading, disk and questions; run `mvn -q test-compile` first. FIRMAMENT_JAVA_OPTS gives options to the JVM, as for a profile.
set -euo pipefail
cd "$(dirname "$0")/../.."
triples=${1:-1000000}
store=target/bench/$triples.db
mkdir -p target/bench
mvn -q -B dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench/classpath >&2
classes="target/classes:target/test-classes:$(cat target/bench/classpath)"
[ -e "$store.names" ] || java -cp "$classes" org.firmament.bench.Generated "$store" "$triples" 1
echo "load average: $(cut -d' ' -f1-3 /proc/loadavg)"
# shellcheck disable=SC2086 # options are words
java -Xmx2g ${FIRMAMENT_JAVA_OPTS:-} -cp "$classes" org.firmament.graph.Fast "$store" "$store.names" target/bench \
  "${@:2}"
rm -rf target/bench/loading*
