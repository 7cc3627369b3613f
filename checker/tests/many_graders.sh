#!/bin/sh
# Many graders at once on one checkout, with a cache that holds next to nothing and busy processes beside them: each of
# their verdicts must be, byte for byte, the one that a lone run gives. A state folder and a cache of its own are used.
#
#   many_graders.sh ROOT BUILD GRADERS ROUNDS BUSY [FIXTURE/PART…]
#
# Each grader grades every fixture (a folder of checker/tests/learners, or solutions) in every round. Takes GRADERS × ROUNDS ×
# fixtures verdicts; exit status 0 when all are equal.
set -eu
root=$(cd "$1" && pwd) build=$(cd "$2" && pwd) graders=$3 rounds=$4 busy=$5
shift 5
[ $# -gt 0 ] || set -- solutions/backprop_vectorized official-m-16/cost right-loops/init returns-nan/sigmoid_gradient \
  syntax-error/sigmoid_gradient official-sizes-swapped/backprop_loop right-other-algebra/training segfault/sigmoid_gradient \
  solutions/gradient_check right-plain/model

work=$(mktemp -d)
hogs=
end() {
  for hog in $hogs; do kill "$hog" 2>/dev/null || true; done
  rm -rf "$work"
}
trap end EXIT
trap 'exit 2' INT TERM
mkdir -p "$work/build/bin"
for name in exercises solutions docs; do ln -s "$root/$name" "$work/$name"; done
for name in ex4 ex4_judge ex4_box ex4_matread; do ln -s "$build/bin/$name" "$work/build/bin/$name"; done
ln -s "$build/learner" "$work/build/learner"
EX4_ROOT=$work EX4_BUILD=$work/build EX4_CALLER=$work OPENBLAS_NUM_THREADS=1
export EX4_ROOT EX4_BUILD EX4_CALLER OPENBLAS_NUM_THREADS

# grade FIXTURE/PART DOCUMENT [OPTION…]: 0 and 1 are verdicts, 2 is trouble.
grade() {
  folder=$root/checker/tests/learners/${1%/*}
  [ "${1%/*}" != solutions ] || folder=$root/solutions
  part=${1#*/} document=$2
  shift 2
  status=0
  "$work/build/bin/ex4" check "$part" --exercises "$folder" --json "$document" "$@" >"$document.txt" 2>&1 || status=$?
  [ "$status" -lt 2 ] || { cat "$document.txt" >&2; return 1; }
}

# one GRADER: all rounds; the fixtures in an order of its own.
one() {
  for round in $(seq "$rounds"); do
    rm -rf "$work/.ex4/verdicts"  # else only the first would be judged
    shift_by=$((($1 + round) % count))
    for i in $(seq "$count"); do
      fixture=$(echo "$fixtures" | tr ' ' '\n' | sed -n "$(((i + shift_by) % count + 1))p")
      document=$work/$1-$round-$(echo "$fixture" | tr / -).json
      grade "$fixture" "$document" || { echo "grader $1, round $round: no verdict on $fixture"; continue; }
      cmp -s "$document" "$work/lone-$(echo "$fixture" | tr / -).json" || {
        echo "grader $1, round $round: another verdict on $fixture"
        diff "$work/lone-$(echo "$fixture" | tr / -).json" "$document" | head -20
      }
    done
  done
}

fixtures=$* count=$#
for fixture in "$@"; do grade "$fixture" "$work/lone-$(echo "$fixture" | tr / -).json" --fresh; done
EX4_CACHE_MB=0.9  # some three runners
export EX4_CACHE_MB
for i in $(seq "$busy"); do
  (while :; do :; done) &
  hogs="$hogs $!"
done
graders_running=
for grader in $(seq "$graders"); do
  one "$grader" >"$work/said-$grader" 2>&1 &
  graders_running="$graders_running $!"
done
for each in $graders_running; do wait "$each" || echo "a grader ended with $?" >>"$work/said-x"; done
cat "$work"/said-* >"$work/said"
left=$(find "$work/build/cache" -name 'tmp-*' -o -name 'use-*' | wc -l)
[ "$left" -eq 0 ] || echo "$left folders were left in the cache" >>"$work/said"
cat "$work/said"
[ ! -s "$work/said" ] || exit 1
echo "$((graders * rounds * count)) verdicts by $graders graders beside $busy busy processes: each as in the lone run"
