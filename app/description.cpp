#include "app/description.hpp"

#include <algorithm>

#include "app/language.hpp"
#include "models/administration/break_even.hpp"
#include "models/administration/model.hpp"
#include "models/administration/table.hpp"

namespace concert::app {
namespace {

analysis::Case case_of(const PreparedArm& arm) {
    const administration::Setup& setup = *arm.setup;
    return {arm.values, static_cast<std::size_t>(setup.weekly.mandate_weeks + setup.weekly.follow_up_weeks) + 1,
            static_cast<std::size_t>(setup.weekly.mandate_weeks), static_cast<double>(setup.p.people)};
}

/// At which hours the arms of the first point pay for themselves.
void add_rules(const scenarios::Study& study, const PreparedPoint& ready, std::vector<std::string>& notes) {
    for (std::size_t arm = 0; arm < ready.arms.size(); ++arm) {
        const auto rules = administration::break_even(*ready.arms[arm].setup);
        notes.push_back(study.arms[arm].label + say({": ", " : "}) +
                        administration::in_words(rules, spoken() == Language::french));
    }
}

analysis::Designed designed(const scenarios::Design& design) {
    analysis::Designed made{std::string(scenarios::name_of(design.kind)), design.size, {}, {}, design.unit, {}};
    for (const auto& factor : design.factors) {
        made.factors.push_back({factor.name, factor.low, factor.high, factor.logarithmic, 0});
    }
    for (std::size_t g = 0; g < design.groups.size(); ++g) {
        made.groups.push_back(design.groups[g].name);
        for (const std::size_t factor : design.groups[g].factors) made.factors[factor].group = g;
    }
    for (const auto& step : design.steps) made.steps.push_back({step.group, step.step});
    return made;
}

}  // namespace

std::vector<std::size_t> kept_groups(const scenarios::Study& study) {
    std::vector<std::size_t> kept;
    const auto names = administration::groups_of({}).names;
    for (std::size_t g = 0; g < names.size(); ++g) {
        const std::string kind = names[g].substr(0, names[g].find('='));
        const auto& wanted = study.curve_groups;
        if (kind == "all" || std::find(wanted.begin(), wanted.end(), kind) != wanted.end()) kept.push_back(g);
    }
    return kept;
}

analysis::Results described(const scenarios::Study& study, const Organisations& organisations,
                            Preparation& preparation) {
    analysis::Results results;
    results.study = study.name;
    results.title_en = study.title_en;
    results.title_fr = study.title_fr;
    results.seed = study.seed;
    results.every = static_cast<std::size_t>(study.curve_every);
    results.model = administration::model_table();
    results.measures = administration::measures(administration::equations_from(study.equations));
    if (study.design) results.design = designed(*study.design);
    for (const auto& arm : study.arms) results.arms.push_back(arm.label);
    for (const auto& point : organisations.points()) results.points.push_back({point.label, point.group});
    const auto names = administration::groups_of({}).names;
    for (const std::size_t g : kept_groups(study)) results.groups.push_back(names[g]);
    for (std::size_t p = 0; p < results.points.size(); ++p) {
        const PreparedPoint ready = preparation.prepare(p);
        for (const PreparedArm& arm : ready.arms) results.cases.push_back(case_of(arm));
        for (auto& note : preparation.repairs(p, ready)) results.notes.push_back(std::move(note));
        if (p == 0) add_rules(study, ready, results.notes);
    }
    return results;
}

}  // namespace concert::app
