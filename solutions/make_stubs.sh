#!/bin/sh
# Makes the stubs in exercises/ from the solutions, so that the two never drift apart. It edits nothing by itself:
# `make_stubs.sh FILE` prints one stub, `make_stubs.sh --all DIR` writes all of them into DIR.
#
# A solution marks what the learner has to write:
#     // [solution NAME      the region begins; NAME is the function
#     //| guidance           only in the stub, as an ordinary comment
#     ...                    only in the solution
#     // solution]           the region ends; the stub gets throw NotImplemented("NAME");
# A region without NAME leaves its guidance alone in the stub (our own helper functions).
# The include of not_implemented.hpp is added below the include of the contract.
set -eu

stub() {
  awk -v stem="$(basename "$1" .cpp)" '
    function fail(why) { print FILENAME ":" FNR ": " why > "/dev/stderr"; failed = 1; exit 1 }
    function indent(line) { match(line, /^ */); return substr(line, 1, RLENGTH) }

    /^ *\/\/ \[solution( |$)/ {
      if (inside) fail("a region inside a region")
      inside = 1; regions++; name = $3; hidden = 0
      next
    }
    /^ *\/\/ solution\]$/ {
      if (!inside) fail("the end of a region that never began")
      if (!hidden) fail("an empty region")
      if (name != "") print indent($0) "throw NotImplemented(\"" name "\");"
      inside = 0; after_bare = (name == "")
      next
    }
    inside && /^ *\/\/\|/ { sub(/\/\/\|/, "//"); print; next }
    inside { hidden++; next }
    /\/\/\|/ { fail("guidance outside a region") }
    after_bare && /^$/ { after_bare = 0; next }  # a helper goes together with the empty line below it
    { after_bare = 0; print }
    $0 == "#include \"exercises/" stem ".hpp\"" { print "#include \"exercises/not_implemented.hpp\""; contract = 1 }

    END {
      if (failed) exit 1
      if (inside) fail("a region without an end")
      if (!regions) fail("no region")
      if (!contract) fail("no include of exercises/" stem ".hpp")
    }' "$1"
}

usage() {
  echo "usage: make_stubs.sh SOLUTION.cpp | make_stubs.sh --all DIR" >&2
  exit 2
}

case "${1-}" in
  --all)
    [ $# -eq 2 ] || usage
    solutions=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
    mkdir -p -- "$2"
    for solution in "$solutions"/*.cpp; do
      out="$2/$(basename "$solution")"
      stub "$solution" > "$out.new" || { rm -f "$out.new"; exit 1; }
      mv -- "$out.new" "$out"
    done
    ;;
  '' | -*) usage ;;
  *)
    [ $# -eq 1 ] || usage
    stub "$1"
    ;;
esac
