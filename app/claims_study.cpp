#include "app/claims_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>

#include "analysis/hash.hpp"
#include "app/shipped.hpp"
#include "app/study_options.hpp"
#include "claims/bands.hpp"
#include "models/administration/table.hpp"
#include "sim/ensemble.hpp"
#include "sim/sobol_sequence.hpp"

namespace concert::app {

namespace fs = std::filesystem;

namespace {

const sim::ModelTable& table() { return administration::model_table(); }

/// "H10" after "H9", "H1a" after "H1", "M0" last.
std::tuple<std::string, int, std::string> rank(const std::string& id) {
    const auto digit = std::min(id.find_first_of("0123456789"), id.size());
    const auto rest = std::min(id.find_first_not_of("0123456789", digit), id.size());
    const std::string number = id.substr(digit, std::min<std::size_t>(rest - digit, 6));
    return {id.substr(0, digit), number.empty() ? 0 : std::stoi(number), id.substr(rest)};
}

/// The folder as named, or of that name among the installed scenarios.
fs::path found_folder(const std::string& name) {
    std::error_code failed;
    const fs::path installed = installed_scenarios() / fs::path(name).filename();
    return !fs::exists(name, failed) && fs::is_directory(installed, failed) ? installed : fs::path(name);
}

std::vector<scenarios::Study> read_folder(const std::string& folder) {
    std::vector<std::string> files, mistakes;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(found_folder(folder), failed)) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
    }
    if (failed) throw scenarios::UnreadableFile(folder + ": no such folder of claims; name one that holds study files");
    std::sort(files.begin(), files.end());
    std::vector<scenarios::Study> studies;
    for (const std::string& file : files) {
        try {
            StudyOptions options;
            options.file = file;
            scenarios::Study study = load(options);
            if (study.claim) studies.push_back(std::move(study));
        } catch (const scenarios::StudyErrors& errors) {
            mistakes.insert(mistakes.end(), errors.messages().begin(), errors.messages().end());
        }
    }
    if (!mistakes.empty()) throw scenarios::StudyErrors(mistakes);
    if (studies.empty()) throw scenarios::StudyErrors({folder + ": holds no study file with a [claim]"});
    std::sort(studies.begin(), studies.end(),
              [](const auto& a, const auto& b) { return rank(a.the_claim().id) < rank(b.the_claim().id); });
    for (std::size_t i = 1; i < studies.size(); ++i) {
        if (studies[i].the_claim().id != studies[i - 1].the_claim().id) continue;
        throw scenarios::StudyErrors({fmt::format("{} and {}: both are called \"{}\"", studies[i - 1].file,
                                                  studies[i].file, studies[i].the_claim().id)});
    }
    return studies;
}

/// A group drawn again must be one that the design draws.
void check_redraws(const std::vector<scenarios::Study>& studies, const std::vector<std::size_t>& dimensions) {
    std::vector<std::string> mistakes;
    for (const auto& study : studies) {
        for (const scenarios::Redraw& group : study.the_claim().redraws) {
            for (const std::size_t p : group.parameters) {
                if (std::find(dimensions.begin(), dimensions.end(), p) != dimensions.end()) continue;
                mistakes.push_back(
                    fmt::format("{}: [redraw] {} names {}, which is no assumed parameter: the design does "
                                "not vary it",
                                study.file, group.name, table().parameters[p].name));
            }
        }
    }
    if (!mistakes.empty()) throw scenarios::StudyErrors(mistakes);
}

void check_known(const std::vector<std::string>& wanted, const std::vector<scenarios::Study>& studies) {
    std::vector<std::string> ids, mistakes;
    for (const auto& study : studies) ids.push_back(study.the_claim().id);
    for (const std::string& id : wanted) {
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
        mistakes.push_back(fmt::format("--claim {}: no claim is called so; there are {}", id, fmt::join(ids, ", ")));
    }
    if (!mistakes.empty()) throw scenarios::StudyErrors(mistakes);
}

}  // namespace

ClaimsStudy::Claim::Claim(scenarios::Study read, std::optional<std::int64_t> asked)
    : study(std::move(read)),
      organisations(study),
      replicates([&] {
          std::int64_t sum = 0;
          for (const auto& point : organisations.points()) sum += point.replicates;
          return static_cast<std::size_t>(asked.value_or(sum));
      }()),
      judge(study.the_claim(), replicates) {}

ClaimsStudy::ClaimsStudy(const std::string& folder, const ClaimsOptions& options)
    : dimensions_(claims::assumed_parameters(table())), seed_(options.seed) {
    std::vector<scenarios::Study> studies = read_folder(folder);
    check_known(options.only, studies);
    check_redraws(studies, dimensions_);
    for (scenarios::Study& study : studies) {
        const auto& only = options.only;
        if (!only.empty() && std::find(only.begin(), only.end(), study.the_claim().id) == only.end()) continue;
        claims_.push_back(std::make_unique<Claim>(std::move(study), options.replicates));
        most_replicates_ = std::max(most_replicates_, claims_.back()->replicates);
    }
}

claims::Place ClaimsStudy::boxed(const std::string& box, std::size_t number, const double* unit) const {
    const std::size_t d = dimensions_.size();
    claims::Place place{box, number, 1, {unit, unit + d}, table().defaults(), table().defaults()};
    for (std::size_t i = 0; i < d; ++i) {
        const sim::ParameterRow& row = table().parameters[dimensions_[i]];
        const claims::Range range = box == "full" ? claims::full_range(row) : claims::near_range(row);
        place.values[dimensions_[i]] = claims::value_at(range, unit[i]);
        place.redrawn[dimensions_[i]] = claims::value_at(range, unit[d + i]);
    }
    return place;
}

std::vector<claims::Place> ClaimsStudy::places(std::size_t points, std::size_t near) const {
    const std::size_t d = dimensions_.size();
    const auto units = sim::Sobol(2 * d, seed_).points(0, std::max({points, near, std::size_t{1}}));
    std::vector<claims::Place> all;
    all.push_back(place_with({}));
    static const std::size_t rho = table().find_parameter("rho_R");
    for (const double ratio : {0.25, 0.5, 2.0, 4.0}) {
        all.push_back(place_with({{rho, ratio * table().parameters[rho].default_value}}));
        all.back().box = "potency";
        all.back().potency = ratio;
    }
    for (std::size_t i = 0; i < points; ++i) all.push_back(boxed("full", i, units.data() + i * 2 * d));
    for (std::size_t i = 0; i < near; ++i) all.push_back(boxed("near", i, units.data() + i * 2 * d));
    return all;
}

claims::Place ClaimsStudy::place_with(const std::vector<scenarios::Setting>& settings) const {
    // what is drawn again here comes from the first point of the near box: the calibrated point has no partner
    const auto units = sim::Sobol(2 * dimensions_.size(), seed_).points(0, 1);
    claims::Place place = boxed("near", 0, units.data());
    place.box = "calibrated";
    place.unit.clear();
    place.values = table().defaults();
    for (const scenarios::Setting& setting : settings) place.values[setting.parameter] = setting.value;
    return place;
}

ClaimArm ClaimsStudy::arm_of(const Claim& claim, std::size_t arm, const claims::Place& place) const {
    const scenarios::Study& study = claim.study;
    const std::size_t redraws = study.the_claim().redraws.size() + 1;  // the last axis, where there is one
    ClaimArm made{place.values, study.equations, &claim.organisations};
    if (const std::size_t redraw = arm % redraws; redraw > 0) {
        for (const std::size_t p : study.the_claim().redraws[redraw - 1].parameters) made.values[p] = place.redrawn[p];
    }
    const auto defaults = table().defaults();
    for (std::size_t p = 0; p < defaults.size(); ++p) {
        if (study.base[p] != defaults[p]) made.values[p] = study.base[p];
    }
    const auto set = [&](const std::vector<scenarios::Setting>& settings) {
        for (const scenarios::Setting& setting : settings) made.values[setting.parameter] = setting.value;
    };
    if (claim.organisations.generated()) set(claim.organisations.points().front().settings);
    set(study.arms[arm / redraws].settings);
    return made;
}

std::optional<std::vector<claims::Judged>> ClaimsStudy::judge(const claims::Place& place,
                                                              const std::vector<std::size_t>& which,
                                                              const std::function<void(double)>& progress) {
    constexpr double first_part = 0.9;  // most runs serve the choice of the best arms or need none
    ClaimRuns runs(seed_, most_replicates_);
    std::vector<std::vector<std::size_t>> slots;
    const auto want = [&](std::size_t k, const std::vector<claims::Judge::Wanted>& wanted) {
        for (const auto& w : wanted) runs.want(slots[k][w.arm], w.first, w.last);
    };
    const auto table_of = [&](std::size_t k) {
        const Claim& claim = *claims_[which[k]];
        claims::Outcomes outcomes(claim.judge.arms().size(), claim.replicates);
        for (std::size_t arm = 0; arm < outcomes.arms(); ++arm) {
            for (std::size_t r = 0; r < claim.replicates; ++r) {
                for (std::size_t c = 0; c < claims::bands().size(); ++c) {
                    outcomes.at(arm, r, c) = runs.at(slots[k][arm], r, c);
                }
            }
        }
        return outcomes;
    };
    const auto run = [&](double share) {
        const double each = share / static_cast<double>(std::max<std::size_t>(runs.wanted(), 1));
        runs.run([&] { progress(each); });
    };
    for (std::size_t k = 0; k < which.size(); ++k) {
        const Claim& claim = *claims_[which[k]];
        slots.emplace_back();
        for (std::size_t arm = 0; arm < claim.judge.arms().size(); ++arm) {
            slots.back().push_back(runs.slot_of(arm_of(claim, arm, place)));
        }
        want(k, claim.judge.first_step());
    }
    run(first_part);
    if (sim::interrupted()) return std::nullopt;
    for (std::size_t k = 0; k < which.size(); ++k) want(k, claims_[which[k]]->judge.second_step(table_of(k)));
    run(1 - first_part);
    if (sim::interrupted()) return std::nullopt;
    runs_ += runs.made();
    failures_.insert(failures_.end(), runs.failures().begin(), runs.failures().end());
    std::vector<claims::Judged> judged;
    judged.reserve(which.size());
    for (std::size_t k = 0; k < which.size(); ++k) judged.push_back(claims_[which[k]]->judge.judge(table_of(k)));
    return judged;
}

claims::Store::Design ClaimsStudy::design() const {
    claims::Store::Design design{{"version", CONCERT_VERSION}, {"seed", fmt::format("{}", seed_)}};
    std::string rows;
    for (const sim::ParameterRow& row : table().parameters) {
        rows += fmt::format("{} {} {} {} {}\n", row.name, row.default_value, row.lowest, row.highest, row.source);
    }
    design["parameter table"] = analysis::sha256(rows).substr(0, 12);
    std::string widths;
    for (const claims::Band& band : claims::bands()) widths += fmt::format("{} {}\n", band.outcome, band.width);
    design["smallest effects"] = analysis::sha256(widths).substr(0, 12);
    for (const auto& claim : claims_) {
        const std::string& id = claim->study.the_claim().id;
        design[id + " file"] = analysis::sha256(claim->study.text).substr(0, 12);
        design[id + " replicates"] = fmt::format("{}", claim->replicates);
    }
    return design;
}

}  // namespace concert::app
