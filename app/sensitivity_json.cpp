#include "app/sensitivity_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/outcomes.hpp"

namespace concert::app {

namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json estimate(const analysis::Estimate& of) {
    return {{"value", number(of.value)}, {"lower", number(of.interval.lower)}, {"upper", number(of.interval.upper)}};
}

Json subject(const analysis::Results& study, const analysis::Contrast& contrast) {
    Json told{{"arm", study.arms[contrast.arm]}, {"against", nullptr}};
    if (contrast.against != analysis::Contrast::none) told["against"] = study.arms[contrast.against];
    return told;
}

Json answer(const analysis::Results& study, std::size_t outcome, const std::filesystem::path& folder, Json subjects) {
    const analysis::Outcome& row = analysis::outcome_table()[outcome];
    return {{"study", study.study}, {"design", study.the_design().kind}, {"outcome", row.name},
            {"unit", row.unit},     {"subjects", std::move(subjects)},   {"folder", folder.string()}};
}

}  // namespace

Json indices_json(const analysis::Results& study, const std::vector<analysis::ContrastIndices>& all,
                  std::size_t outcome, const std::filesystem::path& folder) {
    Json subjects = Json::array();
    for (const analysis::ContrastIndices& contrast : all) {
        for (const analysis::OutputIndices& output : contrast.outcomes) {
            if (output.position != outcome) continue;
            Json told = subject(study, contrast.contrast);
            told["mean"] = number(output.mean);
            told["variance"] = number(output.variance);
            told["left_out"] = output.left_out;
            for (const analysis::IndexOf& one : output.indices) {
                told["factors"][study.the_design().groups[one.group]][std::string(one.index)] = estimate(one.estimate);
            }
            subjects.push_back(std::move(told));
        }
    }
    return answer(study, outcome, folder, std::move(subjects));
}

Json emulators_json(const analysis::Results& study, const std::vector<analysis::Emulation>& all, std::size_t outcome,
                    const std::filesystem::path& folder) {
    Json subjects = Json::array();
    for (const analysis::Emulation& one : all) {
        Json told = subject(study, one.contrast);
        told["points"] = one.emulator.runs();
        told["left_out"] = one.left_out;
        told["rmse"] = number(one.leave_one_out.rmse);
        told["q2"] = number(one.leave_one_out.q2);
        told["coverage"] = number(one.leave_one_out.coverage);
        for (std::size_t g = 0; g < one.indices.groups.size(); ++g) {
            Json& factor = told["factors"][study.the_design().groups[g]];
            factor["first"] = estimate(one.indices.groups[g].first);
            factor["total"] = estimate(one.indices.groups[g].total);
        }
        subjects.push_back(std::move(told));
    }
    return answer(study, outcome, folder, std::move(subjects));
}

}  // namespace concert::app
