#!/usr/bin/env bash
# Runs the program as a user does and compares exit code and whole message: cases.sh PROGRAM SOURCE_FOLDER CASE
set -uo pipefail
program=$1 source=$2
export LC_ALL=C
unset NO_COLOR
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
code=0

# expect CODE MESSAGE ARGUMENTS...: the program ends with CODE and says exactly MESSAGE on stderr.
expect() {
    local wanted=$1 message=$2 got said
    shift 2
    said=$("$program" "$@" 2>&1 >out </dev/null)
    got=$?
    check "$*" "$wanted" "$message" "$got" "$said"
}

check() {
    [ "$2" -eq "$4" ] || { echo "concert $1: exit code $4, expected $2"; code=1; }
    [ "$3" = "$5" ] || { printf 'concert %s said\n%s\nexpected\n%s\n' "$1" "$5" "$3"; code=1; }
}

# says ARGUMENTS...: what stdout holds.
says() { "$program" "$@" 2>/dev/null </dev/null; }

contains() {
    grep -qF -- "$2" <<<"$1" || { printf 'no "%s" in\n%s\n' "$2" "$1"; code=1; }
}

small() {
    printf 'seed = 1\n[arms]\nkappa = [0, 1]\n[points]\npeople = [12]\nreplicates = 2\n' >small.toml
}

case_missing_file() {
    small
    expect 3 'smal.toml: no such file; did you mean "small.toml"?' run smal.toml
    expect 3 'nowhere/a.toml: no such file; there is no folder "nowhere"' check nowhere/a.toml
    mkdir studies
    expect 3 'studies: is a folder; name a file in it' run studies
}

case_malformed_study() {
    printf 'seed = 1\n[parameters\n' >s.toml
    expect 2 "s.toml:2: Error while parsing table header: expected ']', saw '\\n'" run s.toml
    : >s.toml
    expect 2 's.toml: the file is empty; is it the right one?' run s.toml
    printf 'title.fr = "\xc0"\n' >s.toml
    expect 2 's.toml:1: byte 13 of the line (0xC0) is not UTF-8; save the file as UTF-8' run s.toml
}

case_all_mistakes_at_once() {
    printf '[parameters]\nkapa = 0.5\nrelational_share = 1.3\n' >s.toml
    expect 2 's.toml:2: unknown key "kapa"; did you mean "kappa"?
s.toml:3: relational_share = 1.3 is outside [0, 1] share (share of the coordination hours given to the relational channel (collaboration), the rest going to the formal one (cooperation))' check s.toml
}

case_size_out_of_range() {
    small
    local meaning='persons (size of the organisation, elected excluded)'
    expect 2 "--set people=0 is outside [1, 10000000] $meaning" run small.toml --set people=0
    printf '[parameters]\npeople = 0\n' >s.toml
    expect 2 "s.toml:2: people = 0 is outside [1, 10000000] $meaning" run s.toml
    printf '[parameters]\npeople = 1000000000\n' >s.toml
    expect 2 "s.toml:2: people = 1000000000 is outside [1, 10000000] $meaning; 1000000000 people would need about 400 GB of memory" run s.toml
}

case_equations_switched() {
    printf '[equations]\noff = ["E5"]\n' >s.toml
    contains "$(says check s.toml)" 'equations switched off: E5'
    contains "$(says check s.toml --lang fr)" 'équations désactivées'
    contains "$(says check s.toml --json)" '"E6"'
    contains "$(says explain E5)" 'on unless the study says: [equations] off = ["E5"]'
}

case_unknown_outcome() {
    printf '[precision]\noutcome = "D_withdrawl"\nhalf_width = 0.1\nbatch = 2\nmost = 4\n' >s.toml
    expect 2 's.toml:2: outcome = "D_withdrawl" is no outcome; did you mean "D_withdrawal"?' check s.toml
}

case_bad_tables() {
    printf '[organisations]\npeople = "p.csv"\nties = "t.csv"\n' >s.toml
    printf 'person,superior\nAnn,\nBob,\n' >p.csv
    printf 'from,to\nAnn,Bob\n' >t.csv
    expect 2 'p.csv:3: "Bob" has no superior, and neither has "Ann" in line 2; only the head has none' check s.toml
    printf 'person,superior\nAnn,\nBob,Ann\n' >p.csv
    printf 'from,to\nAnn,Bo\nAnn,Bob\nAnn,Bob\n' >t.csv
    expect 2 't.csv:2: to = "Bo" is not in p.csv; did you mean "Bob"?
t.csv:4: the tie from "Ann" to "Bob" is given a second time; first in line 3' run --quiet s.toml
}

case_unknown_command_or_option() {
    expect 2 'concert: unknown command "rum"; did you mean "run"?' rum sizes.toml
    expect 2 'concert run: unknown option "--replicate"; did you mean "--replicates"?' run s.toml --replicate 3
    expect 2 'concert: name a command; concert --help: "run", "check", "explain", "verify"'
    expect 2 'concert run: study is required; see concert run --help' run
    expect 2 'concert run: "b.toml" is one word too many; see concert run --help' run a.toml b.toml
    expect 2 'concert explain: no parameter or equation is called "kapa"; did you mean "kappa"?' explain kapa
}

case_output_below_a_file() {
    small
    : >file
    expect 3 'file/results: cannot create the folder: file is a file, not a folder (Not a directory); choose another folder with -o' \
        run small.toml --quiet -o file/results
    mkdir taken
    : >taken/letter.odt
    expect 3 'taken: results not written: the folder holds letter.odt, which no study wrote; choose another folder with -o, or use --force to write beside it' \
        run small.toml --quiet -o taken
}

case_full_disk() {
    small
    local said got
    said=$(
        ulimit -f 1
        "$program" run small.toml --quiet -o full 2>&1 </dev/null
    )
    got=$?
    check 'run small.toml under ulimit -f 1' 3 'full/runs.csv: cannot be written: File too large; raise the file-size limit (ulimit -f) or choose another folder with -o' "$got" "$said"
    [ -z "$(ls full)" ] || { echo "something was left in the folder: $(ls full)"; code=1; }
    said=$("$program" explain kappa 2>&1 >/dev/full </dev/null)
    got=$?
    check 'explain kappa >/dev/full' 3 'concert: the standard output cannot be written; is the disk full?' "$got" "$said"
    said=$("$program" explain 2>&1 >/dev/full </dev/null)
    got=$?
    check 'explain >/dev/full' 3 'concert: cannot write to file: No space left on device; is the disk full?' "$got" "$said"
}

case_a_run_from_start_to_end() {
    small
    "$program" run small.toml 2>said >out </dev/null || { cat said; code=1; }
    contains "$(head -n 1 said)" 'concert: small.toml — 1 point × 2 arms, 4 runs'
    contains "$(cat out)" 'results/small'
    for file in manifest.json runs.csv curves.csv summary.csv; do
        [ -s "results/small/$file" ] || { echo "no $file"; code=1; }
    done
    local before
    before=$(cksum results/small/*.csv)
    expect 0 '' run small.toml --quiet
    [ "$before" = "$(cksum results/small/*.csv)" ] || { echo "a second run gave other results"; code=1; }
    contains "$(says run small.toml --json)" '"result_hash"'
}

population() {
    printf 'seed = 1\n[population]\nkind = "public_service"\none_in = 2000\nhorizon_years = 9\nreplicates = 2\n[output]\nevery = 52\n' >population.toml
}

case_a_population_from_start_to_end() {
    population
    "$program" run population.toml 2>said >out </dev/null || { cat said; code=1; }
    contains "$(head -n 1 said)" 'concert: population.toml — 23 organisations, 2 900 agents × 2 arms × 2 replicates'
    contains "$(cat out)" 'P2: by choice, an S-curve:'
    contains "$(cat out)" 'results/population'
    for file in manifest.json organisations.csv adoption.csv patterns.csv; do
        [ -s "results/population/$file" ] || { echo "no $file"; code=1; }
    done
    local before
    before=$(cksum results/population/*.csv)
    expect 0 '' run population.toml --quiet --threads 1
    [ "$before" = "$(cksum results/population/*.csv)" ] || { echo "one thread gave other results"; code=1; }
    contains "$(says run population.toml --json --replicates 1)" '"P1-C": '
    contains "$(says run population.toml --lang fr --set p_o=0.01)" 'une courbe en S'
    contains "$(says verify population.toml --replicates 1)" 'The results are the same to the last byte.'
    contains "$(says check population.toml --whole --lang fr)" '44 000 organisations, 5 800 000 agents × 2 variantes × 1 réplique'
}

case_mistakes_of_a_population() {
    population
    small
    expect 2 '--whole has no place here: the study has no section [population]' run small.toml --whole
    expect 2 '--set kappa=0.2 has no place here: each organisation draws its own; mean_relational_share (kappa_o) is their mean' \
        run population.toml --set kappa=0.2
    expect 2 '--set p_o=0.001: unknown parameter "p_o"; it belongs to a study with a section [population]' \
        run small.toml --set p_o=0.001
    printf '[population]\nemployers = "e.csv"\n' >own.toml
    printf 'label,branch,size\nA,x,0\nA,x,2\n' >e.csv
    expect 2 'e.csv:2: size = 0 is not a whole number in [1, 10000000] (people of one employer)
e.csv:3: "A" is given a second time; first in line 2' check own.toml
    printf '[parameters]\nsteps_per_week = 2\n[population]\nkind = "public_service"\nhorizon_years = 40\n' >long.toml
    expect 2 'long.toml: 40 years after 104 weeks of burn-in, at 2 step(s) a week, are 4368 steps; an organisation has at most 4095: take a shorter horizon_years' \
        check long.toml
}

case_a_population_interrupted() {
    printf 'seed = 1\n[population]\nemployers = "e.csv"\none_in = 1\nreplicates = 500\n' >own.toml
    printf 'label,branch,size,count\nA,x,400,50\n' >e.csv
    : >said
    "$program" run own.toml -o late 2>said >out </dev/null &
    local runner=$! got
    until [ "$(wc -l <said)" -ge 2 ]; do sleep 0.05; done  # reading; headline
    sleep 0.3
    kill -TERM "$runner"
    wait "$runner"
    got=$?
    check 'run of a population, interrupted' 130 'concert: interrupted; no results were written' "$got" "$(tail -n 1 said)"
    [ -z "$(ls late)" ] || { echo "something was written: $(ls late)"; code=1; }
}

case_verify_compares_threads() {
    small
    contains "$(says verify small.toml)" 'The results are the same to the last byte.'
    contains "$(says verify small.toml --lang fr)" 'Les résultats sont les mêmes au dernier octet près.'
}

case_interruption() {
    small
    "$program" run small.toml --replicates 20000 -o late 2>said >out </dev/null &
    local runner=$! got
    until [ -s said ]; do sleep 0.05; done  # the first line
    sleep 0.3
    kill -TERM "$runner"
    wait "$runner"
    got=$?
    check 'run, interrupted' 130 'concert: interrupted; no results were written' "$got" "$(tail -n 1 said)"
    [ -z "$(ls late)" ] || { echo "something was written: $(ls late)"; code=1; }
}

case_the_shipped_studies_are_sound() {
    contains "$(says check "$source/scenarios/sizes.toml")" 'sizes.toml — 6 points × 3 arms, 1 104 runs'
    contains "$(says check "$source/scenarios/organograms.toml")" 'organograms.toml — 111 points × 6 arms'
    contains "$(says check "$source/scenarios/own-network.toml")" 'own-network.toml — 1 point × 3 arms, 600 runs'
    contains "$(says check "$source/scenarios/public-service.toml")" 'public-service.toml — 441 organisations, 58 000 agents × 2 arms × 20 replicates'
}

case_help_begins_with_examples() {
    for command in '' run check explain verify; do
        # shellcheck disable=SC2086 # nothing or one word
        [ "$(says $command --help | head -n 1)" = EXAMPLES ] || { echo "concert $command --help: no examples first"; code=1; }
    done
    [ "$(says --help --lang fr | head -n 1)" = EXEMPLES ] || { echo "no French help"; code=1; }
    contains "$(says --version)" 'concert 0.'
}

case_explain_speaks_both_languages() {
    contains "$(says explain kappa)" 'share of the coordination hours given to the relational channel'
    contains "$(says explain relational_share --lang fr)" 'part des heures de coordination'
    contains "$(env LC_ALL=fr_FR.UTF-8 "$program" explain E6)" 'on apprend la pratique'
    contains "$(says explain kappa --json)" '"symbol": "kappa"'
}

"case_$3"
exit "$code"
