#!/usr/bin/env bash
# Runs small studies with every build named and compares the result hashes: same_bytes.sh release serial ...
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
plain_addresses=()
if setarch -R true 2>/dev/null; then plain_addresses=(setarch -R); fi

hash_in() { sed -n 's/.*"result_hash": *"\([0-9a-f]*\)".*/\1/p' "$1/manifest.json"; }
# hash_of NAME: that of the first build.
hash_of() { hash_in "$folder/${builds%% *}-$1"; }

code=0
# compare NAME ARGUMENTS...: the study of these arguments gives one hash, whatever the build.
compare() {
    local name=$1 first='' build hash
    shift
    for build in $builds; do
        "${plain_addresses[@]}" "build/$build/app/concert" run "$@" --quiet -o "$folder/$build-$name"
        hash=$(hash_in "$folder/$build-$name")
        [ -n "$hash" ] || { echo "$name: no result_hash from the build $build"; exit 1; }
        echo "$name $build $hash"
        if [ "$hash" != "${first:=$hash}" ]; then code=1; fi
    done
}

builds=$*
compare sizes scenarios/sizes.toml --set people=500 --replicates 4
compare two_thousand scenarios/sizes.toml --set people=2500 --set kappa=0.5 --replicates 2
compare own scenarios/own-network.toml --replicates 6
compare design scenarios/design-influences.toml --replicates 1
# the pasts that the first build writes are read by all the others
compare branch scenarios/branch-after-burn-in.toml --replicates 6 --checkpoints "$folder/pasts"
written=$(cat "$folder"/pasts/*.checkpoint | sha256sum)
compare branch_without scenarios/branch-after-burn-in.toml --replicates 6
for build in $builds; do  # every build writes the same files itself
    "${plain_addresses[@]}" "build/$build/app/concert" run scenarios/branch-after-burn-in.toml --replicates 6 --quiet \
        --checkpoints "$folder/pasts-$build" -o "$folder/$build-own-pasts"
    [ "$written" = "$(cat "$folder/pasts-$build"/*.checkpoint | sha256sum)" ] || { echo "$build writes other pasts"; code=1; }
done
[ "$(hash_of branch)" = "$(hash_of branch_without)" ] || { echo "kept pasts change the results"; code=1; }
[ "$code" -eq 0 ] || echo "the hashes differ"
exit "$code"
