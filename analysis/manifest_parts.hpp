#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analysis/writers.hpp"

/// What the manifests of studies of all kinds have in common.
namespace concert::analysis {

using Json = nlohmann::ordered_json;

/// A value as a study file writes it.
Json parameter_value(const sim::ParameterRow& row, double value);
/// Every parameter by name.
Json parameter_values(const sim::ModelTable& model, const std::vector<double>& values);
/// Those whose value differs from the base.
Json changed_parameters(const sim::ModelTable& model, const std::vector<double>& values,
                        const std::vector<double>& base);
/// The equations that are on.
Json equations_on(const sim::ModelTable& model, const std::vector<bool>& on);
/// The files read, with their hashes.
Json inputs_of(const Provenance& provenance);
/// The document as text.
std::string dumped(const Json& document);

}  // namespace concert::analysis
