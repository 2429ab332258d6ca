#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "analysis/results.hpp"
#include "store/run_store.hpp"

/// A study as its results folder holds it, without its study file.
namespace concert::app {

struct StoredStudy {
    std::shared_ptr<const store::RunStore> store;
    analysis::Results study;  ///< its runs are the store's
};

/// Reads a folder of results or a store in it. Throws analysis::FileError when there is none or it cannot be read.
StoredStudy stored_study(const std::string& folder_or_file);

}  // namespace concert::app
