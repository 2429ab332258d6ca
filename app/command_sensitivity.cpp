#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/console.hpp"
#include "analysis/emulation.hpp"
#include "analysis/files.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/sensitivity.hpp"
#include "analysis/write_files.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/outcome_option.hpp"
#include "app/sensitivity_files.hpp"
#include "app/sensitivity_json.hpp"
#include "app/stored_study.hpp"
#include "scenarios/errors.hpp"

/// concert sensitivity: which factors of a designed study decide an outcome, by its own indices or through an emulator.
namespace concert::app {

namespace {

namespace fs = std::filesystem;

std::size_t factor_called(const analysis::Designed& design, const std::string& name) {
    std::vector<std::string> known;
    known.reserve(design.factors.size());
    for (const auto& factor : design.factors) known.push_back(factor.name);
    const auto found = std::find(known.begin(), known.end(), name);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    throw scenarios::StudyErrors(
        {fmt::format("concert: \"{}\" is no factor of the design; there are {}", name, scenarios::quoted_list(known))});
}

void require_complete(const StoredStudy& stored, const std::string& folder) {
    const std::size_t least = stored.study.points.size() * stored.study.arms.size();
    std::size_t cases = 0;
    for (std::size_t point = 0; point < stored.study.points.size(); ++point) {
        for (std::size_t arm = 0; arm < stored.study.arms.size(); ++arm) cases += stored.store->holds(point, arm, 0);
    }
    if (cases == least) return;
    throw analysis::FileError(folder, "is not complete", fmt::format("{} of {} cases have runs", cases, least),
                              "run the study again, it goes on");
}

}  // namespace

int sensitivity(const SensitivityCommand& command, const Common& common) {
    const std::size_t outcome = outcome_called(command.outcome);
    const StoredStudy stored = stored_study(command.folder);
    const analysis::Results& study = stored.study;
    const fs::path folder =
        fs::is_directory(command.folder) ? fs::path(command.folder) : fs::path(command.folder).parent_path();
    if (!study.design || study.design->factors.empty()) {
        throw scenarios::StudyErrors(
            {fmt::format("{}: the study has no [design]; see docs/designs.md", command.folder)});
    }
    require_complete(stored, command.folder);
    const bool emulated = command.emulator || !command.surface.empty();
    if (!emulated && !study.design->has_indices()) {
        throw scenarios::StudyErrors({fmt::format(
            "{}: indices need a design of kind saltelli or morris, this one is {}; give --emulator to have "
            "them from an emulator",
            command.folder, study.design->kind)});
    }
    if (emulated && study.points.size() > analysis::most_emulated_points) {
        throw scenarios::StudyErrors(
            {fmt::format("{}: an emulator takes at most {} points, the study has {}", command.folder,
                         analysis::most_emulated_points, study.points.size())});
    }
    const analysis::Console console = analysis::console_of(STDOUT_FILENO);
    const auto columns = static_cast<std::size_t>(std::clamp(console.columns, 80, 100));
    std::string text;
    nlohmann::ordered_json answer;
    if (emulated) {
        std::vector<std::size_t> axes;
        axes.reserve(command.surface.size());
        for (const std::string& name : command.surface) axes.push_back(factor_called(*study.design, name));
        const auto all = analysis::emulate(study, outcome);
        std::vector<analysis::FileToWrite> files{
            {"emulator.csv", [&](const analysis::Sink& sink) { write_emulator(study, all, sink); }}};
        if (axes.size() == 2) {
            files.push_back({"surface.csv",
                             [&](const analysis::Sink& sink) { write_surface(study, all, axes[0], axes[1], sink); }});
        }
        analysis::write_files(folder, files);
        text = analysis::emulation_text(study, all, spoken(), columns);
        answer = emulators_json(study, all, outcome, folder);
    } else {
        const auto all = analysis::sensitivity_of(study);
        write_sensitivity_files(study, all, folder);
        text = analysis::sensitivity_text(study, all, outcome, spoken(), columns);
        answer = indices_json(study, all, outcome, folder);
    }
    if (common.json) {
        fmt::print("{}\n", answer.dump(2));
    } else if (!common.quiet) {
        fmt::print("{}{}: {}\n", text, say({"Files", "Fichiers"}), folder.string());
    }
    return Exit::done;
}

}  // namespace concert::app
