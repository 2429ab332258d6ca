#!/usr/bin/env bash
# Makes docs/verification.md from what the verification tests report: table.sh PROGRAM prints it, table.sh PROGRAM FILE says
# whether FILE is that very page. A case without a heading here, or without a row from the tests, is a mistake.
set -euo pipefail
program=$1 page=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

headings() {
    cat <<'END'
V1|E6, awareness down a tree: P(aware at depth l by week t) = P(Binomial(t, α) ≥ l)
V2|E7, compliance under a constant f: c* = u/(u+v); after withdrawal C(t) = C(0)(1−v)^t; lock-in
V3|E9 with g = S, everybody tied to everybody: Bass 1969, F(t) = (1 − e^(−(p+q)t))/(1 + (q/p)e^(−(p+q)t))
V4|V3 without innovation, from one seed: the SI process
V5|E9 with thresholds, everybody tied to everybody: Granovetter 1978, r = Φ((r − μ)/sd)
V6|Thresholds on Poisson random graphs: the cascade window of Watts 2002, z·P(Poisson(z) ≤ K−2) = 1
V7|Thresholds on a tree of span s and on a ring: Morris 2000
V8|Opinions on the network of a generated organisation: DeGroot 1974; Friedkin and Johnsen 1990
V9|E3 with χ = 1 and λ = 1: mean and variance of trust after n events of reliability p
V10|E3 with a long memory: t = p/(p + χ(1−p))
V11|E1 to E3 between pairs: t* = π0/((1−π0)(χ−1)) if χ > 1/(1−π0), else 1
V12|E5, the backlog as Lindley's recursion with normal increments; E1 and E2, Little's identity
V13|E2 with escalation alone: the load of managers of managers is s_m·e times that of managers
V15|E4, reciprocal work without trust: output nH − c_p n(n−1)/2
V16|E8 to E10 on a complete graph: the mean field D' = (1−D)(a + r g(D)) − ν D(1−g(D)), and where agents leave it
V17|Invariants of whole runs, all equations on
END
}

CONCERT_LEDGER=$work/rows "$program" >"$work/log" 2>&1 || { cat "$work/log"; echo "the verification tests fail" >&2; exit 1; }

unknown=$(cut -f 1 "$work/rows" | sort -u | grep -vxF "$(headings | cut -d '|' -f 1)" || true)
[ -z "$unknown" ] || { echo "rows without a heading in $0: $unknown" >&2; exit 1; }

{
    cat <<'END'
# Comparisons with known answers

Made by `./concert verification` from what the tests in `tests/verification/` report; a test compares this page with them. Each case
switches on the equations it is about, in the program that simulates everything else, and compares with an answer known beforehand:
a formula, an exact calculation, or an implementation of its own.

*Distance* is obtained minus expected in standard errors; all lie within four, apart from what is *allowed besides*: a bias known to
be there (weeks instead of continuous time, a finite crowd, rounding), explained in the test. *Exact* means that there is no chance in
the number. *Farthest of n* is the worst of n comparisons of one kind. Where theory and agents must part, they are shown to.
END
    headings | while IFS='|' read -r id text; do
        printf '\n## %s\n\n%s.\n\n' "$id" "$text"
        printf '| what | expected | obtained | standard error | distance | allowed besides | runs |\n|---|---|---|---|---|---|---|\n'
        awk -F '\t' -v id="$id" '
            $1 == id { gsub(/\|/, "\\|"); gsub(/-/, "−", $6); printf "| %s | %s | %s | %s | %s | %s | %s |\n", $2, $3, $4, $5, $6, $7, $8; rows = 1 }
            END { if (!rows) { print "no test reports a comparison for " id > "/dev/stderr"; exit 1 } }' "$work/rows"
    done
} >"$work/page"

if [ -z "$page" ]; then
    cat "$work/page"
elif ! diff -u "$page" "$work/page"; then
    echo "$page is not what the tests report; ./concert verification writes it anew" >&2
    exit 1
fi
