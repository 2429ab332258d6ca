#!/usr/bin/env bash
# concert replicates on runs whose outcomes are known: cases_replicates.sh PROGRAM SOURCE_FOLDER CASE
# shellcheck source=tests/app/helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

# The folder "known": one point, two arms, ten replicates. D_withdrawal is 0.1, 0.2 ... 1.0 in the first arm and twice that in
# the second; weeks_to_50 of the first arm is 10, 20 ... 80, never, never.
known() {
    command -v python3 >/dev/null || { echo "SKIPPED: no python3"; exit 0; }
    small
    expect 0 '' run small.toml --quiet --replicates 10 -o known
    python3 - <<'PYTHON'
import sqlite3
store = sqlite3.connect("known/study.sqlite")
store.execute("UPDATE run SET D_withdrawal = (replicate + 1) / 10.0 * (arm + 1)")
store.execute("UPDATE run SET weeks_to_50 = CASE WHEN replicate < 8 THEN 10.0 * (replicate + 1) ELSE 9e999 END WHERE arm = 0")
store.execute("UPDATE run SET weeks_to_50 = 7 WHERE arm = 1")
store.commit()
PYTHON
}

# By hand: of 0.1 ... 0.5 the mean is 0.3 and s = 0.158114, of 0.1 ... 1.0 they are 0.55 and 0.302765; Student's t(0.975) is
# 2.776445, 2.262157, 2.028094 and 2.026192 at 4, 9, 36 and 37 degrees of freedom. t s/sqrt(n) is then 0.1963 (n = 5), 0.2166
# (10), and with s = 0.302765 first below 0.1 at n = 38 (0.1009 at 37, 0.0995 at 38).
case_replicates_of_known_values() {
    known
    local said
    said=$(says replicates known --half-width 0.1 | tail -n +4)
    [ "$said" = 'N=12, kappa=0: ±0.1 needs about 38 replicates, 10 are there: not enough
  n = 5          0.3000 ± 0.1963
  n = 10         0.5500 ± 0.2166
N=12, kappa=1: ±0.1 needs about 144 replicates, 10 are there: not enough
  n = 5          0.6000 ± 0.3926
  n = 10         1.1000 ± 0.4332
N=12, kappa=1 − kappa=0: ±0.1 needs about 38 replicates, 10 are there: not enough
  n = 5          0.3000 ± 0.1963
  n = 10         0.5500 ± 0.2166' ] || { echo "$said"; code=1; }
    # about 9 of ten, s = 24.4949 of 10 ... 80 and t(7) = 2.364624: 20.4782; the runs that never get there have no value
    said=$(says replicates known --outcome weeks_to_50 --half-width 21)
    contains "$said" 'N=12, kappa=0: ±21 needs about 8 replicates, 8 are there: enough (2 runs have no value)'
    contains "$said" '  n = 8         45.0000 ± 20.4782'
    contains "$said" 'N=12, kappa=1: ±21 needs about 2 replicates, 10 are there: enough'
    contains "$(says replicates known/study.sqlite --half-width 0.1 --json)" '"needed": 38,'
    contains "$(says replicates known --half-width 0.1 --lang fr)" $'demande environ 38 répliques, 10 sont là\xc2\xa0: pas assez'
}

case_mistakes_of_replicates() {
    small
    expect 0 '' run small.toml --quiet
    expect 2 'concert: unknown outcome "D_withdrawl"; did you mean "D_withdrawal"?' replicates results/small --outcome D_withdrawl
    local said
    said=$("$program" replicates results/small --outcome xyzzy 2>&1)
    contains "$said" 'concert: unknown outcome "xyzzy"; there are "'
    contains "$said" '"weeks_to_50"'
    expect 2 'concert replicates: --half-width: 0 is not a number above 0; see concert replicates --help' \
        replicates results/small --half-width 0
    expect 3 'nowhere/study.sqlite: cannot be read: there is no such file; name a folder that concert run has written, for example results/sizes' \
        replicates nowhere/study.sqlite
    # of one run nothing can be said
    expect 0 '' run small.toml --quiet --replicates 1 -o one
    contains "$(says replicates one)" 'N=12, kappa=0: too few runs with a value'
}

"case_$3"
exit "$code"
