#pragma once
#include <nlohmann/json_fwd.hpp>

#include "scenarios/study.hpp"
#include "store/identity.hpp"

namespace concert::app {

/// The study that results were made from, loaded again from the file that their manifest names, with the changes of the
/// command line that their store keeps. Throws analysis::FileError when the file is gone or says something else by now.
scenarios::Study study_again(const nlohmann::ordered_json& manifest, const store::Identity& kept);

}  // namespace concert::app
