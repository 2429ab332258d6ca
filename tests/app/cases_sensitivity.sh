#!/usr/bin/env bash
# concert sensitivity on runs whose outcomes are known: cases_sensitivity.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

# designed KIND LINES: a study of three factors, and its runs in the folder "known", where D_withdrawal is 0.3 + 0.3 u + 0.1 v
# of the first two factors' coordinates and does not depend on the third.
designed() {
    command -v python3 >/dev/null || { echo "SKIPPED: no python3"; exit 0; }
    cat >designed.toml <<STUDY
seed = 4
[parameters]
people = 12
burn_in_weeks = 4
mandate_weeks = 8
follow_up_weeks = 4
[design]
kind = "$1"
replicates = 1
$2
[design.vary]
attention = [0.1, 0.9]
doubt = { low = 0.001, high = 0.03, scale = "log" }
threshold_mean = [0.1, 0.5]
STUDY
    "$program" run designed.toml --quiet -o known || code=1
    python3 - <<'PYTHON'
import sqlite3
store = sqlite3.connect("known/study.sqlite")
store.execute("""UPDATE run SET D_withdrawal = 0.3
  + 0.3 * (SELECT unit FROM coordinates WHERE point = run.point AND factor = 0)
  + 0.1 * (SELECT unit FROM coordinates WHERE point = run.point AND factor = 1)""")
store.commit()
PYTHON
}

# between LOW VALUE HIGH WHAT
between() { awk -v l="$1" -v v="$2" -v h="$3" 'BEGIN { exit !(v >= l && v <= h) }' || { echo "$4 is $2, not in [$1, $3]"; code=1; }; }

# index FACTOR INDEX: of D_withdrawal, from sensitivity.csv
index() { awk -F, -v f="$1" -v i="$2" '$4 == "D_withdrawal" && $9 == f && $10 == i { print $11 }' known/sensitivity.csv; }

# Without interaction, shares of the variance are those of 0.3 u and 0.1 v: 0.9, 0.1 and 0.
case_sobol_indices_of_known_values() {
    designed saltelli 'points = 64'
    says sensitivity known >told
    contains "$(head -n 1 told)" 'What decides D_withdrawal (base; mean 0.500, standard deviation over the design 0.091):'
    for name in first total; do
        between 0.85 "$(index attention $name)" 0.95 "attention, $name"
        between 0.06 "$(index doubt $name)" 0.14 "doubt, $name"
        between -0.001 "$(index threshold_mean $name)" 0.001 "threshold_mean, $name"
    done
    says sensitivity known --json >answer.json
    python3 - <<'PYTHON' || code=1
import json
answer = json.load(open("answer.json"))
index = answer["subjects"][0]["factors"]["attention"]["total"]
assert answer["outcome"] == "D_withdrawal" and 0.85 < index["value"] < 0.95 and index["lower"] < 0.9 < index["upper"], answer
PYTHON
    head -n 1 known/sensitivity_weeks.csv >header
    contains "$(cat header)" 'design,arm,against,measure,week,mean,variance,factor,index,value,lower,upper'
    says sensitivity known --emulator --lang fr >told
    contains "$(head -n 1 told)" 'Émulateur de D_withdrawal (base) à partir de'
    contains "$(says sensitivity known --emulator --json | tr -d '\n ')" '"against":null,"points":320,"left_out":0'
    expect 2 'concert: "peers" is no factor of the design; there are "attention", "doubt", "threshold_mean"' \
        sensitivity known --surface attention peers
    expect 2 'concert: unknown outcome "D_withdrawl"; did you mean "D_withdrawal"?' sensitivity known --outcome D_withdrawl
}

case_elementary_effects_of_known_values() {
    designed morris 'trajectories = 6'
    expect 0 '' sensitivity known --quiet
    between 0.299999 "$(index attention mu_star)" 0.300001 'mu* of attention'
    between 0.099999 "$(index doubt mu)" 0.100001 'mu of doubt'
    between -0.000001 "$(index attention sigma)" 0.000001 'sigma of attention'
}

# A plane is emulated all but exactly, and its surface is that plane: the third factor stands at the middle of its range.
case_surface_of_known_values() {
    designed sobol 'points = 40'
    expect 2 'known: indices need a design of kind saltelli or morris, this one is sobol; give --emulator to have them from an emulator' \
        sensitivity known
    expect 0 '' sensitivity known --surface attention doubt --quiet
    local worst
    worst=$(awk -F, 'NR > 1 { v = log($5 / 0.001) / log(30); d = $6 - (0.3 + 0.3 * ($4 - 0.1) / 0.8 + 0.1 * v); if (d < 0) d = -d
                              if (d > w) w = d } END { print w + 0 }' known/surface.csv)
    between 0 "$worst" 0.003 'the largest error of the surface'
    [ "$(wc -l <known/surface.csv)" -eq 962 ] || { echo "no grid of 31 by 31"; code=1; }
    small
    "$program" run small.toml --quiet -o plain || code=1
    expect 2 'plain: the study has no [design]; see docs/designs.md' sensitivity plain
}

"case_$3"
exit "$code"
