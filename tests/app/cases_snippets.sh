#!/usr/bin/env bash
# What docs/store.md shows is run as it stands there: cases_snippets.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

# snippet LANGUAGE PAGE: the code of the page in that language.
snippet() { awk -v start="\`\`\`$1" '$0 == start { on = 1; next } /^```/ { on = 0 } on' "$source/docs/$2"; }

# A small copy of the study that the page reads, and what it must say: mean D at the end of the mandate, arm by arm.
study() {
    "$program" run "$source/scenarios/sizes.toml" --set people=20 --replicates 4 --quiet </dev/null || code=1
    awk -F, '$3 == 156 && $4 == "all" && $5 == "D" { printf "%s: %.4f\n", $2, $12 }' results/sizes/curves.csv | sort >known
    [ "$(wc -l <known)" -eq 3 ] || { echo "not three arms: $(cat known)"; code=1; }
}

# run_snippet LANGUAGE COMMAND...: both pages, the English and the French one.
run_snippet() {
    local language=$1 page
    shift
    for page in store.md store.fr.md; do
        snippet "$language" $page >"snippet.$language"
        [ -s "snippet.$language" ] || { echo "$page shows no $language"; code=1; }
        "$@" "snippet.$language" >told 2>said || { cat told said; code=1; }
        grep -E '^kappa=[0-9.]+: 0\.[0-9]{4}$' told | sort | diff known - || code=1
        [ "$(grep -c '^week ' told)" -ge 3 ] || { echo "$page, $language: no curve in $(cat told)"; code=1; }
    done
}

case_the_python_of_the_documentation_reads_a_store() {
    command -v python3 >/dev/null || { echo "SKIPPED: no python3"; return; }
    study
    run_snippet python python3
}

case_the_r_of_the_documentation_reads_a_store() {
    command -v Rscript >/dev/null || { echo "SKIPPED: no Rscript"; return; }
    Rscript -e 'library(RSQLite)' >out 2>&1 || { echo "SKIPPED: Rscript has no RSQLite"; return; }
    study
    run_snippet r Rscript
}

"case_$3"
exit "$code"
