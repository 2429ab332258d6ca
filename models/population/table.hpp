#pragma once
#include <span>

#include "models/population/parameters.hpp"
#include "sim/parameters.hpp"

/// The parameter table of a population study: the rows of the administration model, then those of E16.
namespace concert::population {

/// What study readers, documentation and result files see.
const sim::ModelTable& model_table();

/// How many of the rows and equations belong to the administration model; they come first.
std::size_t administration_parameters();
std::size_t administration_equations();

/// The parameters of E16 in `values`, one value per row of the whole table.
Parameters parameters_from(std::span<const double> values);

}  // namespace concert::population
