#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/csv.hpp"
#include "scenarios/study_file.hpp"

/// The section [calibration].
namespace concert::scenarios {

namespace {

constexpr std::int64_t most_particles = 1'000'000;
constexpr std::size_t particles_per_value = 10;  ///< kept ones, for a regression to be worth anything

/// A finite number, or nothing with a complaint.
std::optional<double> finite(StudyFile& file, const Entry& entry) {
    const double number = entry.value->value<double>().value_or(0);
    if (entry.value->is_number() && std::isfinite(number)) return number;
    file.complain(entry, "is not a number");
    return std::nullopt;
}

/// A finite number above 0, or nothing with a complaint.
std::optional<double> positive(StudyFile& file, const Entry& entry) {
    const double number = entry.value->value<double>().value_or(0);
    if (entry.value->is_number() && number > 0 && std::isfinite(number)) return number;
    file.complain(entry, "is not a number above 0");
    return std::nullopt;
}

void read_outcome_target(StudyFile& file, const Entry& entry, const std::vector<std::string>& outcomes,
                         Calibration& calibration) {
    check_outcome(file, entry.line, entry.key, outcomes);
    const toml::table* table = entry.value->as_table();
    if (!table) {
        file.complain(entry,
                      fmt::format("has no standard deviation; write {} = {{ value = ..., sd = ... }}", entry.key));
        return;
    }
    OutcomeTarget target{entry.key, 0, 1};
    bool has_value = false, has_sd = false;
    for (const Entry& part : entries_of(*table)) {
        const Entry named{entry.key + "." + part.key, part.line, part.value};
        if (part.key == "value") {
            has_value = true;
            target.value = finite(file, named).value_or(0);
        } else if (part.key == "sd") {
            has_sd = true;
            target.sd = positive(file, named).value_or(1);
        } else {
            file.unknown_key(part, {"value", "sd"});
        }
    }
    if (!has_value || !has_sd) {
        file.errors.add(entry.line, fmt::format("{} needs value and sd, its standard deviation", entry.key));
    }
    calibration.outcomes.push_back(std::move(target));
}

/// The rows of the table. A missing `sd` leaves the deviation to the study file.
void read_curve_rows(const std::string& path, std::optional<double> sd, CurveTarget& target) {
    const Csv table = read_csv(path, {{"week", "value"}, {"sd"}});
    ErrorList errors(path);
    const std::size_t week = table.find("week"), value = table.find("value"), own_sd = table.find("sd");
    if (own_sd == Csv::npos && !sd) {
        errors.add(1, "there is no column sd; add it, or write sd under [calibration.curve]");
    }
    for (const Csv::Row& row : table.rows) {
        const auto at = number(row.fields[week], table.separator), seen = number(row.fields[value], table.separator);
        const auto deviation = own_sd == Csv::npos ? sd.value_or(1) : number(row.fields[own_sd], table.separator);
        if (!at || *at < 0 || *at != std::floor(*at) || *at > 1e6) {
            errors.add(row.line, fmt::format("week = \"{}\" is not a whole number from 0 up", row.fields[week]));
        } else if (!target.weeks.empty() && target.weeks.back() >= static_cast<std::int64_t>(*at)) {
            errors.add(row.line, fmt::format("week {} follows week {}; weeks must rise", *at, target.weeks.back()));
        } else if (!seen) {
            errors.add(row.line, fmt::format("value = \"{}\" is not a number", row.fields[value]));
        } else if (!deviation || !(*deviation > 0)) {
            errors.add(row.line, fmt::format("sd = \"{}\" is not a number above 0", row.fields[own_sd]));
        } else {
            target.weeks.push_back(static_cast<std::int64_t>(*at));
            target.values.push_back(*seen);
            target.sds.push_back(*deviation);
        }
    }
    errors.throw_if_any();
}

void read_curve(StudyFile& file, const Entry& entry, Calibration& calibration) {
    CurveTarget target;
    target.line = entry.line;
    std::optional<double> sd;
    const std::size_t mistakes_before = file.errors.count();
    for (const Entry& part : inner_section(file, entry, "calibration")) {
        if (part.key == "file") {
            target.file = read_path(file, part);
        } else if (part.key == "measure") {
            target.measure = file.text(part).value_or("?");
        } else if (part.key == "sd") {
            sd = positive(file, part);
        } else {
            file.unknown_key(part, {"file", "measure", "sd"});
        }
    }
    const bool sound = file.errors.count() == mistakes_before;
    if (sound && target.file.empty()) {
        file.errors.add(entry.line, "[calibration.curve] needs file, a table with columns week, value, sd (CSV)");
    } else if (sound) {
        try {
            read_curve_rows(target.file, sd, target);
        } catch (const StudyErrors& errors) {
            for (const std::string& message : errors.messages()) file.errors.add_elsewhere(message);
        }
    }
    calibration.curve = std::move(target);
}

void check_whole(StudyFile& file, const Calibration& calibration, bool has_priors, bool has_targets) {
    if (!has_priors) {
        file.errors.add(calibration.line,
                        "[calibration] needs [calibration.priors] with at least one parameter, name = [low, high]");
    }
    if (!has_targets) {
        file.errors.add(calibration.line,
                        "[calibration] needs what is to be met: [calibration.outcomes] or [calibration.curve]");
    }
    const std::size_t least = 2 * particles_per_value * (calibration.values() + 1);
    if (file.errors.empty() && calibration.adjust && static_cast<std::size_t>(calibration.particles) < least) {
        file.errors.add(calibration.line, fmt::format("adjust = true regresses on {} values, which takes at least {} "
                                                      "particles; there are {}",
                                                      calibration.values(), least, calibration.particles));
    }
}

}  // namespace

void check_outcome(StudyFile& file, int line, const std::string& name, const std::vector<std::string>& outcomes) {
    if (outcomes.empty() || std::find(outcomes.begin(), outcomes.end(), name) != outcomes.end()) return;
    const std::string hint = did_you_mean(name, outcomes);
    file.errors.add(line, fmt::format("\"{}\" is no outcome{}", name,
                                      hint.empty() ? "; there are " + quoted_list(outcomes) : hint));
}

void check_runs(StudyFile& file, const Calibration& calibration) {
    // runs are numbered in 32 bits, one half of which belongs to the predictive band
    const double most = 0x1p31, each = static_cast<double>(calibration.replicates);
    const double search =
        each * static_cast<double>(calibration.particles) * static_cast<double>(calibration.rounds + 1);
    const double runs = std::max(search, each * static_cast<double>(calibration.draws));
    if (runs <= most) return;
    file.errors.add(calibration.line,
                    fmt::format("[calibration] may need {:.0f} runs, and {:.0f} is the most; ask for fewer particles, "
                                "rounds, draws or replicates",
                                runs, most));
}

std::optional<Calibration> read_calibration(StudyFile& file, const toml::table& root,
                                            const std::vector<std::string>& outcomes) {
    const std::vector<Entry> section = file.section(root, "calibration");
    if (section.empty()) return std::nullopt;
    Calibration calibration;
    calibration.line = section.front().line;
    bool has_priors = false, has_targets = false;
    for (const Entry& entry : section) {
        if (entry.key == "priors") {
            has_priors = !is_empty_table(entry);
            calibration.priors = read_ranges(file, inner_section(file, entry, "calibration"));
        } else if (entry.key == "outcomes") {
            for (const Entry& target : inner_section(file, entry, "calibration")) {
                has_targets = true;
                read_outcome_target(file, target, outcomes, calibration);
            }
        } else if (entry.key == "curve") {
            has_targets = true;
            read_curve(file, entry, calibration);
        } else if (entry.key == "particles") {
            calibration.particles = file.whole(entry, 10, most_particles).value_or(10);
        } else if (entry.key == "replicates") {
            calibration.replicates = file.whole(entry, 1, 10'000).value_or(1);
        } else if (entry.key == "rounds") {
            calibration.rounds = file.whole(entry, 1, 1000).value_or(1);
        } else if (entry.key == "draws") {
            calibration.draws = file.whole(entry, 1, most_particles).value_or(1);
        } else if (entry.key == "least_acceptance") {
            const auto share = positive(file, entry);
            if (share && *share >= 1) file.complain(entry, "is not below 1: it is a share of moves that come closer");
            calibration.least_acceptance = share.value_or(calibration.least_acceptance);
        } else if (entry.key == "adjust") {
            calibration.adjust = entry.value->value<bool>().value_or(false);
            if (!entry.value->is_boolean()) file.complain(entry, "is not true or false");
        } else {
            file.unknown_key(entry, {"priors", "outcomes", "curve", "particles", "replicates", "rounds", "draws",
                                     "least_acceptance", "adjust"});
        }
    }
    check_whole(file, calibration, has_priors, has_targets);
    return calibration;
}

}  // namespace concert::scenarios
