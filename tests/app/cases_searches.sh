#!/usr/bin/env bash
# concert fit and concert pareto, as a user meets them: cases_searches.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

# A study with both searches.
searching() {
    printf 'week;value\n13;0,1\n26;0,2\n' >curve.csv
    cat >search.toml <<STUDY
seed = 5
[parameters]
people = 30
mandate_weeks = 52
follow_up_weeks = 13
[calibration]
particles = 40
rounds = 4
draws = 40
[calibration.priors]
rho_R = { low = 0.005, high = 0.3, scale = "log" }
[calibration.outcomes]
D_withdrawal = { value = 0.4, sd = 0.05 }
[calibration.curve]
file = "curve.csv"
sd = 0.05
[pareto]
population = 8
generations = 2
replicates = 2
objectives = [{ outcome = "D_withdrawal", direction = "max" }, { outcome = "Q", direction = "min" }]
[pareto.vary]
attention = [0.05, 0.5]
innovator_share = { low = 0.01, high = 0.2, scale = "log" }
STUDY
}

case_fit_gives_the_same_bytes_on_any_number_of_threads() {
    searching
    for threads in 1 2 3; do
        expect 0 '' fit search.toml --threads $threads --quiet -o fit$threads
        for file in posterior.csv predictive.csv fit.json; do cmp "fit1/$file" "fit$threads/$file" || code=1; done
    done
    contains "$(head -n 1 fit1/posterior.csv)" 'evaluation,weight,distance,rho_R'
    [ "$(wc -l <fit1/predictive.csv)" -eq 68 ] || { echo "not a row for the outcome and each of 66 weeks"; code=1; }
    contains "$(says fit search.toml)" 'D, week 26'
    contains "$(says fit search.toml --lang fr)" 'D, semaine 26'
    contains "$(says fit search.toml --lang fr)" 'Fichiers: results/fit-search'
    contains "$(says fit search.toml --json)" '"effective_particles"'
}

case_pareto_gives_the_same_bytes_on_any_number_of_threads() {
    searching
    for threads in 1 2 3; do
        expect 0 '' pareto search.toml --threads $threads --quiet -o front$threads
        for file in front.csv pareto.json; do cmp "front1/$file" "front$threads/$file" || code=1; done
    done
    contains "$(head -n 1 front1/front.csv)" 'evaluation,attention,innovator_share,D_withdrawal,Q'
    contains "$(says pareto search.toml)" 'compromises that none of 24 candidates betters in all respects'
    contains "$(says pareto search.toml --lang fr)" "qu'aucun de 24 candidats"
    contains "$(says pareto search.toml --json)" '"hypervolume"'
}

# A candidate is the study with these values: concert run with them gives the same outcome.
case_candidates_of_a_search_are_runs_of_the_study() {
    searching
    "$program" pareto search.toml --quiet -o front || code=1
    local attention share wanted got
    IFS=, read -r _ attention share wanted _ < <(sed -n 2p front/front.csv)
    "$program" run search.toml --set "attention=$attention" --set "innovator_share=$share" --replicates 2 2>refused
    contains "$(cat refused)" "--set attention=$attention has no place here: [pareto] varies this parameter"
    sed '/^\[calibration\]/,$d' search.toml >plain.toml
    "$program" run plain.toml --set "attention=$attention" --set "innovator_share=$share" --replicates 2 --quiet -o runs || code=1
    got=$(awk -F, 'NR == 1 { for (i = 1; i <= NF; ++i) if ($i == "D_withdrawal") c = i; next }
                   { sum += $c } END { printf "%.12f", sum / (NR - 1) }' runs/runs.csv)
    [ "$got" = "$(awk -v w="$wanted" 'BEGIN { printf "%.12f", w }')" ] || { echo "run says $got, the search $wanted"; code=1; }
}

case_mistakes_of_a_search() {
    small
    expect 2 'small.toml: there is no section [calibration]; docs/calibration.md shows one' fit small.toml
    expect 2 'small.toml: there is no section [pareto]; docs/calibration.md shows one' pareto small.toml
    searching
    printf 'week;value\n13;0,1\n260;0,2\n' >curve.csv
    expect 2 'curve.csv: week 260 lies beyond the run, which ends with week 65 (mandate_weeks + follow_up_weeks)' fit search.toml
    sed -i 's/^sd = 0.05$/sd = 0.05\nmeasure = "E"/' search.toml
    "$program" fit search.toml 2>said && code=1
    contains "$(cat said)" 'search.toml:14: measure = "E" is no measure'
    searching
    sed -i 's/D_withdrawal = { value/D_2y = { value/' search.toml
    expect 2 'search.toml:7: no run with parameters drawn from [calibration.priors] has all the values to be met' fit search.toml --quiet -o other
}

# How many evaluations a folder keeps, and each but for the time: what is never done again.
kept_in() { python3 - "$1" <<'PYTHON'
import sqlite3, sys
rows = sqlite3.connect(f"file:{sys.argv[1]}/evaluations.sqlite?mode=ro", uri=True)
for row in rows.execute('SELECT number, hex(parameters), hex("values"), seconds, finished FROM evaluation'):
    print(*row)
PYTHON
}

# killed_and_completed COMMAND KILLS FILES...: killed (kill -9) so often at random moments, the search is completed and
# writes the same bytes as in the folder "whole", and no evaluation that was kept is ever done again.
killed_and_completed() {
    local command=$1 kills=0 most=$2 kept=0 share file
    shift 2
    share=$(date +%s%N)
    expect 0 '' "$command" search.toml --quiet -o whole
    share=$((($(date +%s%N) - share) / 1000000 * 2 / most + 30))  # milliseconds: some kills find nothing to do yet
    while [ $kills -lt "$most" ]; do  # a search that is completed early begins again
        rm -rf parts
        : >before
        while [ $kills -lt "$most" ]; do
            start "$command" search.toml --quiet -o parts
            sleep "$(awk "BEGIN { printf \"%.3f\", $((RANDOM % share + 5)) / 1000 }")"
            kill -KILL "$started" 2>/dev/null && kills=$((kills + 1))
            wait "$started" 2>/dev/null
            kept_in parts 2>/dev/null | sort >now  # nothing, where it was killed before it had a file
            [ -z "$(comm -23 before now)" ] || { echo "kept evaluations were lost or done again"; code=1; }
            [ "$(wc -l <now)" -le "$(wc -l <before)" ] || kept=$((kept + 1))
            mv now before
            [ ! -e "parts/$1" ] || break
        done
    done
    expect 0 '' "$command" search.toml --quiet -o parts
    kept_in parts | sort >now
    [ -z "$(comm -23 before now)" ] || { echo "kept evaluations were done again at the end"; code=1; }
    for file in "$@"; do cmp "whole/$file" "parts/$file" || code=1; done
    cmp <(kept_in whole | cut -d' ' -f1-3 | sort) <(cut -d' ' -f1-3 now | sort) || { echo "other evaluations"; code=1; }
    [ $kept -ge 2 ] || { echo "hardly a kill fell into the middle: $kept"; code=1; }
}

case_a_fit_killed_ten_times_gives_the_same_bytes() {
    command -v python3 >/dev/null || { echo "SKIPPED: no python3"; return; }
    searching
    sed -i 's/^people = 30/people = 120/; s/^particles = 40/particles = 160/; s/^rounds = 4/rounds = 12/; s/^draws = 40/draws = 160/' search.toml
    killed_and_completed fit 10 posterior.csv predictive.csv fit.json
}

case_a_pareto_search_killed_ten_times_gives_the_same_bytes() {
    command -v python3 >/dev/null || { echo "SKIPPED: no python3"; return; }
    searching
    sed -i 's/^people = 30/people = 120/; s/^generations = 2/generations = 20/; s/^replicates = 2/replicates = 6/' search.toml
    killed_and_completed pareto 10 front.csv pareto.json
}

case_a_search_interrupted_says_how_to_go_on() {
    searching
    sed -i 's/^people = 30/people = 400/; s/^particles = 40/particles = 400/; s/^generations = 2/generations = 200/' search.toml
    local command got
    for command in fit pareto; do
        start $command search.toml -o late
        until_said "$([ $command = fit ] && echo 'round 1' || echo 'generation 0')"
        kill -TERM "$started"
        wait "$started"
        got=$?
        check "$command, interrupted" 130 "  concert $command search.toml -o late" "$got" "$(tail -n 1 said)"
        contains "$(cat said)" 'evaluations are kept; to go on, run the same command again:'
        [ "$(find late -name '*.csv' -o -name '*.json')" = '' ] || { echo "results of half a search were written"; code=1; }
        start $command search.toml -o late
        until_said 'evaluations are there already and are not done again'
        kill -KILL "$started"
        wait "$started" 2>/dev/null
        grep -q '^concert: [1-9].* evaluations are there already' said || { echo "nothing was kept: $(cat said)"; code=1; }
        rm -rf late
    done
}

case_a_changed_search_is_refused() {
    searching
    local ways='choose another folder with -o to keep both, or begin again with --fresh, which removes what is there'
    expect 0 '' fit search.toml --quiet -o kept
    local before
    before=$(cksum kept/*.csv kept/*.json)
    expect 2 "kept/evaluations.sqlite: holds the results of another design (--seed was not given, is 6; --set theta was not given, is 0.3); $ways" \
        fit search.toml --quiet -o kept --seed 6 --set theta=0.3
    sed -i 's/^particles = 40/particles = 44/' search.toml
    expect 2 "kept/evaluations.sqlite: holds the results of another design (calibration.particles was 40, is 44); $ways" \
        fit search.toml --quiet -o kept
    searching
    printf 'week;value\n13;0,1\n26;0,25\n' >curve.csv
    local said
    said=$("$program" fit search.toml --quiet -o kept 2>&1)
    [ $? -eq 2 ] || { echo "a changed curve was not noticed"; code=1; }
    contains "$said" 'kept/evaluations.sqlite: holds the results of another design (file curve.csv was '
    [ "$before" = "$(cksum kept/*.csv kept/*.json)" ] || { echo "a search that was refused changed its results"; code=1; }
    expect 0 '' fit search.toml --quiet -o kept --fresh
    [ "$before" != "$(cksum kept/*.csv kept/*.json)" ] || { echo "--fresh changed nothing"; code=1; }
    # both searches of one study in one folder do not mix
    rm -f kept/*.csv kept/*.json
    expect 2 "kept/evaluations.sqlite: holds the results of another design (command was fit, is pareto); $ways" \
        pareto search.toml --quiet -o kept
}

case_two_searches_in_one_folder() {
    searching
    sed -i 's/^people = 30/people = 100/; s/^particles = 40/particles = 600/' search.toml
    start fit search.toml -o kept
    until_said 'round 1'
    expect 3 "kept: another concert (process $started) is writing these results; wait for it to end, or choose another folder with -o" \
        fit search.toml --quiet -o kept --fresh
    kill -KILL "$started"
    wait "$started" 2>/dev/null
}

"case_$3"
exit "$code"
