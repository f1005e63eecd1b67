#!/usr/bin/env bash
# Kills processes that ingest, forget, ingest again and compact, at random moments, one after the other over
# the same store. After each it looks whether the store is sound, holds all that was done and nothing by halves.
# usage: src/bench/kills.sh [KILLS] [SEED]     default: 300 kills, seed 1; run `mvn -q test-compile` first
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p target/bench
mvn -q -B dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench/classpath >&2
exec java -XX:+UseSerialGC -cp "target/classes:target/test-classes:$(cat target/bench/classpath)" \
  org.firmament.graph.Kills "${1:-300}" "${2:-1}"
