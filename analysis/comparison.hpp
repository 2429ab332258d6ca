#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/abc.hpp"
#include "analysis/agreement.hpp"
#include "analysis/logit.hpp"
#include "analysis/measured.hpp"
#include "analysis/statistics.hpp"
#include "analysis/texts.hpp"

/// A simulated ensemble beside an observed diffusion: what is known, its files, and its account on the terminal.
namespace concert::analysis {

/// One observed curve and what an ensemble has for it.
struct Overlay {
    std::string model;       ///< what made the ensemble: "contagion", "both", "peers" ..., or an arm
    std::string population;  ///< "all", or a community
    std::vector<double> observed;
    std::vector<Band> simulated;
};

/// How well one ensemble agrees, over one population or over the communities of several taken together.
struct AgreementRow {
    std::string model, population;
    Agreement agreement;
};

/// A number of the observed diffusion and the same number in the runs of the ensemble.
struct ComparedStatistic {
    Measured observed;
    std::optional<Band> simulated;  ///< nothing where it is not computed for runs
};

/// One model fitted to the training communities.
struct FittedModel {
    std::string name;
    std::vector<std::string> parameters;
    Posterior posterior;
    double observed_final = 0;  ///< adopters in all communities when observation ended
    Band final;                 ///< of the posterior's predictions
    double highest = 0;         ///< their 97.5 % quantile
    bool peers_alone = false;   ///< a model without an external channel: the question is whether it suffices
    bool rejected() const { return observed_final > highest; }
};

/// A person of the observed network.
struct PersonRow {
    std::string name, community;
    int time;
    std::size_t indegree, outdegree;
    double exposure_last, threshold_lag0, threshold_lag1, infectiousness, susceptibility;
    std::string time_class, threshold_class;
};

struct Comparison {
    std::string name;      ///< of the data
    std::string ensemble;  ///< what is laid over, in words; empty: nothing
    std::size_t people = 0, adopters = 0;
    int periods = 0;
    std::size_t runs = 0;  ///< of the ensemble
    std::vector<Overlay> overlays;
    std::vector<AgreementRow> agreements;
    std::vector<ComparedStatistic> statistics;
    std::optional<Logit> logit;
    std::vector<PersonRow> persons;
    std::vector<FittedModel> models;
    std::vector<std::string> training, held_out;  ///< communities
    std::vector<std::string> notes;

    double observed(const std::string& statistic, int period = 0) const;  ///< NaN when there is none
};

/// Observed numbers with, where the runs have them too, their bands: runs[r] as the same functions list them.
std::vector<ComparedStatistic> side_by_side(const std::vector<Measured>& observed,
                                            const std::vector<std::vector<Measured>>& runs);

/// What goes into the manifest only.
struct ComparisonProvenance {
    std::string version, compiler, command;
    std::uint64_t seed = 0;
    std::vector<std::pair<std::string, std::string>> inputs;    ///< path, SHA-256
    std::vector<std::pair<std::string, std::string>> settings;  ///< name, value
};

/// Names of the files that write_comparison may write.
std::span<const std::string_view> comparison_files();

/// Writes comparison.csv, statistics.csv and manifest.json, and where there is something to say agreement.csv,
/// people.csv, logit.csv and posterior.csv, into a folder that prepare_folder made. Every file is complete before the
/// first takes its name. Returns the hash of the bytes of all tables, in this order. Throws FileError.
std::string write_comparison(const Comparison& comparison, const ComparisonProvenance& provenance,
                             const std::filesystem::path& folder);

/// For a person: curves of blocks over one another, agreement, statistics, fit. Lines at most 100 wide.
std::string comparison_text(const Comparison& comparison, Language language, bool unicode = true);

/// The same as one JSON object.
std::string comparison_json(const Comparison& comparison, const std::string& folder, const std::string& hash);

}  // namespace concert::analysis
