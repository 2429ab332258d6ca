#include "app/study_options.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "app/language.hpp"
#include "app/load_study.hpp"
#include "app/shipped.hpp"

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

scenarios::Study load(const StudyOptions& options) { return load_study(found(options.file), options.overrides); }

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
