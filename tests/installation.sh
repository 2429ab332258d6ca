#!/usr/bin/env bash
# installation.sh [BUILD]: installs a build (build/release unless given) under a temporary prefix, runs the installed program
# from another folder, and builds a small project that uses the library by find_package(concert).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "${1:-build/release}" --prefix "$prefix/usr"

mkdir "$prefix/elsewhere"
cd "$prefix/elsewhere"
concert=$prefix/usr/bin/concert
"$concert" --version
"$concert" check organograms
"$concert" claims --claim H7 --points 2 --replicates 6 -o judged --quiet
test -s judged/claims.csv
"$concert" run own-network --replicates 2 --set kappa=0.5
for file in manifest.json runs.csv curves.csv summary.csv report.html; do test -s "results/own-network/$file"; done
"$concert" chart results/own-network adoption --lang en --quiet
test -s results/own-network/charts/adoption-en-1200x675.svg
test -s "$prefix/usr/share/concert/web/studio.html"
test -s "$prefix/usr/share/man/man1/concert.1"
bash -n "$prefix/usr/share/bash-completion/completions/concert"

cmake -S "$root/tests/consumer" -B consumer -G Ninja -DCMAKE_PREFIX_PATH="$prefix/usr"
cmake --build consumer
./consumer/consumer
