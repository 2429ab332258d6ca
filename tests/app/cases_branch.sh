#!/usr/bin/env bash
# Studies whose arms part from one past ([branch]), as a user meets them: cases_branch.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

# branching NAME ARMS: a small study whose arms part after week 9 from a past with kappa = 0.4.
branching() {
    cat >"$1.toml" <<STUDY
seed = 3
[parameters]
burn_in_weeks = 10
mandate_weeks = 30
follow_up_weeks = 5
[arms]
kappa = $2
[points]
people = [12, 30]
replicates = 4
[branch]
week = 9
[branch.before]
kappa = 0.4
STUDY
}

# rows FOLDER ARM: what runs.csv and curves.csv say of an arm, without the study's name.
rows() { grep -h ",kappa=$2," "$1/runs.csv" "$1/curves.csv" | sed 's/^[^,]*,//'; }

case_an_arm_that_is_the_past_runs_as_without_branch() {
    branching branched '[0.4, 1]'
    expect 0 '' run branched.toml --quiet -o branched
    sed '/^\[branch\]/,$d' branched.toml >plain.toml
    expect 0 '' run plain.toml --quiet -o plain
    [ "$(rows plain 0.4 | wc -l)" -gt 8 ] || { echo "no rows of kappa=0.4"; code=1; }
    # the first column, the study's name, stands in runs.csv only; of both files the rest is the same
    cmp <(rows branched 0.4) <(rows plain 0.4) || code=1
    cmp -s <(rows branched 1) <(rows plain 1) && { echo "another past changed nothing"; code=1; }
    # until they part the arms are one: D week by week
    expect 0 '' export branched --table adoption -o adoption.csv
    local early
    early=$(awk -F, 'NR == 1 { for (i = 1; i <= NF; ++i) if ($i == "week") w = i; next } $w <= 9' adoption.csv | sort)
    [ -n "$early" ] || { echo "no early weeks"; code=1; }
    cmp <(grep ',kappa=0.4,' <<<"$early" | sed 's/kappa=0.4//') <(grep ',kappa=1,' <<<"$early" | sed 's/kappa=1//') || code=1
    contains "$(says verify branched.toml)" 'The results are the same to the last byte.'
}

case_kept_pasts_serve_other_arms_on_any_number_of_threads() {
    branching first '[0, 1]'
    branching second '[0.2, 0.6, 0.9]'
    expect 0 '' run first.toml --quiet --threads 1 --checkpoints pasts -o first
    expect 0 '' run first.toml --quiet -o first-without
    same first first-without
    [ "$(find pasts -name '*.checkpoint' | wc -l)" -eq 8 ] || { echo "not a past per point and replicate: $(ls pasts)"; code=1; }
    local written threads
    written=$(cksum pasts/*)
    expect 0 '' run second.toml --quiet -o second-without
    for threads in 1 3; do
        expect 0 '' run second.toml --quiet --threads $threads --checkpoints pasts -o second$threads
        same second$threads second-without
    done
    [ "$written" = "$(cksum pasts/*)" ] || { echo "a past that was there was written again"; code=1; }
    expect 0 '' run first.toml --quiet --threads 3 --checkpoints other -o again
    [ "$written" = "$(cksum other/* | sed 's, other/, pasts/,')" ] || { echo "three threads wrote other pasts"; code=1; }
}

case_pasts_of_a_design_do_not_mix() {
    printf 'seed = 3\n[parameters]\npeople = 20\nburn_in_weeks = 4\nmandate_weeks = 9\nfollow_up_weeks = 0\n[arms]\nkappa = [0, 1]\n[branch]\nweek = 3\n[design]\nkind = "latin-hypercube"\npoints = 4\nreplicates = 2\n[design.vary]\nattention = [0.1, 0.5]\n' >design.toml
    expect 0 '' run design.toml --quiet -o without
    expect 0 '' run design.toml --quiet --checkpoints pasts -o with
    expect 0 '' run design.toml --quiet --checkpoints pasts -o read
    same with without
    same read without
}

case_a_past_that_does_not_fit_is_refused() {
    branching s '[0, 1]'
    local file=pasts/point-0-replicate-0-week-9.checkpoint ways='name another folder for --checkpoints'
    sed -i 's/people = \[12, 30\]/people = [12]/; s/replicates = 4/replicates = 1/' s.toml
    expect 0 '' run s.toml --quiet --checkpoints pasts -o kept
    cp $file whole
    expect 3 "$file: cannot be used: it is the past of another study (attention was 0.3, is 0.2); $ways" \
        run s.toml --quiet --set attention=0.2 --checkpoints pasts -o a
    expect 3 "$file: cannot be used: it is of another organisation, seed or replicate; $ways" \
        run s.toml --quiet --seed 4 --checkpoints pasts -o b
    { cat s.toml && printf '[equations]\non = ["E11"]\n'; } >t.toml
    expect 3 "$file: cannot be used: other equations were on; $ways" run t.toml --quiet --checkpoints pasts -o c
    sed 's/week = 9/week = 8/' s.toml >u.toml
    cp $file pasts/point-0-replicate-0-week-8.checkpoint
    expect 3 "pasts/point-0-replicate-0-week-8.checkpoint: cannot be used: it is of another week; $ways" \
        run u.toml --quiet --checkpoints pasts -o d
    local advice='remove it, and it is written anew'
    head -c -1 whole >$file
    expect 3 "$file: cannot be used: it is damaged: its SHA-256 is not the one it names; $advice" \
        run s.toml --quiet --checkpoints pasts -o e
    sed '1s/ [^ ]* / 0.0.0 /' whole >$file
    contains "$("$program" run s.toml --quiet --checkpoints pasts -o f 2>&1)" "$file: cannot be used: concert 0.0.0 wrote it, this is "
    echo 'a letter' >$file
    expect 3 "$file: cannot be used: it is no checkpoint; $advice" run s.toml --quiet --checkpoints pasts -o g
    rm $file
    expect 0 '' run s.toml --quiet --checkpoints pasts -o g
    cmp whole $file || code=1
    same g kept
    mkdir locked
    : >locked/file
    expect 3 "locked/file/pasts: cannot create the folder: Not a directory; $ways" \
        run s.toml --quiet --checkpoints locked/file/pasts -o h
}

case_mistakes_of_a_branch() {
    branching s '[0, 1]'
    printf 'benefit_mean = 0.2\n' >>s.toml
    local command
    for command in check run; do  # what a run refuses, check tells
        expect 2 's.toml: arm kappa=0: benefit_mean is settled at the start of a run and cannot change where arms branch; give it to [branch.before] too, or take it out of the arms
s.toml: arm kappa=1: benefit_mean is settled at the start of a run and cannot change where arms branch; give it to [branch.before] too, or take it out of the arms' \
            $command s.toml --quiet
    done
    branching s '[0, 1]'
    sed -i 's/week = 9/week = 35/' s.toml
    expect 2 's.toml: [branch] week = 35 is outside the run, from week -10 (start of the burn-in) to 34' check s.toml
    sed -i 's/week = 35/week = 34/' s.toml
    expect 0 '' run s.toml --quiet -o last
    sed -i 's/week = 34/week = -10/' s.toml
    expect 0 '' run s.toml --quiet -o first
    sed -i 's/week = -10/week = -11/' s.toml
    expect 2 's.toml: [branch] week = -11 is outside the run, from week -10 (start of the burn-in) to 34' check s.toml
    branching s '[0, 1]'
    printf 'formal_hours = 3\nrelational_hours = 2\n' >>s.toml
    expect 2 's.toml: in the past that the arms share, relational_share has no effect, because formal_hours and relational_hours are given; leave it out, or take one of them away' check s.toml
    small
    expect 2 'small.toml: --checkpoints needs a section [branch], which says where the arms part' run small.toml --quiet --checkpoints pasts
}

case_odd_tells_that_arms_part_from_one_past() {
    branching s '[0, 1]'
    contains "$(says odd s.toml)" 'share one past, which is run once, and part after week 9 of the mandate'
    contains "$(says odd s.toml)" 'In that past `relational_share = 0.4`.'
    contains "$(says odd s.toml --lang fr)" $'se séparent après la semaine 9 du mandat\xc2\xa0: dès la semaine suivante'
    sed -i 's/week = 9/week = 0/' s.toml
    contains "$(says odd s.toml)" 'part after the burn-in: from the next week on'
    small
    grep -q 'share one past' <(says odd small.toml) && { echo "a study without [branch] tells of a past"; code=1; }
}

"case_$3"
exit "$code"
