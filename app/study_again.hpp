#pragma once
#include "app/charted_study.hpp"
#include "scenarios/study.hpp"

namespace concert::app {

/// The study that a folder of results was made from, loaded again from its file with the changes of the command line.
/// Throws analysis::FileError when the file is gone or says something else by now.
scenarios::Study study_again(const ChartedStudy& study);

}  // namespace concert::app
