#include "app/study_again.hpp"

#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "analysis/files.hpp"
#include "app/study_identity.hpp"
#include "app/study_options.hpp"
#include "scenarios/errors.hpp"

namespace concert::app {

namespace {

/// The changes of the command line, as identity_of() keeps them.
scenarios::Overrides overrides_in(const store::Identity& identity) {
    scenarios::Overrides overrides;
    for (const auto& [name, value] : identity) {
        constexpr std::string_view set = "--set ";
        if (name.starts_with(set)) overrides.settings.push_back(name.substr(set.size()) + "=" + value);
    }
    const auto number = [&](const char* name, auto& to) {
        const auto found = identity.find(name);
        if (found == identity.end()) return;
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), to.emplace());
    };
    number("--seed", overrides.seed);
    number("--replicates", overrides.replicates);
    return overrides;
}

}  // namespace

scenarios::Study study_again(const nlohmann::ordered_json& manifest, const store::Identity& kept) {
    const auto& inputs = manifest.at("inputs");
    const std::string file = inputs.empty() ? "" : inputs.begin().key();
    const auto refuse = [&](const std::string& reason) {
        throw analysis::FileError(file, "cannot be used", reason,
                                  "go to the folder where the study was run, or run it again, to have it drawn");
    };
    const StudyOptions options{file, overrides_in(kept), 0};
    try {
        scenarios::Study again = load(options);
        if (identity_of(again, options) != kept) refuse("the study has changed since its results were made");
        return again;
    } catch (const scenarios::UnreadableFile&) {
        refuse("it is not there");
    } catch (const scenarios::StudyErrors&) {
        refuse("it is no longer the study that the results were made from");
    }
    throw std::logic_error("refuse() throws");
}

}  // namespace concert::app
