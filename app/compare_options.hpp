#pragma once
#include "app/commands.hpp"

namespace concert::app {

/// Throws scenarios::StudyErrors with everything that does not go together: two ensembles, options of another one,
/// options that need a network where there is none.
void check_together(const CompareCommand& command, bool network, bool one_community);

}  // namespace concert::app
