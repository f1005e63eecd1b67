#!/bin/sh
# usage: src/bench/extraction.sh FILE.docs.jsonl...
# Tokens a second of the whole extraction and of OpenNLP's steps up to the lemma, in 512 MB of heap.
# One thread reads; run `mvn -q test-compile` first. Models come from Maven.
set -e
cd "$(dirname "$0")/../.."
models=target/bench-models
mkdir -p "$models"
for step in sentdetect tokenizer pos lemmatizer; do
  for language in de en; do
    mvn -q -B dependency:copy -Dartifact=org.apache.opennlp:opennlp-models-$step-$language:1.3.0 \
      -DoutputDirectory="$models" -Dmdep.overWriteReleases=false
  done
done
for jar in "$models"/*.jar; do unzip -qo "$jar" '*.bin' -d "$models"; done
mvn -q -B dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$models/classpath"
exec java -Xmx512m -cp "target/classes:target/test-classes:$(cat "$models/classpath")" \
  org.firmament.bench.Extraction "$models" "$@"
