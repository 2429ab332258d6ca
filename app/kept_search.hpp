#pragma once
#include <filesystem>

#include "app/commands.hpp"
#include "scenarios/study.hpp"
#include "store/evaluation_store.hpp"

/// The evaluations of concert fit and concert pareto, kept beside their results so that a search goes on where it was.
namespace concert::app {

class KeptSearch {
public:
    /// Opens the file of evaluations in `folder`, after removing it with --fresh, and tells how many there are. `name`
    /// is the command's: searches of one study do not mix. Throws what EvaluationStore throws.
    KeptSearch(const std::filesystem::path& folder, const std::string& name, const scenarios::Study& study,
               const SearchCommand& command, const Common& common);

    analysis::Memo memo() { return store_.memo(); }
    std::size_t size() const { return store_.size(); }
    /// To be called at the end of the search: writes what is left. Returns whether it was interrupted; then it has told
    /// what to type to go on.
    bool interrupted(const Common& common);

private:
    store::EvaluationStore store_;
};

}  // namespace concert::app
