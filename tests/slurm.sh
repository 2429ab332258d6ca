#!/usr/bin/env bash
# slurm.sh [BUILD]: a Slurm of one machine, made for this test and removed after it, runs a study over three tasks, and the
# scripts of docs/cluster.md. Needs root, slurm-wlm and munge; where a daemon cannot start it says SKIPPED and why.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
root=$PWD concert=$(realpath "${1:-build/release}")/app/concert
folder=$(mktemp -d)
code=0

wrong() { echo "$*"; code=1; }
skip() {
    echo "SKIPPED: Slurm: $*"
    exit 0
}

# stop FILE: the daemon whose number stands in the file; waits for its end.
stop() {
    [ -s "$1" ] || return 0
    local process tries=0
    process=$(cat "$1")
    kill "$process" 2>/dev/null
    while grep -q '^State:.[^Z]' "/proc/$process/status" 2>/dev/null && [ $((tries += 1)) -lt 50 ]; do sleep 0.1; done
}

end() {
    scancel --user=root 2>/dev/null
    for daemon in slurmd slurmctld munged; do stop "$folder/$daemon.pid"; done
    rm -rf "$folder"
}

for program in munged slurmctld slurmd srun sbatch; do command -v $program >/dev/null || skip "there is no $program"; done
[ "$(id -u)" -eq 0 ] || skip "its daemons need root"
export SLURM_CONF=$folder/slurm.conf
trap end EXIT
chmod 755 "$folder"
mkdir "$folder/state" "$folder/spool" "$folder/munge"
chmod 711 "$folder/munge"
head -c 1024 /dev/urandom >"$folder/munge/key"
chmod 400 "$folder/munge/key"
name=$(hostname -s)
port=$((20000 + RANDOM % 20000))
cat >"$SLURM_CONF" <<CONF
ClusterName=throwaway
SlurmctldHost=$name(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,batch_sched_delay=1
SlurmdParameters=config_overrides
NodeName=$name NodeAddr=127.0.0.1 CPUs=8 State=UNKNOWN
PartitionName=all Nodes=$name Default=YES MaxTime=10 State=UP
CONF
munged --force --key-file="$folder/munge/key" --socket="$folder/munge/socket" --pid-file="$folder/munged.pid" \
    --log-file="$folder/munge/log" --seed-file="$folder/munge/seed" 2>"$folder/said" || skip "munged: $(cat "$folder/said")"
slurmctld -c 2>"$folder/said" || skip "slurmctld: $(cat "$folder/said")"
slurmd 2>"$folder/said" || skip "slurmd: $(cat "$folder/said" "$folder/slurmd.log")"
tries=0
until [ "$(sinfo -h -o %T 2>/dev/null)" = idle ]; do
    [ $((tries += 1)) -lt 100 ] || skip "the machine does not come up: $(tail -n 3 "$folder/slurmctld.log" "$folder/slurmd.log")"
    sleep 0.1
done
srun --mpi=list 2>&1 | grep -q pmix || skip "its srun has no pmix"

PATH=$(dirname "$concert"):$PATH
cd "$folder" || exit
hash_of() { sed -n 's/.*"result_hash": *"\([0-9a-f]*\)".*/\1/p' "$1/manifest.json"; }
same_hash() { [ -n "$(hash_of "$1")" ] && [ "$(hash_of "$1")" = "$(hash_of whole)" ] || wrong "$1: another hash than that of one process"; }
# The N-th script of the page, for this machine and a small study.
script() {
    awk -v wanted="$1" '$0 == "```bash" { on = ++n == wanted; next } /^```/ { on = 0 } on' "$root/docs/cluster.md" |
        sed 's/--ntasks=[0-9]*/--ntasks=3/; s/--array=1-[0-9]*/--array=1-3/; s|_ID/[0-9]*|_ID/3|; s/--cpus-per-task=[0-9]*/--cpus-per-task=2/
             s/--time=.*/--time=1/; s/run sizes/run s.toml/; s|results/sizes|results/s|'
}
printf 'seed = 1\n[arms]\nkappa = [0, 1]\n[points]\npeople = [12, 30]\nreplicates = 30\n' >s.toml
concert run s.toml --quiet -o whole

timeout 100 srun --mpi=pmix -n 3 concert run s.toml --quiet -o direct >said 2>&1 || wrong "srun: $(cat said)"
same_hash direct
timeout 100 srun --mpi=none -n 3 concert run s.toml --quiet -o dark >said 2>&1 && wrong "tasks that do not know one another all ran"
grep -q 'start them with srun --mpi=pmix' said || wrong "tasks in the dark: $(cat said)"

script 1 >job.sh
grep -q 'srun --mpi=pmix concert run s.toml' job.sh || wrong "the first script of docs/cluster.md: $(cat job.sh)"
timeout 100 sbatch --wait -o job.out job.sh >said 2>&1 || wrong "sbatch: $(cat said job.out)"
same_hash results/s
rm -rf results

script 2 >array.sh
grep -q -- '--shard' array.sh || wrong "the second script of docs/cluster.md: $(cat array.sh)"
timeout 100 sbatch --wait -o array-%a.out array.sh >said 2>&1 || wrong "sbatch of the array: $(cat said array-*.out)"
[ "$(ls results/s/shard-*-of-3.sqlite | wc -l)" -eq 3 ] || wrong "not three parts: $(ls results/s)"
concert merge results/s >said 2>&1 || wrong "$(cat said)"
concert run s.toml --quiet -o results/s
same_hash results/s
exit $code
