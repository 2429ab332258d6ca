#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "analysis/write_population.hpp"
#include "analysis/writers.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/language.hpp"
#include "app/plan.hpp"
#include "app/population_study.hpp"
#include "app/run_study.hpp"
#include "app/study_options.hpp"
#include "sim/parallel.hpp"

/// concert verify: the same study on 1, 2 and all threads, and whether the results are the same to the last byte.
namespace concert::app {

namespace {

/// The result hash of a study run on `threads` threads.
std::string hash_of(const scenarios::Study& study, int threads, const Common& common) {
    const RunOptions run{threads, common.quiet, common.json};
    if (study.population) {
        const auto results = run_population(study, employers_of(study), run);
        if (StopOnInterrupt::happened()) return "";
        return analysis::population_hash(results, analysis::check_patterns(results));
    }
    const analysis::Results results = run_study(study, run);
    return analysis::result_hash(results, analysis::summarise(results));
}

}  // namespace

int verify(const StudyOptions& command, const Common& common) {
    const scenarios::Study study = load(command);
    if (!common.quiet) {
        fmt::print(stderr, "concert: {}\n",
                   study.population ? headline(study, plan_of_population(study, employers_of(study)))
                                    : headline(study, plan_of(study)));
    }
    std::vector<int> threads{1, 2, command.threads > 0 ? command.threads : std::max(3, sim::hardware_threads())};
    const StopOnInterrupt stop;

    std::vector<std::string> hashes;
    for (const int count : threads) {
        hashes.push_back(hash_of(study, count, common));
        if (StopOnInterrupt::happened()) return Exit::interrupted;
        if (!common.json) fmt::print("{:>3} {}  {}\n", count, say({"thread(s)", "fil(s)   "}), hashes.back());
    }
    const bool same =
        std::all_of(hashes.begin(), hashes.end(), [&](const std::string& hash) { return hash == hashes.front(); });
    if (common.json) {
        fmt::print("{}\n", nlohmann::ordered_json{{"threads", threads}, {"hashes", hashes}, {"same", same}}.dump(2));
    } else {
        fmt::print("{}\n",
                   same ? say({"The results are the same to the last byte.",
                               "Les résultats sont les mêmes au dernier octet près."})
                        : say({"The results differ: please report this with the command and the machine.",
                               "Les résultats diffèrent : merci de le signaler avec la commande et la machine."}));
    }
    return same ? Exit::done : Exit::some_failed;
}

}  // namespace concert::app
