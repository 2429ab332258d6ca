#!/usr/bin/env bash
# reports_in_a_browser.sh PROGRAM SOURCE: makes reports of studies of every kind with the program and lets Chromium measure
# them, at three widths and in both languages.
set -euo pipefail
program=$(realpath "$1") source=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# study NAME: its text comes on standard input.
study() {
    cat >"$1.toml"
    "$program" run "$1.toml" --quiet -o "$1" "${@:2}"
    reports+=("$folder/$1/report.html")
}
reports=()

study sizes <<'STUDY'
title.en = "How fast does a practice spread in organisations from 20 to 500 people?"
title.fr = "À quelle vitesse une pratique se diffuse-t-elle dans des organisations de 20 à 500 personnes ?"
seed = 7
[arms]
kappa = [0.0, 0.5, 1.0]
[points]
people = [20, 100, 500]
replicates = 24
[output]
groups = ["distance"]
every = 4
STUDY

study one <<'STUDY'
[parameters]
people = 1
[points]
replicates = 2
STUDY

study twelve <<'STUDY'
[parameters]
mandate_weeks = 60
follow_up_weeks = 20
[arms]
kappa = [0.0, 1.0]
attention = [0.1, 0.4]
[points]
people = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
replicates = 6
STUDY

study influences <<'STUDY'
[parameters]
people = 15
mandate_weeks = 40
follow_up_weeks = 20
[design]
kind = "saltelli"
points = 8
replicates = 1
[design.vary]
attention = [0.1, 0.9]
doubt = { low = 0.001, high = 0.03, scale = "log" }
threshold_mean = [0.1, 0.5]
STUDY

study grid <<'STUDY'
[parameters]
people = 20
mandate_weeks = 60
follow_up_weeks = 20
[design]
kind = "grid"
replicates = 5
[design.vary]
attention = [0.1, 0.25, 0.4, 0.55, 0.7]
coordination_share = [0.1, 0.2, 0.3]
STUDY

study population <<'STUDY'
seed = 3
[population]
kind = "public_service"
one_in = 1000
horizon_years = 20
modes = ["voluntary", "duty"]
replicates = 20
size_classes = [9, 49, 349]
[output]
every = 13
STUDY

"$program" claims "$source/scenarios/claims" --claim H3,H10 --points 2 --replicates 6 -o judged --quiet
"$program" report sizes --claims judged -o claims.html --quiet
mkdir claims && mv claims.html claims/report.html
reports+=("$folder/claims/report.html")

cd "$source/web"
REPORTS=$(IFS=:; echo "${reports[*]}") node node_modules/@playwright/test/cli.js test made.browser.ts
