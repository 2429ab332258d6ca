#pragma once
#include <vector>

#include "scenarios/design_request.hpp"
#include "scenarios/load.hpp"
#include "scenarios/study_file.hpp"

namespace concert::scenarios {

/// The "name=value" of the command line that gives this parameter its value, or "".
std::string set_by(const Overrides& overrides, const sim::ModelTable& model, std::size_t parameter);

/// Puts what the command line says in place of what the file says. A parameter that is an axis of the arms becomes an
/// axis of one value. Of the points, those stay whose own value is nearest to it, so that their replicates and random
/// draws are those of the whole study.
/// What a design (null where there is none) varies or derives cannot be set.
/// `elsewhere` may name further parameters, of studies of another kind.
void apply(const Overrides& overrides, const sim::ModelTable& model, const sim::ModelTable* elsewhere, Study& study,
           std::vector<Axis>& arms, const std::vector<Alternatives>& alternatives, PointColumns& points,
           DesignRequest* design, ErrorList& errors);

}  // namespace concert::scenarios
