#!/usr/bin/env bash
# Studies that are killed (kill -9) at random moments and started again: cases_killed.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

# Milliseconds that a study takes.
takes() {
    local began
    began=$(date +%s%N)
    "$program" run "$1" --quiet --fresh -o whole </dev/null || code=1
    echo $((($(date +%s%N) - began) / 1000000))
}

# Whether more kills are to come: so many at least, and on a slow machine until two found something new kept.
unfinished() { [ $kills -lt "$1" ] || { [ $kept -lt 2 ] && [ $kills -lt $((4 * $1)) ]; }; }

# killed_and_completed STUDY KILLS: killed so often, at random moments while it begins or (one in four) within its first
# second, the study is completed and gives the same bytes, and no run that was kept is ever done again.
killed_and_completed() {
    local study=$1 kills=0 kept=0 rounds=0
    while unfinished "$2"; do  # a study that is completed early begins again
        rm -rf parts
        : >before
        rounds=$((rounds + 1))
        while unfinished "$2"; do
            "$program" run "$study" --quiet -o parts </dev/null >out 2>said &
            started=$!
            sleep "0.$(printf %03d $((RANDOM % 4 > 0 ? RANDOM % 120 : 500 + RANDOM % 450)))"
            kill -KILL "$started" 2>/dev/null && kills=$((kills + 1))
            wait "$started" 2>/dev/null
            says export parts | tail -n +2 | sort >now  # nothing, where it was killed before it had a store
            [ -z "$(comm -23 before now)" ] || { echo "kept runs were lost or done again:"; comm -23 before now; code=1; }
            [ "$(wc -l <now)" -le "$(wc -l <before)" ] || kept=$((kept + 1))
            mv now before
            [ ! -e parts/manifest.json ] || break
        done
    done
    "$program" run "$study" --quiet -o parts </dev/null || code=1
    [ -z "$(comm -23 before <(says export parts | sort))" ] || { echo "kept runs were done again at the end"; code=1; }
    same whole parts
    echo "$kills kills in $rounds rounds; $kept of them after something new was kept"
    [ $kept -ge 2 ] || { echo "hardly a kill fell into the middle of a study"; code=1; }
}

case_a_study_killed_fifty_times_gives_the_same_bytes() {
    two_points 20
    local share
    share=$(takes two.toml)
    two_points $((20 + 20 * 2500 / (share + 1)))  # some seconds of work, whatever the build
    takes two.toml >out
    killed_and_completed two.toml 50
}

case_a_study_killed_while_replicates_grow_gives_the_same_bytes() {
    two_points 20
    local share most
    share=$(takes two.toml)
    most=$((20 + 20 * 2500 / (share + 1)))
    # about 0.1/sqrt(n) to either side: asked for what half of the most gives to the slower point
    printf '[precision]\noutcome = "D_withdrawal"\nhalf_width = %s\nbatch = %d\nmost = %d\n' \
        "$(awk "BEGIN { print 0.25 / sqrt($most / 2) }")" $((most / 9 + 1)) "$most" >>two.toml
    takes two.toml >out
    killed_and_completed two.toml 20
    local grown
    grown=$(says export whole | wc -l)
    [ "$grown" -gt 81 ] || { echo "replicates did not grow: $grown"; code=1; }
}

# A population runs for some seconds; its runs are kept a few at a time.
case_a_population_killed_eight_times_gives_the_same_bytes() {
    printf 'seed = 3\n[population]\nkind = "public_service"\none_in = 3000\nhorizon_years = 10\nreplicates = 10\n' >pop.toml
    expect 0 '' run pop.toml --quiet -o whole
    local k
    for k in 1 2 3 4 5 6 7 8; do
        "$program" run pop.toml --quiet -o parts </dev/null >out 2>said &
        started=$!
        sleep "$((RANDOM % 2)).$(printf %03d $((RANDOM % 600 + 300)))"
        kill -KILL "$started" 2>/dev/null
        wait "$started" 2>/dev/null
    done
    "$program" run pop.toml -o parts </dev/null >out 2>said || { cat said; code=1; }
    contains "$(cat said)" 'runs are there already and are not done again'
    for file in organisations.csv adoption.csv patterns.csv; do cmp "whole/$file" "parts/$file" || code=1; done
    expect 2 'parts/population.sqlite: holds the results of another design (--seed was not given, is 9); choose another folder with -o to keep both, or begin again with --fresh, which removes what is there' \
        run pop.toml --quiet -o parts --seed 9
}

"case_$3"
exit "$code"
