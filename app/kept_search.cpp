#include "app/kept_search.hpp"

#include <fmt/format.h>

#include "app/interruption.hpp"
#include "app/language.hpp"
#include "app/study_identity.hpp"

namespace concert::app {
namespace {

std::filesystem::path opened(const std::filesystem::path& folder, bool fresh) {
    auto file = folder / "evaluations.sqlite";
    if (fresh) store::EvaluationStore::remove(file);
    return file;
}

store::Identity identity_of_search(const std::string& name, const scenarios::Study& study,
                                   const SearchCommand& command) {
    auto identity = identity_of(study, command.study);
    identity["command"] = name;
    return identity;
}

std::string grouped_size(std::size_t number) { return grouped(static_cast<std::int64_t>(number)); }

}  // namespace

KeptSearch::KeptSearch(const std::filesystem::path& folder, const std::string& name, const scenarios::Study& study,
                       const SearchCommand& command, const Common& common)
    : store_(opened(folder, command.fresh), identity_of_search(name, study, command)) {
    if (common.quiet || store_.size() == 0) return;
    fmt::print(stderr, "concert: {}\n",
               fmt::format(fmt::runtime(say({"{} evaluations are there already and are not done again",
                                             "{} évaluations déjà faites, qui ne sont pas refaites"})),
                           grouped_size(store_.size())));
}

bool KeptSearch::interrupted(const Common& common) {
    store_.flush();
    if (!StopOnInterrupt::happened()) return false;
    fmt::print(stderr, "concert: {}\n  {}\n",
               fmt::format(fmt::runtime(say({"interrupted; {} evaluations are kept; to go on, run the same command "
                                             "again:",
                                             "interrompu ; {} évaluations conservées ; pour continuer, relancez la "
                                             "même commande :"})),
                           grouped_size(store_.size())),
               common.command);
    return true;
}

}  // namespace concert::app
