#include "app/plan.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <vector>

#include "analysis/outcomes.hpp"
#include "app/description.hpp"
#include "app/language.hpp"
#include "models/administration/record.hpp"
#include "models/administration/table.hpp"
#include "scenarios/own_network.hpp"
#include "scenarios/posts.hpp"

namespace concert::app {

namespace {

constexpr double seconds_per_person_week = 100e-9;

using Kind = scenarios::OrganisationSource::Kind;

/// The points of a study, and how many people each has when that comes from a file (else 0).
struct Sized {
    scenarios::Point point;
    double people;
};

std::vector<Sized> sized_points(const scenarios::Study& study) {
    std::vector<Sized> points;
    if (study.source.kind == Kind::posts) {
        for (const auto& body : scenarios::read_bodies(study.source.posts, study.source.bodies)) {
            const std::int64_t people = scenarios::people_of(body);
            if (people < study.source.smallest || people > study.source.largest) continue;
            const auto position = static_cast<std::uint32_t>(points.size());  // only its size is of interest here
            points.push_back({point_of(body, people, position, study.source), static_cast<double>(people)});
        }
        return points;
    }
    double people = 0;
    if (study.source.kind == Kind::network) {
        people = static_cast<double>(scenarios::read_own_network(study.source.people, study.source.ties).names.size());
    }
    for (const scenarios::Point& point : study.points) points.push_back({point, people});
    return points;
}

administration::Parameters parameters_of(const scenarios::Study& study, const Sized& sized, const scenarios::Arm& arm) {
    std::vector<double> values = study.base;
    apply(sized.point.settings, values);
    apply(arm.settings, values);
    return administration::parameters_from(values);
}

/// Weeks of a run from `first` (0: the start of the burn-in) on, times its people.
double work_from(const administration::Parameters& p, std::int64_t first, const Sized& sized) {
    const double people = sized.people > 0 ? sized.people : static_cast<double>(p.people);
    return people * static_cast<double>(p.burn_in_weeks + p.mandate_weeks + p.follow_up_weeks - first);
}

/// Measures times groups whose curves the study keeps.
std::size_t curves_kept(const scenarios::Study& study) {
    return kept_groups(study).size() * administration::measures(administration::equations_from(study.equations)).size();
}

std::size_t weeks_kept(const scenarios::Study& study, const administration::Parameters& p) {
    return static_cast<std::size_t>((p.mandate_weeks + p.follow_up_weeks) / study.curve_every + 1);
}

}  // namespace

double bytes_of_run(std::size_t parameters, std::size_t outcomes, std::size_t curve_values) {
    constexpr double of_its_own = 400;
    return of_its_own + 8 * static_cast<double>(parameters + outcomes) + 4 * static_cast<double>(curve_values);
}

double Plan::seconds(int threads) const { return person_weeks * seconds_per_person_week / threads; }

Plan plan_of(const scenarios::Study& study) {
    Plan plan;
    plan.arms = study.arms.size();
    plan.grows = study.precision.has_value();
    const std::size_t parameters = administration::model_table().parameters.size();
    const std::size_t outcomes = analysis::outcome_table().size(), curves = curves_kept(study);
    for (const Sized& sized : sized_points(study)) {
        ++plan.points;
        const auto replicates = static_cast<double>(sized.point.replicates);
        std::int64_t first = 0;  // of the weeks that are still to be run: a past that arms share is run once
        for (const scenarios::Arm& arm : study.arms) {
            const auto p = parameters_of(study, sized, arm);
            plan.runs += sized.point.replicates;
            plan.person_weeks += replicates * work_from(p, first, sized);
            plan.bytes += replicates * bytes_of_run(parameters, outcomes, curves * weeks_kept(study, p));
            if (study.branch) first = p.burn_in_weeks + study.branch->week;
        }
    }
    return plan;
}

std::string headline(const scenarios::Study& study, const Plan& plan) {
    const std::string file = std::filesystem::path(study.file).filename().string();
    const auto one_or = [](std::size_t n, const char* one, const char* many) { return n == 1 ? one : many; };
    const std::string arms = say({one_or(plan.arms, "arm", "arms"), one_or(plan.arms, "variante", "variantes")});
    const std::string runs = say({one_or(static_cast<std::size_t>(plan.runs), "run", "runs"),
                                  one_or(static_cast<std::size_t>(plan.runs), "simulation", "simulations")});
    return fmt::format("{} — {} {} × {} {}, {}{} {}", file, plan.points, one_or(plan.points, "point", "points"),
                       plan.arms, arms, plan.grows ? say({"at least ", "au moins "}) : "", grouped(plan.runs), runs);
}

std::string storage(double bytes) {
    const std::string about = say({"about ", "environ "});
    if (bytes < 1e6) return fmt::format("{}{:.0f} {}", about, bytes / 1e3, say({"kB", "ko"}));
    if (bytes < 1e9) return fmt::format("{}{:.0f} {}", about, bytes / 1e6, say({"MB", "Mo"}));
    return fmt::format("{}{:.1f} {}", about, bytes / 1e9, say({"GB", "Go"}));
}

std::string duration(double seconds) {
    if (seconds < 1) return say({"less than a second", "moins d'une seconde"});
    const std::string about = say({"about ", "environ "});
    if (seconds < 100) return fmt::format("{}{:.0f} s", about, seconds);
    if (seconds < 6000) return fmt::format("{}{:.0f} min", about, seconds / 60);
    return fmt::format("{}{:.1f} h", about, seconds / 3600);
}

}  // namespace concert::app
