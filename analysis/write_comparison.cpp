#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <system_error>

#include "analysis/comparison.hpp"
#include "analysis/csv.hpp"
#include "analysis/files.hpp"
#include "analysis/hash.hpp"

/// The files of a comparison, and what is said of it to machines.
namespace concert::analysis {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 7> names{"comparison.csv", "statistics.csv", "agreement.csv", "people.csv",
                                                "logit.csv",      "posterior.csv",  "manifest.json"};

void header(CsvWriter& csv, std::initializer_list<const char*> columns) {
    for (const char* column : columns) csv.text(column);
    csv.end();
}

void band_fields(CsvWriter& csv, const Band& b) {
    csv.count(b.n);
    for (const double value : {b.median, b.q10, b.q25, b.q75, b.q90}) csv.value(value);
}

void write_overlays(const Comparison& comparison, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"model", "population", "period", "observed", "n", "median", "q10", "q25", "q75", "q90"});
    for (const Overlay& overlay : comparison.overlays) {
        for (std::size_t t = 0; t < overlay.observed.size(); ++t) {
            csv.text(overlay.model).text(overlay.population).count(t + 1).value(overlay.observed[t]);
            if (t < overlay.simulated.size()) {
                band_fields(csv, overlay.simulated[t]);
            } else {
                csv.count(0);
                for (int k = 0; k < 5; ++k) csv.text("");
            }
            csv.end();
        }
    }
}

void write_statistics(const Comparison& comparison, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"statistic", "period", "unit", "observed", "n", "median", "q10", "q25", "q75", "q90"});
    for (const ComparedStatistic& one : comparison.statistics) {
        csv.text(one.observed.statistic);
        if (one.observed.period > 0) {
            csv.count(static_cast<std::size_t>(one.observed.period));
        } else {
            csv.text("");
        }
        csv.text(one.observed.unit).value(one.observed.value);
        if (one.simulated) {
            band_fields(csv, *one.simulated);
        } else {
            csv.count(0);
            for (int k = 0; k < 5; ++k) csv.text("");
        }
        csv.end();
    }
}

void write_agreement(const Comparison& comparison, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"model", "population", "periods", "rmse", "bias", "coverage50", "coverage80"});
    for (const AgreementRow& row : comparison.agreements) {
        csv.text(row.model).text(row.population).count(row.agreement.periods).value(row.agreement.rmse);
        csv.value(row.agreement.bias).value(row.agreement.coverage50).value(row.agreement.coverage80).end();
    }
}

void write_people(const Comparison& comparison, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"node", "community", "toa", "indegree", "outdegree", "exposure_last", "threshold_lag0",
                 "threshold_lag1", "infectiousness", "susceptibility", "toa_class", "threshold_class"});
    for (const PersonRow& person : comparison.persons) {
        csv.text(person.name).text(person.community);
        if (person.time > 0) {
            csv.count(static_cast<std::size_t>(person.time));
        } else {
            csv.text("");
        }
        csv.count(person.indegree).count(person.outdegree);
        for (const double value : {person.exposure_last, person.threshold_lag0, person.threshold_lag1,
                                   person.infectiousness, person.susceptibility}) {
            csv.value(value);
        }
        csv.text(person.time_class).text(person.threshold_class).end();
    }
}

void write_logit(const Logit& logit, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"term", "estimate", "std_error", "odds_ratio", "p_value"});
    for (const LogitTerm& term : logit.terms) {
        csv.text(term.name).value(term.estimate).value(term.std_error).value(term.odds_ratio).value(term.p).end();
    }
}

void write_posterior(const Comparison& comparison, const Sink& sink) {
    CsvWriter csv(sink);
    header(csv, {"model", "particle", "parameter", "value", "weight", "distance"});
    for (const FittedModel& model : comparison.models) {
        for (std::size_t i = 0; i < model.posterior.particles(); ++i) {
            for (std::size_t k = 0; k < model.parameters.size(); ++k) {
                csv.text(model.name).count(i).text(model.parameters[k]).value(model.posterior.particle(i)[k]);
                csv.value(model.posterior.weights[i]).value(model.posterior.distances[i]).end();
            }
        }
    }
}

Json finite(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json fit_of(const FittedModel& model) {
    Json parameters = Json::object();
    for (std::size_t k = 0; k < model.parameters.size(); ++k) {
        parameters[model.parameters[k]] = {{"median", model.posterior.quantile(k, 0.5)},
                                           {"q10", model.posterior.quantile(k, 0.1)},
                                           {"q90", model.posterior.quantile(k, 0.9)}};
    }
    Json fit{{"model", model.name},
             {"parameters", parameters},
             {"tolerance", model.posterior.tolerance},
             {"rounds", model.posterior.rounds},
             {"simulations", model.posterior.simulations},
             {"last_acceptance", model.posterior.acceptance},
             {"observed_adopters", model.observed_final},
             {"predicted_adopters", {{"median", model.final.median}, {"q97.5", model.highest}}}};
    if (model.peers_alone) fit["rejected"] = model.rejected();
    return fit;
}

Json fits_of(const Comparison& comparison) {
    Json fits = Json::array();
    for (const FittedModel& model : comparison.models) fits.push_back(fit_of(model));
    return fits;
}

std::string manifest_of(const Comparison& comparison, const ComparisonProvenance& provenance, const std::string& hash) {
    Json inputs = Json::object(), settings = Json::object();
    for (const auto& [path, digest] : provenance.inputs) inputs[path] = digest;
    for (const auto& [name, value] : provenance.settings) settings[name] = value;
    const Json document{{"comparison", comparison.name},
                        {"ensemble", comparison.ensemble},
                        {"warning", "a comparison of curves, not a calibration of an administration"},
                        {"result_hash", hash},
                        {"command", provenance.command},
                        {"version", provenance.version},
                        {"compiler", provenance.compiler},
                        {"seed", provenance.seed},
                        {"runs", comparison.runs},
                        {"settings", settings},
                        {"training", comparison.training},
                        {"held_out", comparison.held_out},
                        {"fits", fits_of(comparison)},
                        {"inputs", inputs},
                        {"notes", comparison.notes}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::span<const std::string_view> comparison_files() { return names; }

std::string write_comparison(const Comparison& comparison, const ComparisonProvenance& provenance,
                             const std::filesystem::path& folder) {
    const FileSizeSignalIgnored ignored;
    Sha256 hash;
    std::vector<std::unique_ptr<OutputFile>> files;
    std::vector<std::string_view> written;
    const auto open = [&](std::string_view name) -> OutputFile& {
        written.push_back(name);
        return *files.emplace_back(std::make_unique<OutputFile>(folder / name));
    };
    const auto hashed = [&](std::string_view name) -> Sink {
        OutputFile& file = open(name);
        return [&hash, &file](std::string_view bytes) {
            file.write(bytes);
            hash.add(bytes);
        };
    };
    write_overlays(comparison, hashed("comparison.csv"));
    write_statistics(comparison, hashed("statistics.csv"));
    if (!comparison.agreements.empty()) write_agreement(comparison, hashed("agreement.csv"));
    if (!comparison.persons.empty()) write_people(comparison, hashed("people.csv"));
    if (comparison.logit) write_logit(*comparison.logit, hashed("logit.csv"));
    if (!comparison.models.empty()) write_posterior(comparison, hashed("posterior.csv"));
    const std::string digest = hash.hex();
    open("manifest.json").write(manifest_of(comparison, provenance, digest));
    for (const auto& file : files) file->close();
    for (const auto& file : files) file->publish();
    for (const std::string_view name : names) {  // of an earlier comparison
        std::error_code absent;
        if (std::find(written.begin(), written.end(), name) == written.end()) {
            std::filesystem::remove(folder / name, absent);
        }
    }
    return digest;
}

std::string comparison_json(const Comparison& comparison, const std::string& folder, const std::string& hash) {
    Json statistics = Json::array(), agreements = Json::array();
    for (const ComparedStatistic& one : comparison.statistics) {
        if (one.observed.period > 0) continue;
        Json row{{"statistic", one.observed.statistic}, {"observed", finite(one.observed.value)}};
        if (one.simulated) {
            row["median"] = finite(one.simulated->median);
            row["q10"] = finite(one.simulated->q10);
            row["q90"] = finite(one.simulated->q90);
        }
        statistics.push_back(row);
    }
    for (const AgreementRow& row : comparison.agreements) {
        agreements.push_back({{"model", row.model},
                              {"population", row.population},
                              {"periods", row.agreement.periods},
                              {"rmse", finite(row.agreement.rmse)},
                              {"coverage50", finite(row.agreement.coverage50)},
                              {"coverage80", finite(row.agreement.coverage80)}});
    }
    const Json answer{{"comparison", comparison.name},
                      {"folder", folder},
                      {"result_hash", hash},
                      {"ensemble", comparison.ensemble},
                      {"people", comparison.people},
                      {"periods", comparison.periods},
                      {"adopters", comparison.adopters},
                      {"agreement", agreements},
                      {"fits", fits_of(comparison)},
                      {"statistics", statistics}};
    return answer.dump(2, ' ', false, Json::error_handler_t::replace);
}

double Comparison::observed(const std::string& statistic, int period) const {
    for (const ComparedStatistic& one : statistics) {
        if (one.observed.statistic == statistic && one.observed.period == period) return one.observed.value;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

std::vector<ComparedStatistic> side_by_side(const std::vector<Measured>& observed,
                                            const std::vector<std::vector<Measured>>& runs) {
    std::vector<ComparedStatistic> both;
    for (std::size_t k = 0; k < observed.size(); ++k) {
        ComparedStatistic one{observed[k], {}};
        std::vector<double> values;
        for (const auto& run : runs) {
            if (k < run.size()) values.push_back(run[k].value);
        }
        if (!values.empty()) one.simulated = band(std::move(values));
        both.push_back(std::move(one));
    }
    return both;
}

}  // namespace concert::analysis
