#!/bin/sh
# Builds our own code once more with sanitizers and runs the unit tests with it:
#
#   sanitized.sh SOURCE_FOLDER BUILD_FOLDER [address,undefined|thread]
#
# Left out are the searches of thousands of formulas and most of the folder of learners, which go through the same code
# many times; what starts many programs or generates many cases; and what lowers the limits of a process, under which no
# sanitizer starts. Leaks are not counted: a judge that nobody may trace cannot look for them. The runners are never
# instrumented: they are built as learners' parts are.
set -eu
cmake -S "$1" -B "$2" -G Ninja -DEX4_SANITIZE="${3:-address,undefined}" -DBUILD_TESTING=ON >"$2.log" 2>&1 ||
  { tail -n 30 "$2.log"; exit 1; }
cmake --build "$2" --target ex4_unit_tests --parallel 2 >>"$2.log" 2>&1 || { grep -A 12 -E 'error:|FAILED' "$2.log" | head -n 60; exit 1; }
ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1 TSAN_OPTIONS=halt_on_error=1 exec "$2/bin/ex4_unit_tests" --gtest_brief=1 \
  --gtest_filter="${EX4_SANITIZED_TESTS:--Parts/*:TenSeeds*:Folder/*:Trouble*:Trace.*:Batch*:Box*:Pace*:Claims*:*Properties*:TakingIn*}"
