#pragma once
#include <filesystem>
#include <functional>

#include "analysis/results.hpp"
#include "app/commands.hpp"
#include "app/provenance.hpp"

/// What concert run says and writes when runs are there.
namespace concert::app {

/// What the store holds already, where it holds anything, and how many failed runs were forgotten to be done again.
void tell_held(std::size_t held, std::size_t forgotten);

/// Lets the report be written where it is wanted and the program can; else removes that of an earlier study. The file,
/// empty where there is none.
std::filesystem::path write_report_file(const RunCommand& command, const Common& common,
                                        const std::filesystem::path& folder,
                                        const std::function<void(const std::filesystem::path& file)>& write);

/// What to type to go on.
void tell_interrupted(std::size_t runs, const Common& common);

/// A study whose runs are all there is summed up, written and told; the exit code.
int conclude(const RunCommand& command, const Common& common, const scenarios::Study& source,
             const analysis::Results& results, const Start& start, const std::filesystem::path& folder);

}  // namespace concert::app
