#pragma once
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "analysis/outcomes.hpp"
#include "analysis/summary.hpp"
#include "figures/material.hpp"
#include "models/administration/table.hpp"

/// A study of the real model's parameters whose runs are made up, so that figures have known answers.
namespace made_up {

using namespace concert;

inline constexpr std::size_t weeks = 105, withdrawal = 52;
inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

inline constexpr std::array measures{
    analysis::Measure{"A", "share", 0, 1, 1, {"aware", "informés"}},
    analysis::Measure{"C", "share", 0, 1, 1, {"complying", "conformes"}},
    analysis::Measure{"D", "share", 0, 1, 1, {"sincere", "sincères"}},
    analysis::Measure{"by_instruction", "per person-week", 0, 1, 1, {"by instruction", "par instruction"}},
    analysis::Measure{"by_practice", "per person-week", 0, 1, 1, {"by practice", "par la pratique"}},
    analysis::Measure{"by_peers", "per person-week", 0, 1, 1, {"by peers", "par les pairs"}},
};
inline const std::vector<std::string> populations{"all", "distance=nearest", "distance=near", "distance=far",
                                                  "distance=farthest"};

inline std::string label(const std::string& name, double value) {
    std::string text = std::to_string(value);
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return name + "=" + text;
}

/// No runs yet; every size is a point, every kappa an arm.
inline analysis::Results study(const std::vector<double>& sizes, const std::vector<double>& kappas,
                               std::size_t every = 4) {
    analysis::Results results;
    results.study = "made-up";
    results.title_en = "Who adopts faster?";
    results.title_fr = "Qui adopte plus vite ?";
    results.seed = 42;
    results.model = administration::model_table();
    results.measures = {measures.begin(), measures.end()};
    results.groups = populations;
    results.every = every;
    results.runs = std::make_shared<analysis::HeldRuns>();
    const std::size_t people = results.model.find_parameter("people"), kappa = results.model.find_parameter("kappa");
    for (const double size : sizes) {
        results.points.push_back({label("N", size), label("N", size)});
        for (const double share : kappas) {
            auto values = results.model.defaults();
            values[people] = size;
            values[kappa] = share;
            results.cases.push_back({values, weeks, withdrawal, size});
        }
    }
    for (const double share : kappas) results.arms.push_back(label("kappa", share));
    return results;
}

inline analysis::HeldRuns& held(const analysis::Results& results) {
    return const_cast<analysis::HeldRuns&>(dynamic_cast<const analysis::HeldRuns&>(*results.runs));
}

/// D rises in a straight line to `level` at withdrawal and stays; the farthest quarter is at half of it. A and C are
/// above D. A thousandth of the staff adopts by instruction every week, two by practice, three by peers.
inline analysis::Run run(const analysis::Results& results, std::size_t point, std::size_t arm, std::size_t replicate,
                         double level) {
    analysis::Run one{point, arm, replicate, "", std::vector<double>(analysis::outcome_table().size(), no_value),
                      {},    {},  0};
    const auto adoption = [&](std::size_t week) {
        return level * static_cast<double>(std::min(week, withdrawal)) / static_cast<double>(withdrawal);
    };
    for (std::size_t week = 0; week < weeks; ++week) one.adoption.push_back(static_cast<float>(adoption(week)));
    for (const std::string& population : results.groups) {
        const double share = population == "distance=farthest" ? 0.5 : 1.0;
        for (std::size_t measure = 0; measure < results.measures.size(); ++measure) {
            for (std::size_t week = 0; week < weeks; week += results.every) {
                const double d = share * adoption(week);
                const double value = measure == 0   ? std::min(1.0, d + 0.2)
                                     : measure == 1 ? std::min(1.0, d + 0.1)
                                     : measure == 2 ? d
                                                    : 0.001 * static_cast<double>(measure - 2);
                one.curves.push_back(static_cast<float>(value));
            }
        }
    }
    const auto set = [&](std::string_view outcome, double value) {
        one.outcomes[analysis::find_outcome(outcome)] = value;
    };
    set("D_withdrawal", level);
    set("A_withdrawal", std::min(1.0, level + 0.2));
    set("C_withdrawal", std::min(1.0, level + 0.1));
    set("D_2y", level);
    set("D_kept_2y", 1);
    set("plateau", level);
    set("quality", 1 - level / 4);
    set("Per", 0.5);
    set("never50", level < 0.5 ? 1 : 0);
    set("weeks_to_50", level >= 0.5 ? std::ceil(static_cast<double>(withdrawal) * 0.5 / level) : no_value);
    set("share_by_instruction", 1.0 / 6);
    set("share_by_practice", 2.0 / 6);
    set("share_by_peers", 3.0 / 6);
    return one;
}

/// `replicates` runs of every point and arm; level(point, arm, replicate).
using Level = std::function<double(std::size_t, std::size_t, std::size_t)>;
inline void fill(const analysis::Results& results, std::size_t replicates, const Level& level) {
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
            for (std::size_t k = 0; k < replicates; ++k) {
                held(results).list.push_back(run(results, point, arm, k, level(point, arm, k)));
            }
        }
    }
    held(results).sort();
}

/// A little luck, the same for all arms of a replicate.
inline double luck(std::size_t replicate) { return 0.01 * (static_cast<double>(replicate % 5) - 2); }

/// Results with their summary, as figures are made from.
class Study {
public:
    explicit Study(analysis::Results results) : results_(std::move(results)), summary_(analysis::summarise(results_)) {}
    figures::Material material() const { return {results_, summary_, "1.2.3"}; }

private:
    analysis::Results results_;
    analysis::Summary summary_;
};

inline figures::Figure figure(figures::Made made) {
    if (const auto* none = std::get_if<figures::Unavailable>(&made)) throw std::runtime_error(none->why);
    return std::get<figures::Figure>(std::move(made));
}
inline std::string why_not(const figures::Made& made) {
    const auto* none = std::get_if<figures::Unavailable>(&made);
    return none ? none->why : "";
}

/// Position of a column; throws where there is none.
inline std::size_t column(const figures::Figure& figure, const std::string& name) {
    for (std::size_t k = 0; k < figure.columns.size(); ++k) {
        if (figure.columns[k].name == name) return k;
    }
    throw std::runtime_error("no column " + name);
}
inline double number(const figures::Figure& figure, std::size_t row, const std::string& name) {
    return std::get<double>(figure.rows.at(row)[column(figure, name)]);
}
inline std::string key(const figures::Figure& figure, std::size_t row, const std::string& name) {
    return std::get<std::string>(figure.rows.at(row)[column(figure, name)]);
}
/// Rows whose columns have these keys or numbers.
inline std::vector<std::size_t> rows_with(const figures::Figure& figure,
                                          const std::vector<std::pair<std::string, figures::Cell>>& wanted) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < figure.rows.size(); ++row) {
        bool all = true;
        for (const auto& [name, value] : wanted) all = all && figure.rows[row][column(figure, name)] == value;
        if (all) rows.push_back(row);
    }
    return rows;
}

}  // namespace made_up
