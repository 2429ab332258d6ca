#!/usr/bin/env bash
# make.sh PROGRAM SOURCE: runs the studies that the gallery shows, or goes on with them, and draws their charts, in both
# languages, beside this file. The claims, at 20 points, and the public service take some minutes each, and so does the rest.
set -euo pipefail
program=$(realpath "$1")
cd "$2"

# drawn RESULTS NAME OPTIONS...: the chart as NAME-en.svg and NAME-fr.svg
drawn() {
    local results=$1 name=$2 scratch language
    shift 2
    scratch=$(mktemp -d)
    "$program" chart "$results" "$@" --lang en,fr --quiet -o "$scratch"
    for language in en fr; do mv "$scratch"/*"-$language-"*.svg "docs/gallery/$name-$language.svg"; done
    rmdir "$scratch"
}

rm -f docs/gallery/*.svg
for study in sizes hours-plane design-influences public-service; do "$program" run "scenarios/$study.toml" --quiet --no-report; done
"$program" claims --points 20 --quiet

drawn results/sizes adoption adoption
drawn results/sizes contrast contrast
drawn results/sizes contrast-500 contrast-500
drawn results/sizes milestones milestones
drawn results/sizes sweep sweep
drawn results/sizes front front
drawn results/sizes roads roads-500
drawn results/sizes reach reach-500
drawn results/sizes transplant transplant
drawn results/sizes organisation organisation --point N=100 --week 52
drawn results/hours-plane surface surface
drawn results/design-influences influence influence
drawn results/design-influences influence-weeks influence-weeks
drawn results/public-service population adoption
drawn results/public-service population-staff staff
drawn results/claims ledger ledger
