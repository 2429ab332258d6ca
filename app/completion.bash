# bash completion for concert
_concert() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in run | claims | calibrate | fit | pareto | check | export | merge | replicates | sensitivity | chart | report | studio | explain | odd | verify | compare) command=${COMP_WORDS[i]} ;; esac
    done
    COMPREPLY=()
    case $before in
    --table) mapfile -t COMPREPLY < <(compgen -W "runs adoption curves" -- "$word") && return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W "svg png pdf csv" -- "$word") && return ;;
    --csv) mapfile -t COMPREPLY < <(compgen -W "en fr" -- "$word") && return ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W "en fr" -- "$word") && return ;;
    -o | --output | --results | --checkpoints | --claims) mapfile -t COMPREPLY < <(compgen -d -- "$word") && return ;;
    --set)
        mapfile -t COMPREPLY < <(compgen -S = -W "$(concert explain 2>/dev/null | sed '/^$/,$d' | awk '{print $1}')" -- "$word")
        compopt -o nospace
        return
        ;;
    esac
    local options="--help --lang --quiet --json"
    case $command in
    '') mapfile -t COMPREPLY < <(compgen -W "run claims calibrate fit pareto check export merge replicates sensitivity chart report studio explain odd verify compare --version $options" -- "$word") ;;
    compare)
        options="$options --results --group --arm --measure --population --weeks-per-period --from-week --contagion --fit"
        options="$options --particles --replicates --community --relations --covariates --rewirings --steps --seed --threads"
        options="$options --output --force"
        if [[ $word == -* ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        else
            mapfile -t COMPREPLY < <(
                compgen -W "medical_innovation brazilian_farmers" -- "$word"
                compgen -f -X '!*.csv' -- "$word"
                compgen -d -S / -- "$word"
            )
            compopt -o nospace
        fi
        ;;
    export | merge | replicates | sensitivity | chart | report)
        [ "$command" = export ] && options="$options --table --csv --output"
        [ "$command" = replicates ] && options="$options --outcome --half-width"
        [ "$command" = chart ] && options="$options --list --format --size --csv --point --arm --week --replicate --output"
        [ "$command" = report ] && options="$options --claims --output"
        [ "$command" = sensitivity ] && options="$options --outcome --emulator --surface"
        if [[ $word == -* ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        else
            mapfile -t COMPREPLY < <(
                compgen -f -X '!*.sqlite' -- "$word"
                compgen -d -S / -- "$word"
            )
            compopt -o nospace
        fi
        ;;
    studio) mapfile -t COMPREPLY < <(compgen -W "$options --port --no-browser" -- "$word") ;;
    explain) mapfile -t COMPREPLY < <(compgen -W "$(concert explain 2>/dev/null | awk 'NF {print $1}') $options" -- "$word") ;;
    claims)
        options="$options --claim --at --points --replicates --seed --threads --output --thorough --list --both-ways --force"
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        ;;
    calibrate) mapfile -t COMPREPLY < <(compgen -W "$options --people --replicates --seed --threads --output" -- "$word") ;;
    *)
        options="$options --set --seed --replicates --threads"
        [ "$command" = fit ] || [ "$command" = pareto ] || options="$options --whole"
        [ "$command" = run ] && options="$options --output --force --all-runs --dry-run --fresh --retry-failed --shard --checkpoints --no-report"
        [ "$command" = fit ] || [ "$command" = pareto ] && options="$options --output --force --fresh"
        [ "$command" = odd ] && options="$options --output"
        if [[ $word == -* ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        else
            mapfile -t COMPREPLY < <(
                compgen -f -X '!*.toml' -- "$word"
                compgen -d -S / -- "$word"
            )
            compopt -o nospace
        fi
        ;;
    esac
}
complete -F _concert concert
