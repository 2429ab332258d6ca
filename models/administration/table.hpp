#pragma once
#include <span>
#include <vector>

#include "models/administration/parameters.hpp"
#include "sim/parameters.hpp"

/// The parameter table and the equation list of the administration model.
namespace concert::administration {

/// The model as study readers, documentation and forms see it.
const sim::ModelTable& model_table();

/// The rows with the members they describe.
const std::vector<sim::Parameter<Parameters>>& parameter_rows();

/// The parameters that hold `values`, one per row of the table.
Parameters parameters_from(std::span<const double> values);

/// The switches that `on` describes, one per row of the equation list.
Equations equations_from(const std::vector<bool>& on);

/// True when both sets build the same organisation (they differ at most in what happens week by week).
bool same_organisation(const Parameters& a, const Parameters& b);

namespace detail {
std::span<const sim::Parameter<Parameters>> organisation_rows();
std::span<const sim::Parameter<Parameters>> trust_rows();
std::span<const sim::Parameter<Parameters>> calendar_rows();
std::span<const sim::Parameter<Parameters>> hours_rows();
std::span<const sim::Parameter<Parameters>> work_rows();
std::span<const sim::Parameter<Parameters>> compliance_rows();
std::span<const sim::Parameter<Parameters>> adoption_rows();
std::span<const sim::Parameter<Parameters>> start_rows();
std::span<const sim::Parameter<Parameters>> practice_rows();
std::span<const sim::Parameter<Parameters>> posture_rows();
std::span<const sim::Parameter<Parameters>> split_rows();
std::span<const sim::Parameter<Parameters>> coproduction_rows();
std::span<const sim::Parameter<Parameters>> election_rows();
std::span<const sim::Parameter<Parameters>> learning_rows();
}  // namespace detail

}  // namespace concert::administration
