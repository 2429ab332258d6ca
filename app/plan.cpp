#include "app/plan.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <vector>

#include "app/language.hpp"
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

/// Person-weeks of one replicate of a point under all arms. A past that the arms share is run once.
double work_of_replicate(const scenarios::Study& study, const Sized& sized) {
    double work = 0, shared = 0;
    for (const scenarios::Arm& arm : study.arms) {
        std::vector<double> values = study.base;
        for (const auto* settings : {&sized.point.settings, &arm.settings}) {
            for (const scenarios::Setting& setting : *settings) values[setting.parameter] = setting.value;
        }
        const auto p = administration::parameters_from(values);
        const double people = sized.people > 0 ? sized.people : static_cast<double>(p.people);
        work += people * static_cast<double>(p.burn_in_weeks + p.mandate_weeks + p.follow_up_weeks);
        if (study.branch) shared = people * static_cast<double>(p.burn_in_weeks + study.branch->week);
    }
    return work - shared * static_cast<double>(study.arms.size() - 1);
}

}  // namespace

double Plan::seconds(int threads) const { return person_weeks * seconds_per_person_week / threads; }

Plan plan_of(const scenarios::Study& study) {
    Plan plan;
    plan.arms = study.arms.size();
    plan.grows = study.precision.has_value();
    for (const Sized& sized : sized_points(study)) {
        ++plan.points;
        plan.runs += sized.point.replicates * static_cast<std::int64_t>(study.arms.size());
        plan.person_weeks += static_cast<double>(sized.point.replicates) * work_of_replicate(study, sized);
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

std::string duration(double seconds) {
    if (seconds < 1) return say({"less than a second", "moins d'une seconde"});
    const std::string about = say({"about ", "environ "});
    if (seconds < 100) return fmt::format("{}{:.0f} s", about, seconds);
    if (seconds < 6000) return fmt::format("{}{:.0f} min", about, seconds / 60);
    return fmt::format("{}{:.1f} h", about, seconds / 3600);
}

}  // namespace concert::app
