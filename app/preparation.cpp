#include "app/preparation.hpp"

#include <fmt/format.h>

#include "app/language.hpp"
#include "models/administration/checkpoint.hpp"
#include "models/administration/table.hpp"
#include "scenarios/errors.hpp"

namespace concert::app {

using administration::Parameters;

void apply(const std::vector<scenarios::Setting>& settings, std::vector<double>& values) {
    for (const scenarios::Setting& setting : settings) values[setting.parameter] = setting.value;
}

Preparation::Preparation(const scenarios::Study& study, const Organisations& organisations)
    : study_(study),
      organisations_(organisations),
      equations_(administration::equations_from(study.equations)),
      people_row_(administration::model_table().find_parameter("people")) {}

std::shared_ptr<const administration::InitialTrust> Preparation::trust_of(const Parameters& p) {
    auto& tables = trust_[{p.trust_in_superior, p.trust_in_reports, p.trust_in_others, p.trust_concentration}];
    if (!tables) tables = std::make_shared<const administration::InitialTrust>(p);
    return tables;
}

PreparedPoint Preparation::prepare(std::size_t p) {
    const scenarios::Point& point = organisations_.points()[p];
    PreparedPoint ready{{}, {}, {}, point.organisation, nullptr};
    for (const scenarios::Arm& arm : study_.arms) {
        std::vector<double> values = study_.base;
        apply(point.settings, values);
        apply(arm.settings, values);
        Parameters parameters = administration::parameters_from(values);
        std::size_t variant = 0;
        while (variant < ready.variants.size() &&
               !administration::same_organisation(ready.variants[variant], parameters)) {
            ++variant;
        }
        if (variant == ready.variants.size()) {
            ready.variants.push_back(parameters);
            ready.lines.push_back(organisations_.line_of(p, parameters));
        }
        if (const auto& line = ready.lines[variant]; line.hierarchy) {
            parameters.people = static_cast<std::int64_t>(line.hierarchy->people());
            values[people_row_] = static_cast<double>(parameters.people);
        }
        auto setup = std::make_unique<const administration::Setup>(parameters, equations_, trust_of(parameters));
        ready.arms.push_back({std::move(values), std::move(setup), variant});
    }
    if (study_.branch) ready.before = past_of(p, ready);
    return ready;
}

std::unique_ptr<const administration::Setup> Preparation::past_of(std::size_t p, const PreparedPoint& ready) {
    std::vector<double> values = study_.base;
    apply(organisations_.points()[p].settings, values);
    apply(study_.the_branch().before, values);
    values[people_row_] = ready.arms.front().values[people_row_];
    const Parameters past = administration::parameters_from(values);
    scenarios::ErrorList errors(study_.file);
    for (std::size_t arm = 0; arm < ready.arms.size(); ++arm) {
        for (const auto name :
             administration::settled_at_the_start(past, administration::parameters_from(ready.arms[arm].values))) {
            errors.add(0, fmt::format("arm {}: {} is settled at the start of a run and cannot change where arms "
                                      "branch; give it to [branch.before] too, or take it out of the arms",
                                      study_.arms[arm].label, name));
        }
    }
    for (const sim::Conflict& conflict : administration::model_table().conflicts(values, study_.equations)) {
        errors.add(0, fmt::format("in the past that the arms share, {} {}", conflict.parameter, conflict.text));
    }
    const auto last =
        static_cast<std::int64_t>(administration::weeks_of(past)) / past.steps_per_week - past.burn_in_weeks;
    if (study_.the_branch().week < -past.burn_in_weeks || study_.the_branch().week >= last) {
        errors.add(0, fmt::format("[branch] week = {} is outside the run, from week {} (start of the burn-in) to {}",
                                  study_.the_branch().week, -past.burn_in_weeks, last - 1));
    }
    errors.throw_if_any();
    return std::make_unique<const administration::Setup>(past, equations_, trust_of(past));
}

std::vector<std::string> Preparation::repairs(std::size_t point, const PreparedPoint& ready) const {
    std::vector<std::string> texts;
    for (std::size_t variant = 0; variant < ready.variants.size(); ++variant) {
        if (!ready.lines[variant].hierarchy || ready.lines[variant].hierarchy->notes.empty()) continue;
        std::string which;
        for (std::size_t arm = 0; ready.variants.size() > 1 && arm < ready.arms.size() && which.empty(); ++arm) {
            if (ready.arms[arm].variant == variant) which = " (" + study_.arms[arm].label + ")";
        }
        std::string text = organisations_.points()[point].label + which;
        std::string before = say({": ", " : "});
        const administration::Hierarchy& line = *ready.lines[variant].hierarchy;
        for (const std::string& note : spoken() == Language::french ? line.french_notes : line.notes) {
            text.append(before).append(note);
            before = say({"; ", " ; "});
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

}  // namespace concert::app
