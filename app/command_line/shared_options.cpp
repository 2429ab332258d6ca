#include "app/command_line/shared_options.hpp"

#include "app/language.hpp"

namespace concert::app {

void add_threads_option(CLI::App& command, int& threads) {
    command
        .add_option("--threads", threads,
                    say({"threads to use; all there are unless given (results do not depend on it)",
                         "fils d'exécution ; tous par défaut (les résultats n'en dépendent pas)"}))
        ->check(CLI::Range(1, 4096));
}

void add_force_option(CLI::App& command, bool& force) {
    command.add_flag("--force", force,
                     say({"write even beside files that are not ours", "écrire même à côté de fichiers étrangers"}));
}

}  // namespace concert::app
