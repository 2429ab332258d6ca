#!/usr/bin/env bash
# Runs the program as a user does and compares exit code and whole message: cases.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

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
    printf '[equations]\non = ["E11", "H13", "E1"]\n' >t.toml
    contains "$(says check t.toml)" 'equations switched on: E11, H13'
    contains "$(says explain E11)" 'off unless the study says: [equations] on = ["E11"]'
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
    expect 2 'concert: name a command; concert --help: "run", "claims", "calibrate", "fit", "pareto", "check", "export", "merge", "replicates", "sensitivity", "explain", "chart", "report", "studio", "odd", "verify", "compare"'
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
    check 'run small.toml under ulimit -f 1' 3 'full/study.sqlite: cannot be written: disk I/O error; see that the disk has room and that files may grow (ulimit -f), or choose another folder with -o' "$got" "$said"
    said=$(
        ulimit -f 300
        "$program" run small.toml --replicates 10 --quiet -o late 2>&1 </dev/null
    )
    got=$?
    # of a write that was cut short SQLite does not keep the reason
    check 'run small.toml under ulimit -f 300' 3 'late/study.sqlite: cannot be written' "$got" "${said%: *; *}"
    contains "$said" 'ulimit -f'
    expect 0 '' run small.toml --quiet -o full  # nothing stands in the way once there is room
    expect 0 '' run small.toml --replicates 10 --quiet -o late
    expect 0 '' run small.toml --replicates 10 --quiet -o whole
    same late whole
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

designed() {
    cat >designed.toml <<'TOML'
seed = 1
[parameters]
follow_up_weeks = 0
[design]
kind = "sobol"
points = 8
replicates = 2
constraints = ["formal_hours > 1"]
[design.vary]
formal_hours = [0, 7]
people = [10, 20]
[design.derived]
relational_hours = "7 - formal_hours"
TOML
}

case_a_design_is_told_and_run() {
    designed
    local said
    said=$(says run designed.toml --dry-run)
    contains "$said" 'designed.toml — 8 points × 1 arm, 16 runs'
    contains "$said" '  design: 8 quasi-random points (Sobol)'
    contains "$said" '    people: 10 to 20 persons, whole numbers'
    contains "$said" '    derived: relational_hours = 7 - formal_hours'
    contains "$said" '    constraint: formal_hours > 1'
    contains "$said" ' points tried satisfy the constraints ('
    contains "$said" '    point  formal_hours  people  relational_hours'
    contains "$said" '    ... and 3 more'
    contains "$said" ' kB on disk'
    [ ! -e results ] || { echo 'a dry run wrote something'; code=1; }
    [ "$said" = "$(says check designed.toml)" ] || { echo 'check says something else'; code=1; }
    contains "$(says check designed.toml --lang fr)" "plan d'expériences : 8 points quasi aléatoires (Sobol)"
    contains "$(says check designed.toml --json)" '"kind": "sobol"'
    contains "$(says odd designed.toml)" '- design: 8 quasi-random points (Sobol)'
    expect 0 '' run designed.toml --quiet
    [ "$(wc -l <results/designed/runs.csv)" -eq 17 ] || { echo 'not 16 runs'; code=1; }
    expect 2 '--set formal_hours=2 has no place here: [design] varies this parameter (line 10)' run designed.toml --set formal_hours=2
    printf 'people,kappa\n12,0.5\n14,1.5\n' >points.csv
    printf '[design]\nkind = "csv"\nfile = "points.csv"\nreplicates = 1\n' >listed.toml
    expect 2 'points.csv:3: kappa = 1.5 is outside [0, 1] share (share of the coordination hours given to the relational channel (collaboration), the rest going to the formal one (cooperation))' check listed.toml
    printf 'people,kappa\n12,0.5\n14,1\n' >points.csv
    expect 0 '' run listed.toml --quiet
    contains "$(cat results/listed/manifest.json)" 'points.csv'
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
    contains "$(says run population.toml --json --fresh --replicates 1)" '"P1-C": '
    contains "$(says run population.toml --fresh --lang fr --set p_o=0.01)" 'une courbe en S'
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
    check 'run of a population, interrupted' 130 '  concert run own.toml -o late' "$got" "$(tail -n 1 said)"
    contains "$(cat said)" 'runs are kept; to go on, run the same command again:'
    [ ! -e late/adoption.csv ] || { echo "tables of half a study were written"; code=1; }
}

case_verify_compares_threads() {
    small
    contains "$(says verify small.toml)" 'The results are the same to the last byte.'
    contains "$(says verify small.toml --lang fr)" 'Les résultats sont les mêmes au dernier octet près.'
}

# A folder of one small claim.
small_claim() {
    mkdir -p claims
    cat >claims/T.toml <<'TOML'
title.en = "Collaboration spreads further"
title.fr = "La collaboration diffuse plus loin"
[claim]
id = "T"
source.en = "a test"
source.fr = "un test"
by_construction.en = "a test"
by_construction.fr = "un test"
[parameters]
follow_up_weeks = 0
[arms]
kappa = [0, 1]
upkeep_share = [0.25, 0.5]
[points]
people = [12]
replicates = 8
[[judge]]
rule = "beats"
of = { kappa = 1 }
against = { kappa = 0 }
outcomes = ["D_withdrawal"]
TOML
}

case_claims_mistakes() {
    expect 3 'nowhere: no such folder of claims; name one that holds study files' claims nowhere
    mkdir empty
    expect 2 'empty: holds no study file with a [claim]' claims empty
    small_claim
    expect 2 '--claim H1: no claim is called so; there are T' claims claims --claim H1
    expect 2 '--points 1 is not a whole number in [2, 65536]
--replicates 5 is not a whole number in [6, 100000]: half of them choose the best arms, the other half compare them' \
        claims claims --points 1 --replicates 5
    expect 2 '--at kapa=1: unknown parameter "kapa"; did you mean "kappa"?' claims claims --at kapa=1
    sed -i 's/id = "T"/id = ""/; s/rule = "beats"/rule = "beat"/; s/kappa = 1 }/kappa = 0.7 }/; s/"D_withdrawal"/"D_withdrawl"/' claims/T.toml
    expect 2 'claims/T.toml:4: id = "" is not a text; write it between quotes
claims/T.toml:4: [claim] needs id, for example "H1"
claims/T.toml:18: rule = "beat" is not one of "beats", "not_worse", "differs", "falls_short", "complements", "interacts", "transplants", "common", "informs", "moves_more"; did you mean "beats"?
claims/T.toml:19: kappa has no level 0.7; there are "0", "1"
claims/T.toml:21: "D_withdrawl" has no smallest effect that matters; did you mean "D_withdrawal"?' claims claims
}

case_claims_give_the_same_bytes_on_any_number_of_threads() {
    small_claim
    for threads in 1 2 3; do
        expect 0 '' claims claims --points 8 --threads $threads --quiet -o out$threads
        cmp out1/claims.csv out$threads/claims.csv && cmp out1/findings.csv out$threads/findings.csv || code=1
    done
    contains "$(says claims claims --points 8 -o out1)" 'Collaboration spreads further'
    contains "$(says claims claims --points 8 -o out1 --lang fr)" 'La collaboration diffuse plus loin'
    contains "$(says claims claims --points 8 -o out1 --json)" '"result_hash"'
    contains "$(says claims claims --list --lang fr)" 'un test'
    contains "$(says claims claims --at rho_R=0.5)" 'supported. D_withdrawal'
}

case_claims_killed_at_random_go_on_to_the_same_bytes() {
    small_claim
    "$program" claims claims --points 8 --replicates 12 --quiet -o whole </dev/null || code=1
    local tries=0
    until
        timeout -s KILL "0.$(printf %02d $((RANDOM % 50 + 2)))" "$program" claims claims --points 8 --replicates 12 --quiet -o parts </dev/null
    do
        tries=$((tries + 1))
        [ $tries -lt 12 ] && continue
        "$program" claims claims --points 8 --replicates 12 --quiet -o parts </dev/null && break
        code=1
        break
    done 2>/dev/null
    cmp whole/claims.csv parts/claims.csv && cmp whole/findings.csv parts/findings.csv || code=1
    # a longer design goes on from a shorter one
    "$program" claims claims --points 4 --replicates 12 --quiet -o short </dev/null || code=1
    "$program" claims claims --points 8 --replicates 12 --quiet -o short </dev/null || code=1
    cmp whole/claims.csv short/claims.csv || code=1
}

case_claims_refuse_the_results_of_another_design() {
    small_claim
    expect 0 '' claims claims --points 2 --quiet -o judged
    expect 2 'judged/claims.sqlite: holds the results of another design (seed was 20240401, is 7); choose another folder with -o, or remove the file to begin again' \
        claims claims --points 2 --seed 7 --quiet -o judged
    expect 2 'judged/claims.sqlite: holds the results of another design (T replicates was 8, is 10); choose another folder with -o, or remove the file to begin again' \
        claims claims --points 2 --replicates 10 --quiet -o judged
}

case_claims_interrupted_say_how_to_go_on() {
    small_claim
    "$program" claims claims --points 4096 --replicates 100 -o late 2>said >out </dev/null &
    local runner=$! got
    until [ -s said ]; do sleep 0.05; done
    sleep 0.3
    kill -TERM "$runner"
    wait "$runner"
    got=$?
    check 'claims, interrupted' 130 '  concert claims claims --points 4096 --replicates 100 -o late' "$got" "$(tail -n 1 said)"
}

case_calibrate_finds_the_zero() {
    expect 2 'concert calibrate: --replicates: Value 100 not in range 400 to 1000000; see concert calibrate --help' calibrate --replicates 100
    "$program" calibrate --people 6 --replicates 400 --json -o cal >answer 2>said </dev/null || { cat said; code=1; }
    contains "$(cat answer)" '"standard_error"'
    contains "$(cat cal/calibration.json)" '"command": "concert calibrate --people 6 --replicates 400 --json -o cal"'
}

case_interruption() {
    two_points 150
    local got
    start run two.toml -o late
    until_said 'two.toml'
    until_said ' 10 %'
    kill -TERM "$started"
    wait "$started"
    got=$?
    check 'run, interrupted' 130 '  concert run two.toml -o late' "$got" "$(tail -n 1 said)"
    contains "$(cat said)" 'runs are kept; to go on, run the same command again:'
    [ ! -e late/runs.csv ] || { echo "tables of half a study were written"; code=1; }
    says export late >held
    [ "$(wc -l <held)" -gt 1 ] || { echo "nothing was kept"; code=1; }
    start run two.toml -o late
    wait "$started" || { cat said; code=1; }
    contains "$(cat said)" 'runs are there already and are not done again'
    [ -z "$(comm -23 <(sort held) <(says export late | sort))" ] || { echo "a kept run was changed"; code=1; }
    expect 0 '' run two.toml --quiet -o whole
    same late whole
}

case_compare_measures_the_shipped_surveys() {
    local data=$source/scenarios/data said
    "$program" compare "$data/medical_innovation" --rewirings 50 >out 2>said </dev/null || { cat said; code=1; }
    contains "$(cat out)" 'medical_innovation: 125 people, 17 periods, 109 adopters'
    contains "$(tr -s ' \n' ' ' <out)" 'reach 81 people at best; 109 adopted'
    for file in comparison.csv statistics.csv people.csv logit.csv manifest.json; do
        [ -s "results/compare-medical_innovation/$file" ] || { echo "no $file"; code=1; }
    done
    contains "$(cat results/compare-medical_innovation/statistics.csv)" 'moran_i,1,index,0.0662402'
    "$program" compare "$data/medical_innovation" --relations advice,discussion --covariates detail,science,journ2 \
        --rewirings 0 --quiet -o logit </dev/null
    contains "$(cat logit/logit.csv)" 'exposure_lag1,-0.064454'
    said=$(says compare "$data/brazilian_farmers" --rewirings 50 --lang fr)
    contains "$(tr -s ' \n' ' ' <<<"$said")" 'atteignent au mieux 163 personnes'
}

case_compare_fits_alike_on_any_number_of_threads() {
    local data=$source/scenarios/data/medical_innovation threads
    for threads in 1 3; do
        "$program" compare "$data" --fit --particles 100 --replicates 40 --rewirings 20 --threads $threads --quiet -o "fit$threads" \
            </dev/null 2>said || { cat said; code=1; }
    done
    cmp fit1/posterior.csv fit3/posterior.csv && cmp fit1/statistics.csv fit3/statistics.csv &&
        cmp fit1/comparison.csv fit3/comparison.csv && cmp fit1/agreement.csv fit3/agreement.csv || code=1
    "$program" compare "$data" --fit --particles 100 --replicates 40 --rewirings 20 --lang fr --quiet -o french </dev/null
    [ "$(grep result_hash fit1/manifest.json)" = "$(grep result_hash french/manifest.json)" ] || { echo 'the language changes the hash'; code=1; }
    contains "$(cat fit1/manifest.json)" '"rejected": true'
    contains "$(says compare "$data" --contagion 0.08 0.05 0.5 --replicates 40 --rewirings 0 --json)" '"coverage80"'
}

case_compare_with_a_study() {
    small
    "$program" run small.toml --quiet </dev/null
    local data=$source/scenarios/data/medical_innovation
    expect 2 'concert compare: --results needs --weeks-per-period: how many weeks a period of the data is (4.348 if months, 52.18 if years)' \
        compare "$data" --results results/small
    expect 2 'results/small/curves.csv: which one? --arm is one of "kappa=0", "kappa=1"' \
        compare "$data" --results results/small --weeks-per-period 4.348
    contains "$(says compare "$data" --results results/small --weeks-per-period 4.348 --arm kappa=1 --rewirings 0)" 'kappa=1, median'
    expect 3 'results/small: results not written: the folder holds curves.csv, which no comparison wrote; choose another folder with -o, or use --force to write beside it' \
        compare "$data" --quiet -o results/small
}

case_compare_says_what_does_not_fit() {
    local data=$source/scenarios/data/medical_innovation
    printf 'period,n,new_adopters\n1,50,1\n2,50,3\n3,50,9\n4,50,8\n5,50,2\n' >curve.csv
    expect 2 'concert compare: --fit needs a network; curve.csv has no nodes.csv and edges.csv
concert compare: --steps needs a network; curve.csv has no nodes.csv and edges.csv' compare curve.csv --fit --steps 3
    contains "$(says compare curve.csv)" 'curve: 50 people, 5 periods, 23 adopters'
    expect 2 'concert compare: --fit holds half of the communities out, and there is only one' compare "$data" --fit --community 1
    expect 2 'concert compare: --results, --contagion and --fit each lay something over the data; choose one
concert compare: --results needs --weeks-per-period: how many weeks a period of the data is (4.348 if months, 52.18 if years)' \
        compare "$data" --fit --results r
    expect 2 'concert compare: --replicates counts runs of --contagion or --fit, and neither is asked for' compare "$data" --replicates 5
    expect 2 'concert compare: --arm requires --results; see concert compare --help' compare "$data" --arm kappa=1
    expect 3 'nowhere: no such file or folder; paths are looked up from the folder you are in' compare nowhere
    expect 2 "$data/edges.csv: there is no relation \"advise\"; there are: \"advice\", \"discussion\", \"friendship\"" \
        compare "$data" --relations advise
}

case_the_shipped_studies_are_sound() {
    contains "$(says check "$source/scenarios/sizes.toml")" 'sizes.toml — 6 points × 3 arms, 1 104 runs'
    contains "$(says check "$source/scenarios/organograms.toml")" 'organograms.toml — 111 points × 6 arms'
    contains "$(says check "$source/scenarios/own-network.toml")" 'own-network.toml — 1 point × 3 arms, 600 runs'
    contains "$(says check "$source/scenarios/design-influences.toml")" 'design-influences.toml — 512 points × 1 arm, 2 048 runs'
    contains "$(says check "$source/scenarios/design-screening.toml")" 'design-screening.toml — 240 points × 1 arm, 960 runs'
    contains "$(says check "$source/scenarios/branch-after-burn-in.toml")" 'branch-after-burn-in.toml — 1 point × 3 arms, 600 runs'
    contains "$(says check "$source/scenarios/public-service.toml")" 'public-service.toml — 441 organisations, 58 000 agents × 2 arms × 20 replicates'
}

case_help_begins_with_examples() {
    for command in '' run claims calibrate fit pareto check export merge replicates sensitivity explain odd verify compare; do
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

# What the document of a study must hold: the seven elements, every parameter, every equation.
odd_is_complete() {
    local page=$1 words
    local of_populations="start_alone start_imitation head_ties_alike head_ties_elsewhere mean_attention mean_relational_share
        policy_weight projects_growth duty_weakness"
    of_populations=$(echo $of_populations)
    [ "$(grep -c '^## [1-7] ' "$page")" -eq 7 ] || { echo "$page: not seven elements"; code=1; }
    words=$(says explain --json | sed -n 's/^      "name": "\(.*\)",$/\1/p; s/^      "id": "\(.*\)",$/\1/p')
    [ "$(wc -w <<<"$words")" -gt 90 ] || { echo "explain --json lists only: $words"; code=1; }
    local word
    for word in $(says explain --json | sed -n '/"equations"/q; s/^      "name": "\(.*\)",$/\1/p'); do
        [[ $page != *population* && " $of_populations " == *" $word "* ]] && continue
        grep -q "^| .* | \`$word\` | " "$page" || { echo "$page: no row for parameter $word"; code=1; }
    done
    for word in $(says explain --json | sed -n 's/^      "id": "\(.*\)",$/\1/p'); do
        [[ $page != *population* && $word == E16 ]] && continue
        grep -q "^### $word " "$page" || { echo "$page: no submodel $word"; code=1; }
    done
}

case_odd_describes_a_study() {
    printf 'title.en = "Why?"\ntitle.fr = "Pourquoi ?"\nseed = 5\n[equations]\noff = ["E5"]\n[parameters]\nattention = 0.25\n[arms]\nkappa = [0, 1]\n[points]\npeople = [12, 30000]\nreplicates = 2\n' >s.toml
    says odd s.toml >en.md
    says odd s.toml --lang fr >fr.md
    odd_is_complete en.md
    odd_is_complete fr.md
    contains "$(cat en.md)" '# ODD: Why?'
    contains "$(cat en.md)" '| m | `attention` | 0.25 | share | 0 to 1 |'
    contains "$(cat en.md)" '| κ | `relational_share` | 0; 1, by arm | share |'
    contains "$(cat en.md)" '| N | `people` | 12; 30'$'\xe2\x80\xaf''000, by point | persons |'
    contains "$(cat en.md)" '**Off in this study:** there is no work, no backlog and no overload; quality is 1.'
    contains "$(cat fr.md)" $'# ODD\xc2\xa0: Pourquoi\xc2\xa0?'
    contains "$(cat fr.md)" '| m | `attention` | 0,25 | part | 0 à 1 |'
    contains "$(cat fr.md)" $'**Inactive dans cette étude\xc2\xa0:** il n\'y a ni travail, ni retard, ni surcharge'
    expect 0 '' odd s.toml -o page.md
    cmp -s en.md page.md || { echo "-o writes something else"; code=1; }
    expect 3 'nowhere/page.md: cannot be created: No such file or directory; choose another folder with -o' odd s.toml -o nowhere/page.md
}

case_odd_describes_a_population() {
    says odd "$source/scenarios/public-service.toml" >population.en.md
    says odd "$source/scenarios/public-service.toml" --lang fr >population.fr.md
    odd_is_complete population.en.md
    odd_is_complete population.fr.md
    contains "$(cat population.en.md)" 'A population of organisations, one in 100, followed for 30 years; 20 replicates:'
    contains "$(cat population.fr.md)" '31 décembre 2023'
}

case_odd_describes_input_data() {
    contains "$(says odd "$source/scenarios/own-network.toml")" 'one organisation of 25 people'
    contains "$(says odd "$source/scenarios/own-network.toml")" '- `ties.csv`, SHA-256 `'
    contains "$(says odd "$source/scenarios/organograms.toml")" '111 public bodies with '
    contains "$(says odd "$source/scenarios/organograms.toml" --lang fr)" 'Les hiérarchies proviennent de tables de postes publiées'
}

"case_$3"
exit "$code"
