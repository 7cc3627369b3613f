#!/bin/sh
# Tries the project as from nothing on another system: a minimal one in a folder, a copy of this tree, and the README's
# commands in it.
#
#   systems.sh SUITE [grade]       SUITE: bookworm, trixie, testing, sid, jammy, noble, …
#
# Runs `./ex4 tour` and `./ex4 selftest`; with `grade`, `./ex4 tour`, a build of everything and a grading of the solutions.
# Needs root, debootstrap, 6 GB and the suite's packages; where one is missing it says so in one line and exits with 77.
# EX4_MIRROR is asked for packages instead of the distribution's own address; EX4_KEEP=1 keeps the folder. A chroot
# shares this machine's kernel and has no namespaces, so the box there is Landlock and seccomp.
set -eu
suite=${1:?usage: systems.sh SUITE [grade]}
how=${2:-selftest}
source=$(cd "$(dirname "$0")/../.." && pwd -P)
root=${EX4_SYSTEMS:-/var/tmp/ex4-systems}/$suite

skip() { printf 'systems.sh: %s not tried: %s\n' "$suite" "$*"; exit 77; }
step() { printf 'systems.sh: %s: %s after %s s\n' "$suite" "$*" "$(($(date +%s) - started))"; }

components=main
case $suite in
  focal | jammy | noble | plucky) mirror=${EX4_MIRROR:-http://archive.ubuntu.com/ubuntu} components=main,universe ;;
  *) mirror=${EX4_MIRROR:-http://deb.debian.org/debian} ;;
esac
[ "$(id -u)" = 0 ] || skip "making a system in a folder needs root"
command -v debootstrap >/dev/null 2>&1 || skip "debootstrap is not installed"
unshare -m true 2>/dev/null || skip "this machine does not let root mount anything"
mkdir -p "$(dirname "$root")"
[ "$(df -Pk "$(dirname "$root")" | awk 'NR == 2 { print $4 }')" -gt 6000000 ] || skip "less than 6 GB are free in $(dirname "$root")"

started=$(date +%s)
# Whatever ends us: what runs inside ends too (`timeout` signals the group), and its mounts with it.
trap 'trap "" TERM INT; sleep 1; [ -n "${EX4_KEEP:-}" ] || rm -rf --one-file-system "$root"; exit 143' TERM INT
rm -rf --one-file-system "$root"
if ! debootstrap --variant=minbase --components="$components" "$suite" "$root" "$mirror" >"$root.log" 2>&1; then
  rm -rf --one-file-system "$root"
  if grep -qE 'getting release file|Invalid Release|No such script|ould not (resolve|connect)|Couldn.t download' "$root.log"; then
    skip "its packages cannot be reached ($(tail -n 1 "$root.log"))"
  fi
  tail -n 5 "$root.log"
  exit 1
fi
step "a minimal system stands"

mkdir "$root/root/ex4"
tar -C "$source" -c --exclude='./build*' --exclude=./.ex4 --exclude=./.git --exclude=./ex4-tour \
  --exclude='./exercises/data/*.mat' . | tar -x -C "$root/root/ex4"
cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true

# Runs its words in the new system, which is not seen from outside and leaves no mount behind.
inside() {
  unshare -m --propagation private sh -c 'root=$1 && shift
    mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" && mount -t tmpfs tmpfs "$root/tmp" && cd "$root" &&
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 ${http_proxy:+http_proxy="$http_proxy"} \
      chroot "$root" sh -c "cd /root/ex4 && $*" </dev/null' sh "$root" "$@"
}

inside ./ex4 tour || { echo "systems.sh: $suite: ./ex4 tour failed"; exit 1; }
step "the tour has ended"
if [ "$how" = grade ]; then
  inside cmake --build build --target all ex4_bench ex4_bench_tests >"$root.log" 2>&1 ||
    { grep -E -A 12 'error:|FAILED' "$root.log" | head -n 60; echo "systems.sh: $suite: the build failed"; exit 1; }
  step "everything is built"
  inside ./ex4 check --solutions || { echo "systems.sh: $suite: our own solutions do not pass"; exit 1; }
  step "the solutions are graded"
else
  inside ./ex4 selftest || { echo "systems.sh: $suite: ./ex4 selftest failed"; exit 1; }
  step "selftest has ended"
fi
[ -n "${EX4_KEEP:-}" ] || rm -rf --one-file-system "$root" "$root.log"
