#pragma once
#include <string_view>

#include "figures/words.hpp"

namespace concert::figures {

/// Of a group of organisations by its name in files: "size=1-9" is "1 to 9 agents", "branch=state" the State.
Text group_text(std::string_view group);

}  // namespace concert::figures
