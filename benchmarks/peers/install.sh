#!/bin/sh
# Installs the peers of ./ex4 bench --peers and the plotting tool of --plot, all from Debian or Ubuntu.
set -eu
packages="python3-numpy python3-scipy python3-torch python3-sklearn octave libeigen3-dev gnuplot-nox"
command -v apt-get >/dev/null || { echo "ex4: install the equivalents of these packages of Debian: $packages" >&2; exit 2; }
root=
[ "$(id -u)" = 0 ] || root=sudo
echo "ex4: installing with apt-get, about a gigabyte: $packages"
# shellcheck disable=SC2086  # a list of words
exec $root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages
