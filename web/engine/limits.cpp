#include "web/engine/limits.hpp"

#include <fmt/format.h>

#include "app/language.hpp"
#include "app/plan.hpp"
#include "app/preparation.hpp"
#include "models/administration/table.hpp"
#include "scenarios/errors.hpp"

namespace concert::engine {
namespace {

constexpr const char* instead = "run this study with the program concert";

/// People of the largest organisation that some arm of the point asks for.
double people_at(const scenarios::Study& study, const scenarios::Point& point) {
    const std::size_t people = administration::model_table().find_parameter("people");
    double most = 0;
    for (const scenarios::Arm& arm : study.arms) {
        std::vector<double> values = study.base;
        app::apply(arm.settings, values);
        app::apply(point.settings, values);  // last: where a file says how many people there are, it says so here
        most = std::max(most, values[people]);
    }
    return most;
}

}  // namespace

void require_organisations(const scenarios::Study& study) {
    if (!study.population) return;
    throw scenarios::StudyErrors({fmt::format("{}: [population] is too much for a browser: {}", study.file, instead)});
}

void require_runnable(const scenarios::Study& study, const app::Organisations& organisations) {
    scenarios::ErrorList errors(study.file);
    for (const scenarios::Point& point : organisations.points()) {
        const double people = people_at(study, point);
        if (people <= most_people) continue;
        errors.add(0, fmt::format("{} has {} people; a browser runs organisations of up to {}: {}", point.label,
                                  app::grouped(static_cast<std::int64_t>(people)),
                                  app::grouped(static_cast<std::int64_t>(most_people)), instead));
    }
    errors.throw_if_any();
    const double bytes = app::plan_of(study).bytes;
    if (bytes <= most_bytes) return;
    errors.add(0,
               fmt::format("its runs take {}, more than the {} that a browser keeps: ask for fewer replicates, fewer "
                           "points or a larger [output] every, or {}",
                           app::storage(bytes), app::storage(most_bytes), instead));
    errors.throw_if_any();
}

}  // namespace concert::engine
