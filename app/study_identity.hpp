#pragma once
#include "app/commands.hpp"
#include "store/identity.hpp"

namespace concert::app {

/// What decides the results of a study: every key of its file, what the command line changes, the hashes of the files
/// it reads, and the program's version. Layout and comments of the file do not count.
store::Identity identity_of(const scenarios::Study& study, const StudyOptions& options);

}  // namespace concert::app
