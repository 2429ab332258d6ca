#include "analysis/write_population.hpp"

#include <algorithm>
#include <memory>

#include "analysis/hash.hpp"
#include "analysis/manifest_parts.hpp"

namespace concert::analysis {
namespace {

void header(CsvWriter& csv, std::initializer_list<const char*> names) {
    for (const char* name : names) csv.text(name);
    csv.end();
}

/// A week, empty when it never came.
void week_or_never(CsvWriter& csv, std::int64_t week) {
    if (week < 0) {
        csv.text("");
    } else {
        csv.count(static_cast<std::size_t>(week));
    }
}

std::string manifest_of(const PopulationResults& results, const Provenance& provenance, const std::string& hash) {
    Json arms = Json::array();
    for (const PopulationArm& arm : results.arms) {
        arms.push_back({{"arm", arm.label},
                        {"mode", arm.duty ? "duty" : "voluntary"},
                        {"mandate_weeks", arm.mandate_weeks},
                        {"parameters", changed_parameters(results.model, arm.values, provenance.base)}});
    }
    return dumped({
        {"study", results.study},
        {"title", {{"en", results.title_en}, {"fr", results.title_fr}}},
        {"warning", "simulated data, not observed; a model, not a forecast"},
        {"result_hash", hash},
        {"command", provenance.command},
        {"version", provenance.version},
        {"compiler", provenance.compiler},
        {"seed", results.seed},
        {"model", results.model.name},
        {"equations", equations_on(results.model, provenance.equations)},
        {"parameters", parameter_values(results.model, provenance.base)},
        {"arms", arms},
        {"organisations", results.organisations.size()},
        {"people", results.people()},
        {"one_in", results.one_in},
        {"horizon_years", results.horizon_years},
        {"replicates", results.replicates},
        {"groups", results.groups},
        {"every", results.every},
        {"inputs", inputs_of(provenance)},
        {"notes", results.notes},
        {"started", provenance.started},
        {"finished", provenance.finished},
        {"seconds", provenance.seconds},
    });
}

}  // namespace

void write_organisations(const PopulationResults& results, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"arm", "replicate", "organisation", "label", "branch", "size_class", "size", "attention",
                 "relational_share", "projects", "started", "adopted", "complied", "final_D"});
    for (const PopulationRun& run : results.runs) {
        for (std::size_t i = 0; i < results.organisations.size(); ++i) {
            const OrganisationInfo& info = results.organisations[i];
            const OrganisationFate& fate = run.organisations[i];
            csv.text(results.arms[run.arm].label).count(run.replicate).count(info.number).text(info.label);
            csv.text(info.branch).text(info.size_class).count(static_cast<std::size_t>(info.size));
            csv.value(fate.attention).value(fate.relational_share).value(fate.projects);
            for (const std::int64_t week : {fate.started, fate.adopted, fate.complied}) week_or_never(csv, week);
            if (fate.started < 0) {
                csv.text("");
            } else {
                csv.value(static_cast<double>(fate.sincere) / static_cast<double>(info.size));
            }
            csv.end();
        }
    }
}

void write_adoption(const PopulationResults& results, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"group", "arm", "week", "measure", "n", "median", "q10", "q25", "q75", "q90", "mean"});
    for (std::size_t group = 0; group < results.groups.size(); ++group) {
        for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
            for (const sim::Measure& measure : results.measures) {
                for (std::size_t week = 0; week < results.weeks(); week += results.every) {
                    const Band b = results.band_of(arm, measure.name, group, week);
                    csv.text(results.groups[group]).text(results.arms[arm].label).count(week).text(measure.name);
                    csv.count(b.n);
                    // more digits than a float's would be noise
                    for (const double value : {b.median, b.q10, b.q25, b.q75, b.q90, b.mean}) {
                        csv.value(static_cast<float>(value));
                    }
                    csv.end();
                }
            }
        }
    }
}

void write_patterns(const PopulationResults& results, const std::vector<Check>& checks, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"pattern", "check", "arm", "published_lower", "published_upper", "accepted_lower", "accepted_upper",
                 "n", "median", "q10", "q90", "verdict", "text", "source"});
    for (const Check& check : checks) {
        csv.text(check.pattern).text(check.name).text(results.arms[check.arm].label);
        csv.value(check.published_lower).value(check.published_upper);
        csv.value(check.accepted_lower).value(check.accepted_upper).count(check.simulated.n);
        for (const double value : {check.simulated.median, check.simulated.q10, check.simulated.q90}) csv.value(value);
        csv.text(word_of(check.verdict)).text(check.text.english).text(check.source).end();
    }
}

void write_every_replicate(const PopulationResults& results, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"arm", "replicate", "week", "adopted", "adopted_agents"});
    for (const PopulationRun& run : results.runs) {
        for (std::size_t week = 0; week < results.weeks(); week += results.every) {
            csv.text(results.arms[run.arm].label).count(run.replicate).count(week);
            csv.value(results.value(run, "adopted", 0, week)).value(results.value(run, "adopted_agents", 0, week));
            csv.end();
        }
    }
}

std::string population_hash(const PopulationResults& results, const std::vector<Check>& checks) {
    Sha256 hash;
    const Sink sink = [&hash](std::string_view bytes) { hash.add(bytes); };
    write_organisations(results, sink);
    write_adoption(results, sink);
    write_patterns(results, checks, sink);
    return hash.hex();
}

std::string write_population(const PopulationResults& results, const std::vector<Check>& checks,
                             const Provenance& provenance, const WriteOptions& options,
                             const std::filesystem::path& folder) {
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
    write_organisations(results, hashed(open("organisations.csv")));
    write_adoption(results, hashed(open("adoption.csv")));
    write_patterns(results, checks, hashed(open("patterns.csv")));
    const std::string digest = hash.hex();
    if (options.all_runs) {
        OutputFile& file = open("all_runs.csv");
        write_every_replicate(results, [&file](std::string_view bytes) { file.write(bytes); });
    }
    open("manifest.json").write(manifest_of(results, provenance, digest));

    for (const auto& file : files) file->close();
    for (const auto& file : files) file->publish();
    std::error_code absent;
    if (!options.all_runs) std::filesystem::remove(folder / "all_runs.csv", absent);
    for (const char* other : {"runs.csv", "curves.csv", "summary.csv"}) std::filesystem::remove(folder / other, absent);
    return digest;
}

}  // namespace concert::analysis
