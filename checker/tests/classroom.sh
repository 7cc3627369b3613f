#!/bin/sh
# A short class from its folder to its results: every entry gets a row, equal contents are judged once, a run that is killed
# goes on where it was, and what comes out is byte for byte what an uninterrupted run gives.
#
#   classroom.sh ROOT BUILD
#
# Uses a state folder and a cache of its own. Exit status 0 when all holds; else it says what does not.
set -eu
root=$(cd "$1" && pwd) build=$(cd "$2" && pwd)
learners=$root/checker/tests/learners

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' INT TERM
mkdir -p "$work/build/bin"
for name in exercises solutions docs; do ln -s "$root/$name" "$work/$name"; done
for name in ex4 ex4_judge ex4_box ex4_matread; do ln -s "$build/bin/$name" "$work/build/bin/$name"; done
ln -s "$build/learner" "$work/build/learner"
EX4_ROOT=$work EX4_BUILD=$work/build EX4_CALLER=$work OPENBLAS_NUM_THREADS=1 NO_COLOR=1
# With limits alone ex4 refuses strangers' code unless it is told to; these are ours.
[ -n "${EX4_ISOLATION:-}" ] || "$build/bin/ex4" doctor 2>/dev/null | grep -q -e namespaces -e landlock || export EX4_ISOLATION=limits
export EX4_ROOT EX4_BUILD EX4_CALLER OPENBLAS_NUM_THREADS NO_COLOR

fail() { echo "classroom: $*"; exit 1; }
ex4() { "$work/build/bin/ex4" "$@"; }
same() { cmp "$1" "$2" || fail "$1 and $2 differ"; }

# Twelve hand-ins: right, wrong, broken, hostile, in copies, in odd shapes; and what cannot be taken.
class=$work/class
hand_in() { mkdir -p "$class/$1"; cp "$2" "$class/$1/$3"; }
hand_in anna "$root/solutions/sigmoid_gradient.cpp" sigmoid_gradient.cpp
hand_in "Jörg Ä_12_assignsubmission_file" "$root/solutions/sigmoid_gradient.cpp" "Sigmoid_Gradient (1).cpp"
hand_in "=1+1" "$root/solutions/init.cpp" init.cpp
hand_in broken "$learners/syntax-error/sigmoid_gradient.cpp" sigmoid_gradient.cpp
hand_in crashes "$learners/segfault/sigmoid_gradient.cpp" sigmoid_gradient.cpp
hand_in nan "$learners/returns-nan/sigmoid_gradient.cpp" sigmoid_gradient.cpp
hand_in half "$learners/half-done/model.cpp" model.cpp
hand_in copy "$learners/half-done/model.cpp" model.cpp
hand_in twice "$learners/half-done/model.cpp" model.cpp
hand_in twice "$root/solutions/model.cpp" Model.cpp
hand_in pdf "$root/README.md" report.pdf
hand_in dos "$root/solutions/init.cpp" init.cpp
sed -i 's/$/\r/' "$class/dos/init.cpp"
cp "$learners/returns-nan/sigmoid_gradient.cpp" "$class/zoe_sigmoid_gradient.cpp"

status=0
ex4 grade "$class" --out "$work/whole" >"$work/whole.txt" 2>&1 || status=$?
[ "$status" = 1 ] || { cat "$work/whole.txt"; fail "two hand-ins are refused, so the exit status should be 1 and is $status"; }
grep -q '^10 of 12 learners decided; 6 part contents judged now, 0 known before' "$work/whole.txt" || { cat "$work/whole.txt"; fail "another count"; }
[ "$(wc -l <"$work/whole/intake.jsonl")" = "$(ls "$class" | wc -l)" ] || fail "not one row for each entry"
[ "$(cat "$work"/whole/ledger/*.jsonl | wc -l)" = 6 ] || fail "equal contents were judged more than once"
[ "$(ls "$work/whole/verdicts" | wc -l)" = 10 ] || fail "not one verdict for each learner who is decided"
grep -q "^'=1+1,decided,5,100," "$work/whole/grades.csv" || fail "a formula got into grades.csv"
grep -q "^Jörg Ä_12,decided,5,100," "$work/whole/grades.csv" || fail "no grades for Jörg"
grep -q '^twice,refused,,' "$work/whole/grades.csv" || fail "what is ambiguous was not refused"
for word in "$work" "$root" "$build"; do
  ! grep -r -l -F "$word" "$work/whole/verdicts" "$work/whole/ledger" "$work/whole/intake.jsonl" "$work/whole/grades.csv" ||
    fail "a document names a folder of this machine: $word"
done

# Every document against its schema, where Debian's python3-jsonschema is installed.
if python3 -c 'import jsonschema' 2>/dev/null; then
  python3 - "$root/docs/schemas" "$work/whole" <<'PYTHON' || fail "a document is not as its schema says"
import json, pathlib, sys
import jsonschema
schemas, out = map(pathlib.Path, sys.argv[1:])
kinds = {"intake": out.glob("intake.jsonl"), "ledger": out.glob("ledger/*.jsonl"), "verdict": out.glob("verdicts/*.json")}
for kind, files in kinds.items():
    schema = json.loads((schemas / f"{kind}.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    count = 0
    for file in files:
        text = file.read_text(encoding="utf-8")
        for document in text.splitlines() if file.suffix == ".jsonl" else [text]:
            jsonschema.validate(json.loads(document), schema)
            count += 1
    assert count > 0, f"no document of the kind {kind}"
PYTHON
else
  echo "classroom: python3-jsonschema is not installed, so the documents were not held against their schemas"
fi

# Again: nothing is judged, nothing changes. In a folder of another name, with another number of jobs: the same.
ex4 grade "$class" --out "$work/whole" 2>&1 | grep -q '0 part contents judged now, 6 known before' || fail "known contents were judged again"
cp -r "$class" "$work/other class"

# Killed again and again, at other moments each time; its verdicts and state start from nothing.
rm -rf "$work/.ex4"
killed=0
for pause in 0.1 0.3 0.9 1.7 2.6; do
  "$work/build/bin/ex4" grade "$work/other class" --out "$work/torn" --jobs 1 >/dev/null 2>&1 &
  run=$!  # the program itself: called through the function it would be a shell
  sleep "$pause"
  if kill -9 "$run" 2>/dev/null; then killed=$((killed + 1)); fi  # on a quick machine the last ones find it done
  wait "$run" 2>/dev/null || true
done
[ "$killed" -ge 1 ] || fail "the run was over before it was killed"
# Stopped by Ctrl-C: it finishes what is under way, and tells the truth about what it did.
before=$(cat "$work"/torn/ledger/*.jsonl 2>/dev/null | wc -l)
"$work/build/bin/ex4" grade "$work/other class" --out "$work/torn" --jobs 1 >"$work/stopped.txt" 2>&1 &
run=$!
sleep 0.5
kill -INT "$run" 2>/dev/null || true
wait "$run" 2>/dev/null || true
after=$(cat "$work"/torn/ledger/*.jsonl 2>/dev/null | wc -l)
grep -q "; $((after - before)) part contents judged now, $before known" "$work/stopped.txt" || { cat "$work/stopped.txt"; fail "not the truth about $before and $after"; }
last=$(ls "$work"/torn/ledger/*.jsonl 2>/dev/null | tail -n 1)
[ -z "$last" ] || printf '{"schema":"ex4/ledger/1","key":"to' >>"$last"  # as if killed while writing
status=0
ex4 grade "$work/other class" --out "$work/torn" >"$work/torn.txt" 2>&1 || status=$?
[ "$status" = 1 ] || { cat "$work/torn.txt"; fail "the run after the kills ended with $status"; }
same "$work/whole/intake.jsonl" "$work/torn/intake.jsonl"
same "$work/whole/grades.csv" "$work/torn/grades.csv"
diff -r "$work/whole/verdicts" "$work/torn/verdicts" || fail "verdicts differ after the kills"
[ "$(find "$work/torn" -name '*.tmp-*' | wc -l)" = 0 ] || fail "unfinished files were left behind"
