#include "app/charted_population.hpp"

#include "analysis/files.hpp"
#include "app/charted_study.hpp"
#include "app/population_study.hpp"
#include "app/study_again.hpp"
#include "store/evaluation_store.hpp"

namespace concert::app {

namespace fs = std::filesystem;

namespace {

store::Identity identity_in(const fs::path& file) {
    return store::identity_of(store::Database(file, store::Database::Use::read));
}

}  // namespace

bool holds_population(const fs::path& folder) { return fs::exists(folder / population_file); }

ChartedPopulation charted_population(const std::string& folder) {
    const fs::path place(folder), file = place / population_file;
    auto manifest = manifest_in(place);
    const store::Identity identity = identity_in(file);
    const scenarios::Study study = study_again(manifest, identity);
    const auto employers = employers_of(study);
    store::EvaluationStore kept(file, identity);
    const PopulationPlan plan = plan_of_population(study, employers);
    if (kept.size() < plan.arms * static_cast<std::size_t>(plan.replicates)) {
        throw analysis::FileError(folder, "cannot be charted", "some of its runs are missing",
                                  "run the study again, it goes on where it was");
    }
    return {place, run_population(study, employers, {0, true, false}, kept.memo()), std::move(manifest)};
}

}  // namespace concert::app
