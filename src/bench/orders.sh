#!/usr/bin/env bash
# Reads the same documents in other orders, batches and numbers of threads, forgets and reads again, and compares the bytes.
# usage: src/bench/orders.sh [SEED] [FILE.jsonl]...     default: seed 1, ../shared/corpus
set -euo pipefail
cd "$(dirname "$0")/../.."
seed=${1:-1}
shift $(($# > 0 ? 1 : 0))
files=("$@")
[ ${#files[@]} -gt 0 ] || files=(../shared/corpus/de.docs.jsonl ../shared/corpus/en.docs.jsonl)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat "${files[@]}" >"$folder/given.jsonl"
shuffled() { shuf --random-source=<(yes "$1") "$folder/given.jsonl"; }
bytes() { ./firmament export --store "$1" --format nquads | LC_ALL=C sort | sha256sum | cut -d' ' -f1; }
said() { printf '%-52s %s\n' "$1" "$2"; }

./firmament ingest "$folder/given.jsonl" --store "$folder/given.db" >"$folder/out"
first=$(bytes "$folder/given.db")
said "as given, one thread for each processor" "$first"
bad=0
compare() {
  said "$1" "$2"
  [ "$2" = "$first" ] || bad=1
}

shuffled "$seed" >"$folder/other.jsonl"
./firmament ingest "$folder/other.jsonl" --store "$folder/other.db" --threads 1 --batch 37 >>"$folder/out"
compare "shuffled, one thread, batches of 37" "$(bytes "$folder/other.db")"
rm -rf "$folder/other.db"

shuffled "$((seed + 1))" >"$folder/again.jsonl"
split -n l/5 "$folder/again.jsonl" "$folder/part-" --additional-suffix=.jsonl
for part in "$folder"/part-*.jsonl; do
  ./firmament ingest "$part" --store "$folder/parts.db" --threads 3 >>"$folder/out"
done
compare "shuffled, five ingests after another, three threads" "$(bytes "$folder/parts.db")"

sed -n 's/^{"id": *"\([^"]*\)".*/\1/p' "$folder/part-aa.jsonl" | head -40 >"$folder/gone"
xargs -a "$folder/gone" ./firmament forget --store "$folder/parts.db" >>"$folder/out"
grep -vFf <(sed 's/.*/"id": "&"/' "$folder/gone") "$folder/given.jsonl" >"$folder/left.jsonl"
./firmament ingest "$folder/left.jsonl" --store "$folder/left.db" >>"$folder/out"
left=$(bytes "$folder/left.db")
gone=$(bytes "$folder/parts.db")
said "without $(wc -l <"$folder/gone") documents, never read" "$left"
said "without them, forgotten" "$gone"
[ "$left" = "$gone" ] || bad=1

./firmament ingest "$folder/given.jsonl" --store "$folder/parts.db" >>"$folder/out"
compare "and read again" "$(bytes "$folder/parts.db")"
[ $bad = 0 ] || { echo "the bytes differ" >&2; exit 1; }
