#include "app/study_options.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <vector>

#include "analysis/outcomes.hpp"
#include "app/language.hpp"
#include "app/shipped.hpp"
#include "claims/bands.hpp"
#include "models/administration/table.hpp"
#include "models/population/table.hpp"

namespace concert::app {

namespace fs = std::filesystem;

namespace {

/// "sizes", "sizes.toml" or "scenarios/sizes.toml" among the installed scenarios; otherwise the name as given.
std::string found(const std::string& name) {
    std::error_code failed;
    if (fs::exists(name, failed)) return name;
    const fs::path wanted(name);
    const bool plain = wanted.parent_path().empty() || wanted.parent_path() == "scenarios";
    fs::path candidate = installed_scenarios() / wanted.filename();
    if (candidate.extension() != ".toml") candidate += ".toml";
    return plain && fs::exists(candidate, failed) ? candidate.string() : name;
}

}  // namespace

std::string study_path(const std::string& name) {
    std::error_code failed;
    if (fs::exists(name, failed)) return name;
    const fs::path candidate = installed_scenarios() / fs::path(name).filename();
    return fs::exists(candidate, failed) ? candidate.string() : name;
}

scenarios::Study load(const StudyOptions& options) {
    std::vector<std::string> outcomes;
    for (const analysis::Outcome& outcome : analysis::outcome_table()) {
        if (!outcome.never) outcomes.emplace_back(outcome.name);  // a mean of weeks that may never come has no width
    }
    return scenarios::load_study(found(options.file), administration::model_table(), options.overrides, outcomes,
                                 &population::model_table(), claims::judged_outcomes());
}

std::string quoted(const std::string& word) {
    constexpr std::string_view safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=./,:@%";
    if (!word.empty() && word.find_first_not_of(safe) == std::string::npos) return word;
    std::string result = "'";
    for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string arguments_of(const StudyOptions& options) {
    std::string text = quoted(options.file);
    for (const std::string& setting : options.overrides.settings) text += " --set " + quoted(setting);
    if (options.overrides.seed) text += fmt::format(" --seed {}", *options.overrides.seed);
    if (options.overrides.replicates) text += fmt::format(" --replicates {}", *options.overrides.replicates);
    if (options.overrides.whole) text += " --whole";
    return text;
}

}  // namespace concert::app
