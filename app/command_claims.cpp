#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include "analysis/console.hpp"
#include "analysis/folder.hpp"
#include "app/claims_results.hpp"
#include "app/claims_study.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/language.hpp"
#include "app/progress.hpp"
#include "app/study_options.hpp"
#include "models/administration/table.hpp"
#include "scenarios/value.hpp"
#include "sim/ensemble.hpp"
#include "sim/parallel.hpp"

/// concert claims: every claim of the white paper judged over the parameter space.
namespace concert::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t usual_points = 64, thorough_points = 1024;
constexpr double place_work = 1e6;  ///< of one place, for the progress bar

/// Points in the full box, and in the box near the default: half as many.
std::pair<std::size_t, std::size_t> sizes_of(const ClaimsCommand& command) {
    const std::size_t usual = command.thorough ? thorough_points : usual_points;
    const auto full = command.points ? static_cast<std::size_t>(*command.points) : usual;
    return {full, full / 2};
}

void list(const ClaimsStudy& study) {
    for (std::size_t k = 0; k < study.size(); ++k) {
        const scenarios::Study& claim = study.study(k);
        const bool french = spoken() == Language::french;
        fmt::print("{:<4} {}\n     {}\n     {}\n", study.id(k), french ? claim.title_fr : claim.title_en,
                   french ? claim.the_claim().source_fr : claim.the_claim().source_en, claim.file);
    }
}

/// Judges each claim where its file says that it must hold and that it must fail; false when one does not.
bool both_ways(ClaimsStudy& study) {
    bool as_said = true;
    for (std::size_t k = 0; k < study.size() && !sim::interrupted(); ++k) {
        const scenarios::Claim& claim = study.study(k).the_claim();
        for (const bool holds : {true, false}) {
            const auto& settings = holds ? claim.holds : claim.fails;
            const auto wanted = holds ? claims::Verdict::supported : claims::Verdict::refuted;
            if (settings.empty()) {
                const auto& why = spoken() == Language::french ? claim.construction_fr : claim.construction_en;
                fmt::print("{:<4} {}: {}\n", claim.id,
                           say(holds ? sim::Texts{"never holds, by construction", "jamais soutenue, par construction"}
                                     : sim::Texts{"never fails, by construction", "jamais réfutée, par construction"}),
                           why);
                as_said = as_said && !why.empty();
                continue;
            }
            const auto judged = study.judge(study.place_with(settings), {k}, [](double) {});
            if (!judged) return false;
            const bool good = judged->front().verdict == wanted;
            as_said = as_said && good;
            fmt::print("{:<4} {} {}: {}\n", claim.id, claims::word_of(wanted), say({"expected", "attendu"}),
                       claims::word_of(judged->front().verdict));
        }
    }
    return as_said;
}

/// What --at says, as settings.
std::vector<scenarios::Setting> settings_of(const std::vector<std::string>& at) {
    const auto& model = administration::model_table();
    std::vector<scenarios::Setting> settings;
    std::vector<std::string> mistakes;
    for (const std::string& written : at) {
        const std::size_t equals = std::min(written.find('='), written.size());
        const std::string name = written.substr(0, equals);
        const std::size_t parameter = model.find_parameter(name);
        if (parameter == sim::ModelTable::npos) {
            mistakes.push_back(fmt::format("--at {}: unknown parameter \"{}\"{}", written, name,
                                           scenarios::did_you_mean(name, scenarios::parameter_names(model))));
            continue;
        }
        const auto value = equals < written.size() ? written.substr(equals + 1) : "";
        const auto reading = scenarios::read_value(model.parameters[parameter], scenarios::literal_of(value));
        if (!reading.problem.empty()) mistakes.push_back(fmt::format("--at {} {}", written, reading.problem));
        settings.push_back({parameter, reading.value});
    }
    if (!mistakes.empty()) throw scenarios::StudyErrors(mistakes);
    return settings;
}

/// Judges the claims at one place and says what each hangs on; false when interrupted.
bool judge_at(ClaimsStudy& study, const claims::Place& place, const Common& common) {
    std::vector<std::size_t> all(study.size());
    for (std::size_t k = 0; k < all.size(); ++k) all[k] = k;
    Progress progress(Progress::form_for(common.quiet, common.json), place_work);
    const auto judged = study.judge(place, all, [&](double part) { progress.done(part * place_work); });
    if (!judged) return false;
    claims::Report report{{place}, study.dimensions(), administration::model_table(), {}};
    for (std::size_t k = 0; k < study.size(); ++k) report.claims.push_back(entry_of(study.study(k), {(*judged)[k]}));
    const analysis::Console console = analysis::console_of(STDOUT_FILENO);
    fmt::print("{}", claims::ledger(report, spoken(), console.columns, console.color, console.unicode));
    return true;
}

std::string again(const ClaimsCommand& command) {
    std::string text = "concert claims";
    if (command.folder != ClaimsCommand{}.folder) text += " " + quoted(command.folder);
    if (!command.only.empty()) text += " --claim " + fmt::format("{}", fmt::join(command.only, ","));
    if (command.points) text += fmt::format(" --points {}", *command.points);
    if (command.thorough) text += " --thorough";
    if (command.replicates) text += fmt::format(" --replicates {}", *command.replicates);
    if (command.seed != ClaimsCommand{}.seed) text += fmt::format(" --seed {}", command.seed);
    if (command.output != ClaimsCommand{}.output) text += " -o " + quoted(command.output);
    return text;
}

/// Judges what the store does not hold yet, place by place; false when interrupted.
bool complete(ClaimsStudy& study, claims::Store& store, const std::vector<claims::Place>& places,
              const Common& common) {
    std::vector<std::pair<const claims::Place*, std::vector<std::size_t>>> todo;
    for (const claims::Place& place : places) {
        std::vector<std::size_t> missing;
        for (std::size_t k = 0; k < study.size(); ++k) {
            if (!store.holds(place.name(), study.id(k))) missing.push_back(k);
        }
        if (!missing.empty()) todo.emplace_back(&place, std::move(missing));
    }
    if (!common.quiet) {
        fmt::print(stderr,
                   fmt::runtime(say({"concert: {} claims at {} places, {} still to be judged\n",
                                     "concert : {} thèses en {} lieux, {} restent à juger\n"})),
                   study.size(), places.size(), todo.size());
    }
    Progress progress(Progress::form_for(common.quiet, common.json), place_work * static_cast<double>(todo.size()));
    for (const auto& [place, missing] : todo) {
        const auto judged = study.judge(*place, missing, [&](double part) { progress.done(part * place_work); });
        if (!judged) return false;
        std::vector<std::pair<std::string, claims::Judged>> named;
        named.reserve(missing.size());
        for (std::size_t i = 0; i < missing.size(); ++i) named.emplace_back(study.id(missing[i]), (*judged)[i]);
        store.add(place->name(), named);
    }
    return true;
}

void check(const ClaimsCommand& command) {
    std::vector<std::string> mistakes;
    if (command.points && (*command.points < 2 || *command.points > 65536)) {
        mistakes.push_back(fmt::format("--points {} is not a whole number in [2, 65536]", *command.points));
    }
    if (command.replicates && (*command.replicates < 6 || *command.replicates > 100'000)) {
        mistakes.push_back(
            fmt::format("--replicates {} is not a whole number in [6, 100000]: half of them choose the "
                        "best arms, the other half compare them",
                        *command.replicates));
    }
    if (!mistakes.empty()) throw scenarios::StudyErrors(mistakes);
}

}  // namespace

int claims(const ClaimsCommand& command, const Common& common) {
    check(command);
    ClaimsStudy study(study_path(command.folder), {command.only, command.replicates, command.seed});
    if (command.list) {
        list(study);
        return Exit::done;
    }
    const sim::Workers workers(command.threads);
    const StopOnInterrupt stop;
    if (!command.at.empty()) {
        return judge_at(study, study.place_with(settings_of(command.at)), common) ? Exit::done : Exit::interrupted;
    }
    if (command.both_ways) return both_ways(study) ? Exit::done : Exit::some_failed;

    const fs::path folder = command.output;
    analysis::prepare_folder(folder, command.force);
    const auto [full, near] = sizes_of(command);
    const std::vector<claims::Place> places = study.places(full, near);
    claims::Store store(folder / "claims.sqlite", study.design());
    if (!complete(study, store, places, common)) {
        fmt::print(stderr, "concert: {}\n  {}\n",
                   say({"interrupted; what was judged is kept. To go on:",
                        "interrompu ; ce qui a été jugé est gardé. Pour continuer :"}),
                   again(command));
        return Exit::interrupted;
    }
    const claims::Report report = report_of(study, store, places);
    const std::string hash = write_tables(report, study, common.command, folder);
    if (common.json) {
        fmt::print("{}\n", answer_of(report, folder, hash));
    } else if (!common.quiet) {
        const analysis::Console console = analysis::console_of(STDOUT_FILENO);
        fmt::print("{}\n{}: {}\n", claims::ledger(report, spoken(), console.columns, console.color, console.unicode),
                   say({"Files", "Fichiers"}), folder.string());
    }
    for (const std::string& failure : study.failures()) fmt::print(stderr, "concert: {}\n", failure);
    return study.failures().empty() ? Exit::done : Exit::some_failed;
}

}  // namespace concert::app
