# Helpers of the files cases*.sh, each of which begins: cases.sh PROGRAM SOURCE_FOLDER CASE. A case runs in a folder of its
# own and says what is wrong; any such word makes it fail.
# shellcheck shell=bash disable=SC2034 # code and source are used by the cases
set -uo pipefail
program=$(realpath "$1") source=$(realpath "$2")
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

# A small study of two points and two arms, N replicates each (20 unless given).
two_points() {
    printf 'seed = 1\n[arms]\nkappa = [0, 1]\n[points]\npeople = [12, 30]\nreplicates = %d\n' "${1:-20}" >two.toml
}

# same FOLDER FOLDER: the tables are the same to the last byte.
same() {
    local file
    for file in runs.csv curves.csv summary.csv; do cmp "$1/$file" "$2/$file" || code=1; done
    cmp <(exported "$1") <(exported "$2") || code=1
    cmp <(says export "$1" --table curves) <(says export "$2" --table curves) || code=1
    cmp <(says export "$1" --table adoption) <(says export "$2" --table adoption) || code=1
    [ "$(wc -l < <(exported "$1"))" -gt 1 ] || { echo "$1 holds no runs"; code=1; }
}

# The exported runs of a folder, without how long they took and when.
exported() { says export "$1" | sed 's/,[^,]*,[^,]*$//'; }

# Starts the program in the background; $started is its process, the file "said" what it says.
start() {
    : >said
    "$program" "$@" 2>said >out </dev/null &
    started=$!
}

# until_said WORDS: waits, at most a minute, until the program that was started has said so or is gone.
until_said() {
    local tries=0
    until grep -qF -- "$1" said || ! kill -0 "$started" 2>/dev/null || [ $((tries += 1)) -gt 1200 ]; do sleep 0.05; done
}
