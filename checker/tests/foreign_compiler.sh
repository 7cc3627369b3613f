#!/bin/sh
# Learner parts with a compiler that is installed outside /usr: this machine's g++, copied to a folder of its own.
#
#   foreign_compiler.sh SOURCE_FOLDER BUILD_FOLDER WORK_FOLDER
#
# Our own programs are taken from BUILD_FOLDER. Not covered: a compiler whose own libraries are elsewhere again.
set -eu
source=$1 build=$2 work=$3
rm -rf "$work"
mkdir -p "$work/kit/bin"
tools=$(dirname "$(g++ -print-prog-name=cc1plus)")
version=$(basename "$tools") target=$(basename "$(dirname "$tools")")
prefix=$work/compiler
mkdir -p "$prefix/bin" "$prefix/lib/gcc/$target/$version" "$prefix/include/c++" "$prefix/include/$target/c++"
cp "$(readlink -f "$(command -v g++)")" "$prefix/bin/g++"
# Where the programs (cc1plus) and the libraries (libgcc) live is one folder on some systems and two on others.
for folder in "$tools" "$(dirname "$(g++ -print-libgcc-file-name)")"; do
  to=$prefix${folder#/usr}
  mkdir -p "$to"
  for thing in include cc1plus collect2 liblto_plugin.so; do
    if [ -e "$folder/$thing" ]; then cp -r "$folder/$thing" "$to"; fi
  done
  for thing in "$folder"/crt*.o "$folder"/libgcc* "$folder"/libstdc++*; do
    if [ -e "$thing" ]; then cp -L "$thing" "$to"; fi
  done
done
cp -r "/usr/include/c++/$version" "$prefix/include/c++"
cp -r "/usr/include/$target/c++/$version" "$prefix/include/$target/c++"

cmake -S "$source" -B "$work/kit" -G Ninja -DCMAKE_CXX_COMPILER="$prefix/bin/g++" -DEX4_TESTS=OFF >"$work/log" 2>&1 ||
  { tail -n 30 "$work/log"; exit 1; }
grep -q "$prefix/bin" "$work/kit/learner/toolchain.json" || { echo "the folder of the compiler is not written down"; exit 1; }
nice cmake --build "$work/kit" --target learner_kit --parallel 2 >>"$work/log" 2>&1 || { tail -n 30 "$work/log"; exit 1; }
ln -s "$build"/bin/ex4* "$work/kit/bin/"

echo "our own parts, compiled by it:"
EX4_ROOT=$source EX4_BUILD=$work/kit EX4_CALLER=$work "$build/bin/ex4" check cost --exercises "$source/solutions"
echo "a part that includes one of our files by its path:"
mkdir "$work/hand-in"
printf '#include "%s"\n' "$source/solutions/cost.cpp" >"$work/hand-in/cost.cpp"
if said=$(EX4_ROOT=$source EX4_BUILD=$work/kit EX4_CALLER=$work "$build/bin/ex4" check cost --exercises "$work/hand-in"); then
  echo "it passed"
  exit 1
fi
# Where the box shows no such file the compiler says so; where it does, ex4 refuses the file.
echo "$said" | grep -E "which is not part of the exercise|No such file" || { echo "$said"; exit 1; }
rm -rf "$work"
