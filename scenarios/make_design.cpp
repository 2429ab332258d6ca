#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "scenarios/design_request.hpp"
#include "scenarios/design_samples.hpp"
#include "sim/sobol_sequence.hpp"

/// From what [design] asks for to the points of the study.
namespace concert::scenarios {

namespace {

constexpr std::size_t tries_before_giving_up = 10'000;
constexpr std::size_t tries_for_one = 1'000;  // accepted fewer than one in so many: given up

class Maker {
public:
    Maker(StudyFile& file, const DesignRequest& request, Study& study)
        : file_(file), request_(request), study_(study), design_(study.design.emplace()) {
        design_.kind = request.kind;
        design_.size = request.size;
        design_.levels = request.kind == DesignKind::morris ? request.levels : 0;
        design_.factors = request.factors;
        design_.groups = request.groups;
        design_.own_draws = request.own_draws;
        design_.file = request.file;
        for (const auto& constraint : request.constraints) design_.constraints.push_back(constraint.formula.text());
        for (const auto& derived : request.derived) {
            design_.derived.push_back({derived.parameter, derived.formula.text()});
        }
    }

    void make() {
        switch (request_.kind) {
            case DesignKind::grid:
                add_grid();
                break;
            case DesignKind::csv:
                add_table();
                break;
            case DesignKind::one_at_a_time:
                add_one_at_a_time();
                break;
            case DesignKind::latin_hypercube:
                add_rows(latin_hypercube(request_.size, factors(), study_.seed));
                break;
            case DesignKind::sobol:
                add_sobol();
                break;
            case DesignKind::morris: {
                Trajectories made =
                    morris_trajectories(request_.size, request_.levels, factors(), request_.groups, study_.seed);
                design_.steps = std::move(made.steps);
                add_rows(made.unit);
                break;
            }
            case DesignKind::saltelli:
                add_rows(saltelli_blocks(request_.size, factors(), request_.groups, study_.seed));
                break;
        }
        if (study_.points.empty() && file_.errors.empty()) nothing_left();
        if (is_listed(request_.kind)) {
            design_.size = study_.points.size();
        } else {
            number_points();
        }
    }

private:
    std::size_t factors() const { return request_.factors.size(); }

    /// Adds a point with these values of the factors, unless it breaks a constraint.
    bool add(const std::vector<double>& values, const std::string& label) {
        ++design_.tried;
        std::vector<double> all = study_.base;
        Point point;
        for (std::size_t k = 0; k < factors(); ++k) {
            all[request_.factors[k].parameter] = values[k];
            point.settings.push_back({request_.factors[k].parameter, values[k]});
        }
        for (const PlacedFormula& derived : request_.derived) {
            all[derived.parameter] = derived.formula(all);
            point.settings.push_back({derived.parameter, all[derived.parameter]});
        }
        for (const PlacedFormula& constraint : request_.constraints) {
            if (constraint.formula(all) == 0) return false;
        }
        for (const PlacedFormula& derived : request_.derived) check(derived, all[derived.parameter], point);
        point.label = label;
        point.group = is_listed(request_.kind) ? label : "design";
        point.replicates = request_.replicates;
        if (request_.own_draws) point.organisation = static_cast<std::uint32_t>(study_.points.size());
        study_.points.push_back(std::move(point));
        return true;
    }

    /// A derived value must be one that the parameter may take; said once for each formula.
    void check(const PlacedFormula& derived, double value, const Point& point) {
        const Reading reading = read_value(file_.model.parameters[derived.parameter], Literal(value));
        if (reading.problem.empty() || !told_.insert(derived.parameter).second) return;
        const std::vector<Setting> varied(point.settings.begin(),
                                          point.settings.begin() + static_cast<std::ptrdiff_t>(factors()));
        file_.errors.add(derived.line,
                         fmt::format("{} = \"{}\" gives {} where {}, which {}", derived.key, derived.formula.text(),
                                     shown(value), arm_label(varied, file_.model), reading.problem));
    }

    void add_rows(const std::vector<double>& unit) {
        std::vector<double> values(factors());
        for (std::size_t row = 0; row * factors() < unit.size(); ++row) {
            for (std::size_t k = 0; k < factors(); ++k) {
                values[k] = value_at(request_.factors[k], unit[row * factors() + k]);
            }
            if (!add(values, "")) continue;
            const auto from = unit.begin() + static_cast<std::ptrdiff_t>(row * factors());
            design_.unit.insert(design_.unit.end(), from, from + static_cast<std::ptrdiff_t>(factors()));
        }
    }

    /// Goes along the sequence until as many points as asked for satisfy the constraints.
    void add_sobol() {
        const sim::Sobol sequence(factors(), study_.seed);
        while (study_.points.size() < request_.size) {
            const std::size_t missing = request_.size - study_.points.size();
            add_rows(sequence.points(design_.tried, missing));
            if (design_.tried >= tries_before_giving_up && study_.points.size() * tries_for_one < design_.tried) {
                file_.errors.add(request_.constraints.front().line,
                                 fmt::format("the constraints hold at {} of {} points tried, fewer than 1 in {}; give "
                                             "the parameters ranges in which they mostly hold",
                                             study_.points.size(), design_.tried, tries_for_one));
                return;
            }
        }
    }

    /// A point of listed values; its coordinates are the places of the values between the least and the greatest.
    bool add_listed(const std::vector<double>& values, const std::string& label) {
        if (!add(values, label)) return false;
        for (std::size_t k = 0; k < factors(); ++k) {
            const Factor& factor = request_.factors[k];
            const double width = factor.high - factor.low;
            design_.unit.push_back(width > 0 ? std::clamp((values[k] - factor.low) / width, 0.0, 1.0) : 0);
        }
        return true;
    }

    std::string label_of(const std::vector<double>& values) const {
        std::vector<Setting> settings;
        settings.reserve(factors());
        for (std::size_t k = 0; k < factors(); ++k) settings.push_back({request_.factors[k].parameter, values[k]});
        return arm_label(settings, file_.model);
    }

    void add_grid() {
        std::vector<std::size_t> level(factors(), 0);
        std::vector<double> values(factors());
        bool more = true;
        while (more) {
            for (std::size_t k = 0; k < factors(); ++k) values[k] = request_.values[k][level[k]];
            add_listed(values, label_of(values));
            more = false;
            for (std::size_t k = factors(); k-- > 0 && !more;) {  // the last list varies fastest
                more = ++level[k] < request_.values[k].size();
                if (!more) level[k] = 0;
            }
        }
    }

    void add_table() {
        std::vector<double> values(factors());
        for (std::size_t row = 0; row < request_.size; ++row) {
            for (std::size_t k = 0; k < factors(); ++k) values[k] = request_.values[k][row];
            add_listed(values, request_.labels.empty() ? label_of(values) : request_.labels[row]);
        }
    }

    /// The base, then each factor at each of its values that is not the base's.
    void add_one_at_a_time() {
        std::vector<double> base;
        for (Factor& factor : design_.factors) {
            base.push_back(study_.base[factor.parameter]);
            factor.low = std::min(factor.low, base.back());
            factor.high = std::max(factor.high, base.back());
        }
        if (!add_listed(base, "base")) {
            file_.errors.add(request_.constraints.front().line,
                             fmt::format("the base of the design ({}) breaks a constraint; give it other values under "
                                         "[parameters]",
                                         label_of(base)));
        }
        for (std::size_t k = 0; k < factors(); ++k) {
            for (const double value : request_.values[k]) {
                if (value == base[k]) continue;
                std::vector<double> moved = base;
                moved[k] = value;
                add_listed(moved, arm_label({{request_.factors[k].parameter, value}}, file_.model));
            }
        }
    }

    void nothing_left() {
        file_.errors.add(request_.constraints.front().line,
                         fmt::format("the constraints leave no point: of {} tried none satisfies {}", design_.tried,
                                     request_.constraints.size() == 1 ? "it" : "them all"));
    }

    /// "p001", "p002", ...: as wide as the last, so that names sort like numbers.
    void number_points() {
        const std::size_t width = std::to_string(study_.points.size()).size();
        for (std::size_t i = 0; i < study_.points.size(); ++i) {
            study_.points[i].label = fmt::format("p{:0{}}", i + 1, width);
        }
    }

    StudyFile& file_;
    const DesignRequest& request_;
    Study& study_;
    Design& design_;
    std::set<std::size_t> told_;  ///< derived parameters whose value was complained about
};

}  // namespace

void make_design(StudyFile& file, const DesignRequest& request, Study& study) { Maker(file, request, study).make(); }

}  // namespace concert::scenarios
