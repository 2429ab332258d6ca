#pragma once
#include <filesystem>

#include "app/units.hpp"

namespace concert::app {

/// Pasts that are kept in this folder, and read where they are there. What it returns throws analysis::FileError when
/// a file holds something else than the past asked for.
PastOf kept_pasts(std::filesystem::path folder);

}  // namespace concert::app
