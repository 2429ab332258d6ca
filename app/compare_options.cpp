#include "app/compare_options.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "scenarios/errors.hpp"

namespace concert::app {

void check_together(const CompareCommand& command, bool network, bool one_community) {
    std::vector<std::string> mistakes;
    const auto refuse = [&](const std::string& text) { mistakes.push_back("concert compare: " + text); };
    const int ensembles = !command.curve.folder.empty() + !command.contagion.empty() + command.fit;
    if (ensembles > 1) refuse("--results, --contagion and --fit each lay something over the data; choose one");
    if (!command.curve.folder.empty() && command.curve.weeks_per_period == 0) {
        refuse(
            "--results needs --weeks-per-period: how many weeks a period of the data is (4.348 if months, 52.18 if "
            "years)");
    }
    if (command.particles && !command.fit) refuse("--particles says how to --fit, which is not asked for");
    if (command.replicates && !command.fit && command.contagion.empty()) {
        refuse("--replicates counts runs of --contagion or --fit, and neither is asked for");
    }
    if (!network) {
        const std::vector<std::pair<bool, const char*>> wanting{{command.fit, "--fit"},
                                                                {!command.contagion.empty(), "--contagion"},
                                                                {!command.observed.relations.empty(), "--relations"},
                                                                {!command.observed.covariates.empty(), "--covariates"},
                                                                {command.rewirings.has_value(), "--rewirings"},
                                                                {command.steps.has_value(), "--steps"}};
        for (const auto& [given, option] : wanting) {
            if (given)
                refuse(fmt::format("{} needs a network; {} has no nodes.csv and edges.csv", option, command.data));
        }
    } else if (command.fit && one_community) {
        refuse("--fit holds half of the communities out, and there is only one");
    }
    if (!mistakes.empty()) throw scenarios::StudyErrors(mistakes);
}

}  // namespace concert::app
