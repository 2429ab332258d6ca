#include "analysis/writers.hpp"

#include <memory>

#include "analysis/hash.hpp"

namespace concert::analysis {

std::string result_hash(const Results& results, const Summary& summary) {
    Sha256 hash;
    const Sink sink = [&hash](std::string_view bytes) { hash.add(bytes); };
    write_runs(results, sink);
    write_curves(results, summary, sink);
    write_summary(results, summary, sink);
    return hash.hex();
}

std::string write_results(const Results& results, const Summary& summary, const Provenance& provenance,
                          const WriteOptions& options, const std::filesystem::path& folder) {
    prepare_folder(folder, options.force);
    const FileSizeSignalIgnored ignored;
    Sha256 hash;
    std::vector<std::unique_ptr<OutputFile>> files;
    const auto open = [&](const char* name) -> OutputFile& {
        return *files.emplace_back(std::make_unique<OutputFile>(folder / name));
    };
    const auto hashed = [&hash](OutputFile& file) -> Sink {
        return [&hash, &file](std::string_view bytes) {
            file.write(bytes);
            hash.add(bytes);
        };
    };
    write_runs(results, hashed(open("runs.csv")));
    write_curves(results, summary, hashed(open("curves.csv")));
    write_summary(results, summary, hashed(open("summary.csv")));
    const std::string digest = hash.hex();
    if (options.all_runs) {
        OutputFile& file = open("all_runs.csv");
        write_all_runs(results, [&file](std::string_view bytes) { file.write(bytes); });
    }
    open("manifest.json").write(manifest(results, summary, provenance, options, digest));

    for (const auto& file : files) file->close();
    for (const auto& file : files) file->publish();
    std::error_code absent;
    if (!options.all_runs) std::filesystem::remove(folder / "all_runs.csv", absent);  // of an earlier run
    for (const char* other : {"organisations.csv", "adoption.csv", "patterns.csv"}) {
        std::filesystem::remove(folder / other, absent);  // of a population
    }
    return digest;
}

}  // namespace concert::analysis
