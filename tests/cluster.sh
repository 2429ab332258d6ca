#!/usr/bin/env bash
# cluster.sh [BUILD]: studies over several processes by MPI, from a build (build/release unless given). The result is that of
# one process, also after a worker was killed; mistakes are told once; nothing hangs.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
root=$PWD build=$(realpath "${1:-build/release}")
concert=$build/app/concert
command -v mpirun >/dev/null || { echo "SKIPPED: no mpirun"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit
export LC_ALL=C
code=0

wrong() { echo "$*"; code=1; }
ranks=(mpirun --allow-run-as-root --oversubscribe -n)
hash_of() { sed -n 's/.*"result_hash": *"\([0-9a-f]*\)".*/\1/p' "$1/manifest.json"; }
same_hash() { [ -n "$(hash_of "$1")" ] && [ "$(hash_of "$1")" = "$(hash_of whole)" ] || wrong "$1: another hash than that of one process"; }

# ends CODE COMMAND...: within a minute, with this code; "said" holds what it says, without what mpirun adds.
ends() {
    local wanted=$1 got
    shift
    timeout 60 "$@" >out 2>said </dev/null
    got=$?
    [ $got -eq "$wanted" ] || wrong "$*: exit code $got, expected $wanted: $(cat said)"
}

# start RANKS ARGUMENTS...: in the background; waits until it has kept some runs.
start() {
    "${ranks[@]}" "$1" "$concert" run "${@:2}" >out 2>said </dev/null &
    job=$!
    local tries=0
    until [ "$("$concert" export kept 2>/dev/null | wc -l)" -gt 5 ] || [ $((tries += 1)) -gt 300 ]; do sleep 0.1; done
}

# The process of a rank of that job.
process_of() {
    local one
    for one in $(pgrep -P "$job"); do
        tr '\0' '\n' <"/proc/$one/environ" | grep -qx "OMPI_COMM_WORLD_RANK=$1" && echo "$one"
    done
}

printf 'seed = 1\n[arms]\nkappa = [0, 1]\n[points]\npeople = [12, 300]\nreplicates = 40\n' >s.toml
printf '[precision]\noutcome = "D_withdrawal"\nhalf_width = 0.02\nbatch = 10\nmost = 70\n' >>s.toml
ends 0 "$concert" run s.toml --quiet -o whole
for n in 2 4; do
    ends 0 "${ranks[@]}" "$n" "$concert" run s.toml --quiet -o "ranks$n"
    same_hash "ranks$n"
    [ -s said ] && wrong "$n ranks, --quiet: $(cat said)"
done

# mistakes are told once
printf 'seed = 1\n[arms]\nkapa = [0, 1]\n' >wrong.toml
ends 2 "${ranks[@]}" 3 "$concert" run wrong.toml
[ "$(grep -c 'unknown key "kapa"; did you mean "kappa"?' said)" -eq 1 ] || wrong "not once: $(cat said)"
ends 2 "${ranks[@]}" 3 "$concert" check s.toml
[ "$(grep -c 'only concert run works with several ranks' said)" -eq 1 ] || wrong "not once: $(cat said)"

# a rank that cannot work is named
# shellcheck disable=SC2016 # for the shell of the rank
ends 3 "${ranks[@]}" 3 sh -c '[ "$OMPI_COMM_WORLD_RANK" != 2 ] || cd /; exec "$@"' - "$concert" run s.toml --quiet -o broken
grep -qF 'rank 2: cannot work: s.toml: no such file; ' said || wrong "rank 2 is not named: $(cat said)"
# rank 0 fails while the others work; by TCP, as the limit would hold for files that MPI maps as well
# shellcheck disable=SC2016
PMIX_MCA_gds=hash ends 3 "${ranks[@]}" 3 --mca btl self,tcp sh -c '[ "$OMPI_COMM_WORLD_RANK" != 0 ] || ulimit -f 3000; exec "$@"' - \
    "$concert" run s.toml --quiet -o full
grep -qF 'full/study.sqlite: cannot be written' said || wrong "the full disk is not named: $(cat said)"
ends 0 "${ranks[@]}" 3 "$concert" run s.toml --quiet -o full
same_hash full

# a worker that is killed ends the job; the same command goes on (a study of some seconds, so that it is still at work)
sed -i 's/people = .*/people = [200, 500]/; s/replicates = .*/replicates = 300/; /precision/,$d' s.toml
ends 0 "$concert" run s.toml --quiet -o whole --fresh
rm -rf kept
start 3 s.toml -o kept
kill -KILL "$(process_of 2)"
wait "$job" && wrong "a job went on without one of its ranks"
"$concert" export kept | sort >before
[ "$(wc -l <before)" -gt 5 ] || wrong "nothing was kept"
[ ! -e kept/manifest.json ] || wrong "it was killed too late"
ends 0 "${ranks[@]}" 3 "$concert" run s.toml -o kept
[ -z "$(comm -23 before <("$concert" export kept | sort))" ] || wrong "kept runs were done again"
same_hash kept

# one rank is told to stop: all do, and one says how to go on
for rank in 0 1; do
    rm -rf kept
    start 3 s.toml -o kept
    kill -TERM "$(process_of $rank)"
    wait "$job"
    got=$?
    [ $got -eq 130 ] || wrong "rank $rank told to stop: exit code $got"
    [ "$(grep -c 'to go on, run the same command again:' said)" -eq 1 ] || wrong "how to go on: $(cat said)"
    [ "$(grep -c 'press again to stop at once' said)" -eq $((1 - rank)) ] || wrong "not rank 0 alone answers: $(cat said)"
    ends 0 "$concert" run s.toml --quiet -o kept
    same_hash kept
done

# without MPI the program can still be built, and says what it lacks
cmake -S "$root" -B without -G Ninja -DCONCERT_MPI=OFF -DCONCERT_TESTS=OFF -DCMAKE_BUILD_TYPE=Release >out 2>&1 || wrong "$(cat out)"
cmake --build without --target app/CMakeFiles/concert_app.dir/cluster_none.cpp.o >out 2>&1 || wrong "$(cat out)"
! grep -q cluster_mpi without/build.ninja || wrong "without MPI, cluster_mpi.cpp is compiled"

"$root/tests/slurm.sh" "$build" || code=1
exit $code
