#include "app/stored_study.hpp"

#include "analysis/files.hpp"
#include "app/shards.hpp"
#include "models/administration/record.hpp"
#include "models/administration/table.hpp"
#include "store/schema.hpp"

namespace concert::app {

StoredStudy stored_study(const std::string& folder_or_file) {
    std::filesystem::path file = folder_or_file;
    if (std::filesystem::is_directory(file)) file /= study_file;
    if (!std::filesystem::exists(file)) {
        throw analysis::FileError(file.string(), "cannot be read", "there is no such file",
                                  "name a folder that concert run has written, for example results/sizes");
    }
    StoredStudy found{std::make_shared<const store::RunStore>(file), {}};
    const sim::ModelTable model = administration::model_table();
    const std::vector<bool> all(model.equations.size(), true);
    const auto measures = administration::measures(administration::equations_from(all));
    found.study = store::study_in(found.store->database(), model, measures);
    found.study.runs = found.store;
    return found;
}

}  // namespace concert::app
