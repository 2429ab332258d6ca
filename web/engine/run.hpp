#pragma once
#include <string>

#include "web/engine/answer.hpp"

namespace concert::engine {

/// `concert run`: all runs of a study, then the bytes of its tables, handed over piece by piece (host.hpp). Status
/// `stopped` when JavaScript asked for that; then there are no tables.
Status run(const std::string& file);

}  // namespace concert::engine
