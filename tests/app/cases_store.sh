#!/usr/bin/env bash
# What a study keeps in study.sqlite, and the commands that use it: cases_store.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

case_a_changed_study_is_refused() {
    two_points 3
    expect 0 '' run two.toml --quiet -o kept
    local ways='choose another folder with -o to keep both, or begin again with --fresh, which removes what is there'
    local before
    before=$(says export kept)
    sed -i 's/replicates = 3/replicates = 4/; s/seed = 1/seed = 7/' two.toml
    expect 2 "kept/study.sqlite: holds the results of another design (points.replicates was 3, is 4; seed was 1, is 7); $ways" \
        run two.toml --quiet -o kept
    two_points 3
    expect 2 "kept/study.sqlite: holds the results of another design (--set kappa was not given, is 0.5); $ways" \
        run two.toml --quiet -o kept --set kappa=0.5
    expect 2 "kept/study.sqlite: holds the results of another design (--replicates was not given, is 9; --seed was not given, is 2); $ways" \
        run two.toml --quiet -o kept --seed 2 --replicates 9
    [ "$before" = "$(says export kept)" ] || { echo "a study that was refused changed the store"; code=1; }
    # layout and comments are no change
    printf '# why?\nseed = 1   # as before\npoints = { people = [12,30], replicates = 3 }\n[arms]\nkappa = [\n  0, 1 ]\n' >two.toml
    expect 0 '' run two.toml --quiet -o kept
    [ "$before" = "$(says export kept)" ] || { echo "a comment made runs be done again"; code=1; }
    expect 0 '' run two.toml --quiet -o kept --seed 2 --fresh
    contains "$(says export kept)" 'N=12,N=12,kappa=0,0,2,12,ok'
    [ "$before" != "$(says export kept)" ] || { echo "--fresh changed nothing"; code=1; }
}

case_a_changed_input_is_refused() {
    printf '[organisations]\npeople = "p.csv"\nties = "t.csv"\n[points]\nreplicates = 2\n' >own.toml
    printf 'person,superior\nAnn,\nBob,Ann\nCem,Ann\n' >p.csv
    printf 'from,to\nAnn,Bob\n' >t.csv
    expect 0 '' run own.toml --quiet -o kept
    printf 'from,to\nBob,Cem\n' >t.csv
    local said
    said=$("$program" run own.toml --quiet -o kept 2>&1)
    contains "$said" 'kept/study.sqlite: holds the results of another design (file t.csv was '
}

case_what_a_kill_leaves_beside_the_store_is_in_nobodys_way() {
    two_points 2
    mkdir kept
    : >kept/study.sqlite  # killed while the store was being made
    : >kept/study.sqlite-journal
    : >kept/study.lock
    expect 0 '' run two.toml --quiet -o kept
    : >kept/study.sqlite-journal
    : >kept/runs.csv.part
    expect 0 '' run two.toml --quiet -o kept --fresh
    expect 0 '' run two.toml --quiet -o whole
    same kept whole
}

case_two_processes_on_one_store() {
    two_points 2000
    start run two.toml -o kept
    until_said 'two.toml'
    sleep 0.3
    expect 3 "kept: another concert (process $started) is writing these results; wait for it to end, or choose another folder with -o" \
        run two.toml --quiet -o kept
    expect 3 "kept: another concert (process $started) is writing these results; wait for it to end, or choose another folder with -o" \
        run two.toml --quiet -o kept --fresh
    contains "$(says export kept | head -n 1)" 'point,group,arm,replicate,seed'  # reading is allowed
    kill -KILL "$started"
    wait "$started" 2>/dev/null
    expect 0 '' run two.toml --quiet -o kept --replicates 1 --fresh
}

case_a_run_that_fails_is_kept_and_done_again_when_asked() {
    printf 'seed = 1\n[parameters]\nmandate_weeks = 5\nfollow_up_weeks = 0\nburn_in_weeks = 2\n[points]\npeople = [400000, 12]\nreplicates = [1, 3]\n' >s.toml
    if ! (ulimit -v 150000 && "$program" --version) >out 2>&1; then
        echo "SKIPPED: this build does not start in little memory (a sanitizer?)"
        return
    fi
    local said got
    said=$(
        ulimit -v 150000
        "$program" run s.toml --threads 1 --quiet -o kept 2>&1 </dev/null
    )
    got=$?
    check 'run with too little memory' 1 'concert: N=400000, base, replicate 0: not enough memory (about 400 bytes a person)
concert: 1 of 4 runs failed; the others are in kept' "$got" "$said"
    contains "$(says export kept)" 'N=400000,N=400000,base,0,1,400000,failed,not enough memory (about 400 bytes a person),400000,8,'
    contains "$(grep failed kept/runs.csv)" 'not enough memory'
    local others
    others=$(says export kept | grep ',ok,')
    [ "$(wc -l <<<"$others")" -eq 3 ] || { echo "not three runs went well: $others"; code=1; }
    expect 1 'concert: N=400000, base, replicate 0: not enough memory (about 400 bytes a person)
concert: 1 of 4 runs failed; the others are in kept' run s.toml --quiet -o kept  # a failure is a result until one asks
    expect 0 '' run s.toml --quiet -o kept --retry-failed
    [ "$others" = "$(says export kept | grep ',ok,' | grep '^N=12,')" ] || { echo "a good run was done again"; code=1; }
    expect 0 '' run s.toml --quiet -o whole
    same kept whole
}

case_export_in_both_dialects() {
    two_points 2
    expect 0 '' run two.toml --quiet -o kept
    local table
    for table in runs adoption curves; do
        says export kept --table $table >plain.csv
        says export kept/study.sqlite --table $table --csv fr >french.csv
        [ "$(head -c 3 french.csv)" = $'\xef\xbb\xbf' ] || { echo "$table: no byte-order mark"; code=1; }
        tail -c +4 french.csv | tr ',;' '.,' | cmp - plain.csv || code=1
        expect 0 '' export kept --table $table -o file.csv
        cmp plain.csv file.csv || code=1
    done
    # 8 runs; a measure that is on has a row a week: 0 to 260
    [ "$(says export kept | wc -l)" -eq 9 ] || { echo "not 8 runs"; code=1; }
    [ "$(says export kept --table adoption | wc -l)" -eq $((8 * 261 + 1)) ] || { echo "not 8 curves of D"; code=1; }
    says export kept --table curves | grep '^N=30,N=30,kappa=1,1,all,D,' | cut -d, -f7- >curve
    says export kept --table adoption | grep '^N=30,N=30,kappa=1,1,' | cut -d, -f5- | cmp - curve || code=1
    [ "$(wc -l <curve)" -eq 261 ] || { echo "D of a run has not 261 weeks"; code=1; }
    # the columns of runs.csv, but for their order, are those of the export
    cmp <(cut -d, -f9- kept/runs.csv) <(exported kept | cut -d, -f9-) || code=1
    expect 3 'nowhere/study.sqlite: cannot be read: there is no such file; name a folder that concert run has written, for example results/sizes' \
        export nowhere/study.sqlite
    expect 3 'two.toml: cannot be read: file is not a database; name a folder or a file that concert run has written' export two.toml
    expect 2 'concert export: no --json here; what it gives is a table or a text' export kept --json
    expect 2 'concert export: --table: months not in {runs,adoption,curves}; see concert export --help' export kept --table months
}

shards() {
    local study=$1 part
    expect 0 '' run "$study" --quiet -o whole
    for part in 2/3 1/3 3/3; do
        "$program" run "$study" --shard $part --json -o parts >out 2>said </dev/null || { cat said; code=1; }
    done
    contains "$(cat out)" '"file": "parts/shard-3-of-3.sqlite"'
    contains "$(says merge parts --json | tr -d '\n')" '"parts": 3,'
    contains "$(says merge parts)" 'Next, run the study without --shard in this folder'
    expect 0 '' run "$study" --quiet -o parts
    same whole parts
    # nothing was left to be done
    cmp <(says export parts | sort) <(for part in 1 2 3; do says export parts/shard-$part-of-3.sqlite | tail -n +2; done |
        sort | cat - <(says export parts | head -n 1) | sort) || code=1
}

case_shards_merged_are_the_whole() {
    two_points 7
    shards two.toml
    expect 2 'concert: --shard 4/3 is no part of a study; write --shard 2/8 for the second of eight parts' run two.toml --shard 4/3
    expect 2 'concert: --shard 2 is no part of a study; write --shard 2/8 for the second of eight parts' run two.toml --shard 2
    mkdir empty
    expect 3 'empty: nothing merged: it holds no part of a study; make parts with concert run STUDY --shard 1/2, or name their files or folders' \
        merge empty
    "$program" run two.toml --seed 9 --shard 1/2 --quiet -o other >out
    expect 2 'parts/study.sqlite: holds the results of another design (--seed was not given, is 9); merge the parts of one study only (other/shard-1-of-2.sqlite)' \
        merge parts other
}

case_shards_with_precision_merged_are_the_whole() {
    two_points 6
    printf '[precision]\noutcome = "D_withdrawal"\nhalf_width = 0.04\nbatch = 5\nmost = 60\n' >>two.toml
    shards two.toml
    local grown
    grown=$(says export whole | wc -l)
    [ "$grown" -gt 35 ] || { echo "replicates did not grow: $grown"; code=1; }
}

case_a_study_goes_on_with_any_number_of_threads() {
    two_points 100
    start run two.toml --threads 1 -o kept
    until_said ' 10 %'
    kill -TERM "$started"
    wait "$started"
    local held
    held=$(says export kept | wc -l)
    expect 0 '' run two.toml --quiet --threads 3 -o kept
    expect 0 '' run two.toml --quiet --threads 1 -o whole
    same kept whole
    [ "$(says export kept | wc -l)" -gt "$held" ] || { echo "it was not stopped in the middle"; code=1; }
}

case_a_second_interruption_stops_at_once() {
    printf '[points]\npeople = [1000000]\nreplicates = 50\n' >large.toml
    start run large.toml -o kept
    until_said 'large.toml'
    sleep 0.7
    kill -INT "$started"
    until_said 'press again to stop at once'
    kill -INT "$started"
    local began=$SECONDS
    wait "$started"
    check 'run, interrupted twice' 130 'concert: the runs that have begun are finished; press again to stop at once' \
        "$?" "$(tail -n 1 said)"
    [ $((SECONDS - began)) -le 3 ] || { echo "it took $((SECONDS - began)) s"; code=1; }
}

case_progress_for_machines_is_json() {
    command -v python3 >/dev/null || { echo "SKIPPED: no python3"; return; }
    two_points 20
    "$program" run two.toml --json --quiet -o kept >out 2>said </dev/null || code=1
    [ "$(wc -l <said)" -ge 5 ] || { echo "little progress: $(cat said)"; code=1; }
    python3 -m json.tool --json-lines said >lines || code=1
    python3 -m json.tool out >lines || code=1
    contains "$(tail -n 1 said)" '"percent":100,"runs":80,"expected":80,"failed":0,'
    contains "$(cat out)" '"runs": 80,'
}

"case_$3"
exit "$code"
