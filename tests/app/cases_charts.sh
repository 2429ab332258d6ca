#!/usr/bin/env bash
# concert chart and concert report: cases_charts.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

web=$(dirname "$program")/../web
[ -f "$web/report.html" ] || { echo "SKIPPED: built without charts and reports"; exit 0; }

# A study of two sizes and two arms, run into the folder "done".
studied() {
    two_points 20
    expect 0 '' run two.toml --quiet -o done "$@"
}

# page FILE: the content of a report, as JSON.
page() { sed -n 's/.*<script type="application\/json" id="page">\(.*\)<\/script>.*/\1/p' "$1"; }

# asked FILE EXPRESSION: what a JavaScript expression says of the JSON in a file, called p.
asked() { node -e 'const p = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(eval(process.argv[2]))' "$1" "$2"; }

case_a_population_has_charts_and_a_report() {
    printf 'seed = 1\n[population]\nkind = "public_service"\none_in = 2000\nhorizon_years = 9\nreplicates = 2\n[output]\nevery = 52\n' >pop.toml
    contains "$(says run pop.toml -o done)" 'Report: done/report.html'
    page done/report.html >page.json
    [ "$(asked page.json 'p.figures.map(f => f.id).join()')" = adoption,adoption-branches,staff ] || { echo "figures"; code=1; }
    # the numbers of the chart are those of the table
    expect 0 '' chart done adoption --lang en --format csv --quiet
    local charted written
    charted=$(awk -F, '$1 == "voluntary" && $2 == "size=1-9" && $3 == 9 {print $4}' done/charts/adoption-en.csv)
    written=$(awk -F, '$1 == "size=1-9" && $2 == "voluntary" && $3 == 468 && $4 == "adopted" {print $6}' done/adoption.csv)
    awk -v a="$charted" -v b="$written" 'BEGIN {exit !(a != "" && (a - b) ^ 2 < 1e-9)}' || { echo "chart $charted, table $written"; code=1; }
    mv done/report.html first.html
    expect 0 '' report done --quiet
    # made again from the folder: all but the language that is shown first
    page done/report.html >again.json
    cmp page.json again.json || code=1
    contains "$(says chart done --list --lang fr)" 'par versant'
    expect 2 'concert chart: there is no chart "organisation"; there are: adoption, adoption-branches, staff' chart done organisation
    sed -i 's/horizon_years = 9/horizon_years = 8/' pop.toml
    expect 3 'pop.toml: cannot be used: the study has changed since its results were made; go to the folder where the study was run, or run it again, to have it drawn' \
        chart done adoption
    rm done/manifest.json
    expect 3 'done: cannot be charted: the study is not finished: there is no manifest.json; run it again, it goes on where it was' \
        report done
}

case_charts_in_every_format() {
    studied
    expect 0 '' chart done adoption contrast --lang fr,en --format svg,png,pdf,csv --size 1200x675,1080x1350 --quiet
    [ "$(ls done/charts | wc -l)" -eq 28 ] || { ls done/charts; code=1; }
    for language in fr en; do
        for size in 1200x675 1080x1350; do
            local chart=done/charts/adoption-$language-$size
            contains "$(file -b "$chart.png" 2>/dev/null || echo "PNG image data, ${size/x/ x }")" "PNG image data, ${size/x/ x }"
            [ "$(head -c 5 "$chart.pdf")" = %PDF- ] || { echo "$chart.pdf is no PDF"; code=1; }
            contains "$(head -c 2000 "$chart.svg")" "lang=\"$language\""
            contains "$(cat "$chart.svg")" '<title'
            contains "$(cat "$chart.svg")" '<desc'
        done
    done
    [ "$(head -c 3 done/charts/adoption-fr.csv | od -An -tx1)" = ' ef bb bf' ] || { echo "no byte-order mark"; code=1; }
    # the medians of the chart are those of curves.csv in the same weeks
    local known=done/charts/adoption-en.csv
    awk -F, 'FNR == 1 {for (i = 1; i <= NF; ++i) at[$i] = i; next}
        NR == FNR {if ($at["population"] == "all" && $at["measure"] == "D") median[$at["group"], $at["arm"], $at["week"]] = $at["median"]; next}
        {++rows; off = $at["median"] - median[$at["group"], $at["arm"], $at["week"]]; if (off > 1e-5 || off < -1e-5) print "not the median:", $0}
        END {if (rows < 100) print "only", rows, "rows"}' done/curves.csv "$known" >wrong
    [ ! -s wrong ] || { head -n 5 wrong; code=1; }
    cp -r done/charts before
    expect 0 '' chart done adoption contrast --lang fr,en --format svg,png,pdf,csv --size 1200x675,1080x1350 --quiet
    diff -r before done/charts || code=1
}

case_charts_that_are_not_there() {
    studied
    contains "$(says chart done --list)" 'needs points made by [design] kind = "saltelli" or "morris"'
    contains "$(says chart done --list --json)" '"id": "adoption"'
    said=$("$program" chart done adopt influence 2>&1 >/dev/null)
    [ $? -eq 2 ] || { echo "exit code"; code=1; }
    contains "$said" 'adoption'
    contains "$said" 'needs points made by [design]'
    expect 3 'nowhere: cannot be read: there is no such file; name a folder that concert run has written, for example results/sizes' \
        chart nowhere
    mv done/manifest.json kept
    expect 3 'done: cannot be charted: the study is not finished: there is no manifest.json; run it again, it goes on where it was' \
        chart done
    mv kept done/manifest.json
    expect 2 'concert chart: --arm "kappa=2" is not in this study; there are "kappa=0", "kappa=1"' chart done organisation --arm kappa=2
    expect 2 'concert chart: --week: week 900 is beyond the run, which has 261' chart done organisation --week 900
    expect 2 'concert chart: --point, --arm, --week and --replicate are of the chart "organisation"; name it' chart done adoption --week 9
    sed -i 's/seed = 1/seed = 2/' two.toml
    expect 3 'two.toml: cannot be used: the study has changed since its results were made; go to the folder where the study was run, or run it again, to have it drawn' \
        chart done organisation
}

case_charts_without_their_programs() {
    studied
    mkdir tools
    ln -s "$(command -v node)" tools/node
    PATH=$PWD/tools expect 3 'rsvg-convert: cannot be started: it is not installed; install the package librsvg2-bin, which makes png and pdf, or ask for svg and csv' \
        chart done --format png
    PATH=$PWD/tools expect 0 '' chart done adoption --format svg,csv --quiet
    rm tools/node
    PATH=$PWD/tools expect 3 'node: cannot be started: it is not installed; install the package nodejs (18 or later), which draws the charts' \
        chart done adoption
}

case_a_report_says_what_the_results_say() {
    studied
    page done/report.html >page.json
    [ "$(asked page.json 'p.languages.join()')" = en,fr ] || { echo "languages"; code=1; }
    contains "$(asked page.json 'p.provenance.resultHash')" "$(sed -n 's/.*"result_hash": "\(.*\)".*/\1/p' done/manifest.json)"
    contains "$(asked page.json 'p.provenance.command')" 'concert run two.toml --quiet -o done'
    contains "$(asked page.json 'p.figures.map(f => f.id).join()')" organisation
    [ "$(asked page.json 'p.numbers.length')" = 3 ] || { echo "not three numbers"; code=1; }
    cp done/report.html first.html
    expect 0 '' report done --quiet
    cmp first.html done/report.html || code=1
    contains "$(says report done --lang fr -o un.html)" un.html
    page un.html >page.json
    [ "$(asked page.json 'p.languages.join()')" = fr ] || { echo "not French alone"; code=1; }
    expect 0 '' run two.toml --quiet -o done --no-report
    [ ! -e done/report.html ] || { echo "a report of before is left"; code=1; }
    [ "$(says report done --json | tr -d ' \n')" = '{"study":"two","report":"done/report.html"}' ] || { echo "json"; code=1; }
}

case_a_hostile_title_stays_text() {
    two_points 2
    sed -i '1i title.en = "</script><script>alert(1)</script> \\u2028 <!-- <b>"' two.toml
    sed -i '1i title.fr = "</script><script>alert(1)</script>"' two.toml
    expect 0 '' run two.toml --quiet -o done
    [ "$(grep -o '</script>' done/report.html | wc -l)" = "$(grep -o '</script>' "$web/report.html" | wc -l)" ] ||
        { echo "the title ends a script"; code=1; }
    page done/report.html >page.json
    contains "$(asked page.json 'p.title.en')" '</script><script>alert(1)</script>'
}

"case_$3"
exit "$code"
