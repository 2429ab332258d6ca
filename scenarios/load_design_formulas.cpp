#include <fmt/format.h>

#include <algorithm>

#include "scenarios/design_request.hpp"

/// [design] constraints, [design.derived], and what [design] cannot stand beside.
namespace concert::scenarios {

namespace {

std::optional<Expression> read_formula(StudyFile& file, const Entry& entry) {
    const auto text = file.text(entry);
    if (!text) return std::nullopt;
    try {
        return Expression(*text, file.model);
    } catch (const MalformedExpression& problem) {
        file.errors.add(entry.line, fmt::format("{} = \"{}\": {}", entry.key, *text, problem.what()));
        return std::nullopt;
    }
}

bool names(const PlacedFormula& formula, std::size_t parameter) {
    const auto& all = formula.formula.parameters();
    return std::find(all.begin(), all.end(), parameter) != all.end();
}

/// "relational_hours = "7 - formal_hours"" with what is wrong with it.
void complain_about(StudyFile& file, const PlacedFormula& formula, const std::string& text) {
    file.errors.add(formula.line, fmt::format("{} = \"{}\" {}", formula.key, formula.formula.text(), text));
}

/// Refuses a formula that names `parameter`, because of `reason`.
void refuse_naming(StudyFile& file, const DesignRequest& request, std::size_t parameter, const std::string& reason) {
    for (const auto* formulas : {&request.derived, &request.constraints}) {
        for (const PlacedFormula& formula : *formulas) {
            if (!names(formula, parameter)) continue;
            complain_about(file, formula, fmt::format("names {}, {}", file.model.parameters[parameter].name, reason));
        }
    }
}

}  // namespace

void read_constraints(StudyFile& file, const Entry& entry, DesignRequest& request) {
    const toml::array* items = file.list(entry);
    if (!items) return;
    for (const toml::node& item : *items) {
        const Entry one{entry.key, static_cast<int>(item.source().begin.line), &item};
        auto formula = read_formula(file, one);
        if (!formula) continue;
        if (!formula->compares()) {
            file.complain(one, "compares nothing; write for example \"formal_hours + relational_hours <= 7\"");
            continue;
        }
        request.constraints.push_back({one.line, one.key, 0, std::move(*formula)});
    }
}

void read_derived(StudyFile& file, const std::vector<Entry>& section, DesignRequest& request) {
    for (const Entry& entry : section) {
        const auto parameter = file.claim(entry);
        if (!parameter) continue;
        if (!file.model.parameters[*parameter].choices.empty()) {
            file.errors.add(entry.line, fmt::format("{} has words for values, and formulas give numbers", entry.key));
            continue;
        }
        auto formula = read_formula(file, entry);
        if (!formula) continue;
        request.derived.push_back({entry.line, entry.key, *parameter, std::move(*formula)});
    }
    for (std::size_t i = 0; i < request.derived.size(); ++i) {
        for (std::size_t j = i; j < request.derived.size(); ++j) {
            if (!names(request.derived[i], request.derived[j].parameter)) continue;
            complain_about(file, request.derived[i],
                           i == j ? "names itself"
                                  : fmt::format("names {}, which is derived below it, in line {}; put that first",
                                                request.derived[j].key, request.derived[j].line));
        }
    }
}

void check_design(StudyFile& file, const toml::table& root, const DesignRequest& request, const Study& study,
                  const std::vector<Axis>& arms, const std::vector<Alternatives>& alternatives) {
    const auto refuse = [&](const char* key, const std::string& reason) {
        const auto section = file.section(root, key);
        if (!section.empty()) {
            file.errors.add(section.front().line, fmt::format("[{}] has no place beside [design]: {}", key, reason));
        }
    };
    refuse("points", fmt::format("line {} makes the points; replicates stand there too", request.line));
    refuse("claim", "concert claims makes a design of its own, over all assumed parameters");
    if (study.source.kind == OrganisationSource::Kind::posts) {
        file.errors.add(request.line,
                        "[design] has no place here: the points are the bodies of [organisations]; vary parameters "
                        "under [arms]");
    }
    if (study.source.kind != OrganisationSource::Kind::generated) {
        refuse_naming(file, request, people_parameter(file.model), "which the files of [organisations] give");
    }
    for (const Axis& axis : arms) {
        refuse_naming(file, request, axis.parameter,
                      fmt::format("which [arms] varies in line {}; points are the same in all arms", axis.line));
    }
    for (const Alternatives& axis : alternatives) {
        std::vector<std::size_t> own;
        for (const auto& level : axis.settings) {
            for (const Setting& setting : level) {
                if (std::find(own.begin(), own.end(), setting.parameter) == own.end()) own.push_back(setting.parameter);
            }
        }
        for (const std::size_t parameter : own) {
            refuse_naming(file, request, parameter,
                          fmt::format("which [alternatives.{}] varies in line {}; points are the same in all arms",
                                      axis.name, axis.line));
        }
    }
}

}  // namespace concert::scenarios
