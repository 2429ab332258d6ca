#!/usr/bin/env bash
# Everything that can be tested on one machine: its builds with their tests, the same bytes from all of them, style,
# installation. Called by ./concert test --all, which has installed what is needed. A stage that fails does not stop the rest.
set -uo pipefail
root=$1
cd "$root" || exit
start=$SECONDS
passed=0
failed=()
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# stage NAME COMMAND...: one line, and what the command said if it fails. Tests that ctest ran are counted one by one.
stage() {
    local name=$1 began=$SECONDS log=$logs/log total bad
    shift
    if "$@" >"$log" 2>&1 </dev/null; then
        total=$(sed -n 's/^100% tests passed, 0 tests failed out of \([0-9]*\)$/\1/p' "$log" | awk '{n += $1} END {print n + 0}')
        passed=$((passed + (total > 0 ? total : 1)))
        grep -h '^SKIPPED' "$log" >&2
        printf 'passed  %-44s %5d s%s\n' "$name" $((SECONDS - began)) "$([ "$total" -gt 0 ] && echo "  $total tests")" >&2
    else
        tail -n 300 "$log" >&2
        total=$(sed -n 's/^[0-9]*% tests passed, [0-9]* tests failed out of \([0-9]*\)$/\1/p' "$log" | tail -n 1)
        bad=$(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests failed out of [0-9]*$/\1/p' "$log" | tail -n 1)
        passed=$((passed + ${total:-0} - ${bad:-0}))
        for ((i = 1; i < ${bad:-1}; ++i)); do failed+=("$name"); done
        failed+=("$name")
        printf 'FAILED  %-44s %5d s\n' "$name" $((SECONDS - began)) >&2
    fi
}

# TSan of g++ 12 cannot live with the memory layout of newer kernels unless addresses are not randomised.
plain_addresses=()
if setarch -R true 2>/dev/null; then plain_addresses=(setarch -R); fi

# Charts and reports are the same from every build: release alone makes and tests them.
configure() {
    local preset=$1
    shift
    if [ "$preset" != release ]; then set -- -DCONCERT_WEB=OFF "$@"; fi
    if command -v ccache >/dev/null; then set -- -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"; fi
    cmake --preset "$preset" -DCONCERT_TESTS=ON "$@"
}

# build PRESET OPTIONS...: everything. build_some PRESET TARGET...: these targets.
build() { configure "$@" && cmake --build "build/$1"; }
build_some() { configure "$1" "${options[@]}" && cmake --build "build/$1" --target "${@:2}"; }

run_tests() {
    "${plain_addresses[@]}" ctest --test-dir "build/$1" --output-on-failure -j "$(nproc)"
}

# run_quick PRESET: all but those that kill the program many times or fit emulators, for slow builds.
run_quick() {
    "${plain_addresses[@]}" ctest --test-dir "build/$1" --output-on-failure -j "$(nproc)" -E 'app: .*killed|app: sobol indices|documentation reads'
}

# run_some PRESET FOLDER...: the quick tests of these folders.
run_some() {
    local folder code=0
    for folder in "${@:2}"; do run_quick "$1/tests/$folder" || code=1; done
    return "$code"
}

# Tests tagged [.slow] are left out of ctest; they run once, in release.
slow_tests() {
    local program
    for program in build/release/tests/*/test_*; do
        if [ -x "$program" ] && [ -f "$program" ]; then "$program" '[slow]' || return; fi
    done
}

sources() { find sim models scenarios analysis store claims figures web/engine app tests bench \( -name '*.cpp' -o -name '*.hpp' \) | sort; }

well_formatted() { sources | xargs clang-format-19 --dry-run -Werror; }

# The tests' macros are not ours to tidy; everything else is.
tidy() {
    sources | grep -E '^(sim|models|scenarios|analysis|store|claims|figures|app)/.*\.cpp$' |
        grep -vE '^(sim/parallel_(threads|serial)|scenarios/(files_given|expression_none))\.cpp$' |
        xargs -n 1 -P "$(nproc)" clang-tidy-19 -p build/clang --quiet
}

# in_web SCRIPT ARGUMENTS...: a script of web/ by Node, in that folder.
in_web() { (cd web && node "$@"); }

options=()
looping=(sim administration population store app)
checked=("${looping[@]}" scenarios figures)

bench_option=()
if [ -f bench/CMakeLists.txt ]; then bench_option=(-DCONCERT_BENCH=ON); fi

stage "release: build" build release -DCONCERT_STUDIO=ON
stage "release: tests" run_tests release
stage "release: slow tests" slow_tests
stage "claims: each holds somewhere and fails somewhere" build/release/app/concert claims --both-ways
# With sanitizers and by clang++, all but the comparisons with known answers, which release makes.
stage "dev: build" build_some dev concert_program "${checked[@]/#/test_}"
stage "dev: tests" run_some dev "${checked[@]}"
# Of the loops without TBB, only what runs in them and the program itself.
stage "threads: build" build_some threads concert_program "${looping[@]/#/test_}"
stage "threads: tests" run_some threads "${looping[@]}"
options=(-DCMAKE_CXX_FLAGS_RELEASE="-O1 -DNDEBUG" "${bench_option[@]}")
stage "clang: build" build_some clang concert_program concert_bench "${checked[@]/#/test_}" test_analysis test_claims
options=()
stage "clang: tests" run_some clang "${checked[@]}" analysis claims
stage "the same bytes from every build" tests/same_bytes.sh release threads clang dev
stage "browser: the program's numbers in Node" in_web node_modules/vitest/vitest.mjs run --config vitest.engine.ts
stage "browser: studies of the studio by the program" in_web node_modules/vitest/vitest.mjs run --config vitest.studio.ts
stage "browser: the program's numbers in Chromium" in_web node_modules/@playwright/test/cli.js test --config playwright.engine.ts
stage "many processes: MPI and Slurm" tests/cluster.sh
stage "clang-format" well_formatted
stage "clang-tidy" tidy
stage "installation, find_package(concert)" tests/installation.sh

total=$((passed + ${#failed[@]}))
percent=$((total > 0 ? 100 * passed / total : 0))
printf '\n%d%% tests passed, %d tests failed out of %d\n' "$percent" "${#failed[@]}" "$total"
printf '\nTotal Test time (real) = %d sec\n' $((SECONDS - start))
if [ "${#failed[@]}" -gt 0 ]; then
    printf '\nThe following stages failed:\n'
    printf '%s\n' "${failed[@]}" | sort | uniq -c | sed 's/^ *\([0-9]*\) \(.*\)$/\t\2 (\1)/'
    exit 1
fi
