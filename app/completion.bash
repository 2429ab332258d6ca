# bash completion for concert
_concert() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in run | claims | calibrate | check | explain | verify) command=${COMP_WORDS[i]} ;; esac
    done
    COMPREPLY=()
    case $before in
    --lang) mapfile -t COMPREPLY < <(compgen -W "en fr" -- "$word") && return ;;
    -o | --output) mapfile -t COMPREPLY < <(compgen -d -- "$word") && return ;;
    --set)
        mapfile -t COMPREPLY < <(compgen -S = -W "$(concert explain 2>/dev/null | sed '/^$/,$d' | awk '{print $1}')" -- "$word")
        compopt -o nospace
        return
        ;;
    esac
    local options="--help --lang --quiet --json"
    case $command in
    '') mapfile -t COMPREPLY < <(compgen -W "run claims calibrate check explain verify --version $options" -- "$word") ;;
    explain) mapfile -t COMPREPLY < <(compgen -W "$(concert explain 2>/dev/null | awk 'NF {print $1}') $options" -- "$word") ;;
    claims)
        options="$options --claim --at --points --replicates --seed --threads --output --thorough --list --both-ways --force"
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        ;;
    calibrate) mapfile -t COMPREPLY < <(compgen -W "$options --people --replicates --seed --threads --output" -- "$word") ;;
    *)
        options="$options --set --seed --replicates --threads"
        [ "$command" = run ] && options="$options --output --force --all-runs"
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
