#include "analysis/emulation.hpp"

#include <fmt/core.h>

#include <cmath>
#include <stdexcept>

#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"
#include "analysis/outcomes.hpp"

namespace concert::analysis {
namespace {

constexpr std::size_t grid = 31;  ///< points of a surface along each factor

std::vector<std::size_t> groups_by_factor(const Designed& design) {
    std::vector<std::size_t> groups;
    groups.reserve(design.factors.size());
    for (const DesignFactor& factor : design.factors) groups.push_back(factor.group);
    return groups;
}

Emulation emulation_of(const Results& results, const Contrast& contrast, std::size_t outcome) {
    const Designed& design = results.the_design();
    const std::size_t factors = design.factors.size();
    const auto values = point_outcomes(results, contrast)[outcome];
    std::vector<double> inputs, outputs;
    for (std::size_t point = 0; point < values.size(); ++point) {
        if (!std::isfinite(values[point])) continue;
        const auto from = design.unit.begin() + static_cast<std::ptrdiff_t>(point * factors);
        inputs.insert(inputs.end(), from, from + static_cast<std::ptrdiff_t>(factors));
        outputs.push_back(values[point]);
    }
    if (outputs.size() < 2) throw std::invalid_argument("fewer than two points have a value of this outcome");
    Emulator emulator = fit_emulator(inputs, outputs);
    LeaveOneOut errors = emulator.leave_one_out();
    SobolIndices indices = emulated_sobol(emulator, groups_by_factor(design));
    return {contrast,          outcome,           values.size() - outputs.size(), std::move(emulator),
            std::move(errors), std::move(indices)};
}

std::string against_of(const Results& results, const Contrast& contrast) {
    return contrast.against == Contrast::none ? "" : results.arms[contrast.against];
}

}  // namespace

std::vector<Emulation> emulate(const Results& results, std::size_t outcome) {
    if (!results.design || results.design->factors.empty()) {
        throw std::invalid_argument("the study has no [design] whose factors an emulator could follow");
    }
    if (results.points.size() > most_emulated_points) {
        throw std::invalid_argument(fmt::format("an emulator takes at most {} points, the study has {}",
                                                most_emulated_points, results.points.size()));
    }
    std::vector<Emulation> all;
    for (const Contrast& contrast : contrasts_of(results)) all.push_back(emulation_of(results, contrast, outcome));
    return all;
}

void write_emulator(const Results& results, const std::vector<Emulation>& all, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name : {"arm", "against", "outcome", "factor", "quantity", "value"}) csv.text(name);
    csv.end();
    for (const Emulation& one : all) {
        const auto row = [&](const std::string& factor, std::string_view quantity, double value) {
            csv.text(results.arms[one.contrast.arm]).text(against_of(results, one.contrast));
            csv.text(outcome_table()[one.outcome].name).text(factor).text(quantity).value(value).end();
        };
        row("", "points", static_cast<double>(one.emulator.runs()));
        row("", "left_out", static_cast<double>(one.left_out));
        row("", "loo_rmse", one.leave_one_out.rmse);
        row("", "loo_q2", one.leave_one_out.q2);
        row("", "loo_coverage", one.leave_one_out.coverage);
        row("", "noise_sd", one.emulator.noise_sd());
        row("", "variance", one.indices.variance);
        const auto& lengths = one.emulator.parameters().lengths;
        for (std::size_t f = 0; f < lengths.size(); ++f)
            row(results.the_design().factors[f].name, "length", lengths[f]);
        for (std::size_t g = 0; g < one.indices.groups.size(); ++g) {
            row(results.the_design().groups[g], "first", one.indices.groups[g].first.value);
            row(results.the_design().groups[g], "total", one.indices.groups[g].total.value);
        }
    }
}

void write_surface(const Results& results, const std::vector<Emulation>& all, std::size_t across, std::size_t up,
                   const Sink& sink) {
    const auto& factors = results.the_design().factors;
    CsvWriter csv(sink);
    for (const auto* name : {"arm", "against", "outcome"}) csv.text(name);
    csv.text(factors[across].name).text(factors[up].name).text("mean").text("sd").end();
    for (const Emulation& one : all) {
        std::vector<double> point(factors.size(), 0.5);
        for (std::size_t j = 0; j < grid; ++j) {
            for (std::size_t i = 0; i < grid; ++i) {
                point[across] = static_cast<double>(i) / static_cast<double>(grid - 1);
                point[up] = static_cast<double>(j) / static_cast<double>(grid - 1);
                const Prediction there = one.emulator.predict(point);
                csv.text(results.arms[one.contrast.arm]).text(against_of(results, one.contrast));
                csv.text(outcome_table()[one.outcome].name);
                csv.value(value_at(factors[across], point[across])).value(value_at(factors[up], point[up]));
                csv.value(there.mean).value(there.sd).end();
            }
        }
    }
}

std::string emulation_text(const Results& results, const std::vector<Emulation>& all, Language language,
                           std::size_t columns) {
    std::string text;
    for (const Emulation& one : all) {
        const std::string arm = results.arms[one.contrast.arm], against = against_of(results, one.contrast);
        text +=
            wrap(say(Text::emulated, language,
                     {std::string(outcome_table()[one.outcome].name),
                      against.empty() ? arm : fmt::format("{} − {}", arm, against),
                      whole(one.emulator.runs(), language), decimal(one.leave_one_out.rmse, 4, language),
                      decimal(one.leave_one_out.q2, 3, language), percent(one.leave_one_out.coverage, 0, language)}),
                 columns);
        std::size_t name = 0;
        for (const auto& group : results.the_design().groups) name = std::max(name, width(group));
        text += fmt::format("  {}  {:>8}  {:>8}\n", pad("", name), "total", say(Text::index_first, language));
        for (std::size_t g = 0; g < one.indices.groups.size(); ++g) {
            text += fmt::format("  {}  {}  {}\n", pad(results.the_design().groups[g], name),
                                pad_left(decimal(one.indices.groups[g].total.value, 3, language), 8),
                                pad_left(decimal(one.indices.groups[g].first.value, 3, language), 8));
        }
    }
    return text + wrap(say(Text::emulated_glossary, language), columns);
}

}  // namespace concert::analysis
