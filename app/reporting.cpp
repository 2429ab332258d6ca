#include "app/reporting.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "app/organisation_shown.hpp"
#include "app/report_file.hpp"
#include "figures/json.hpp"
#include "figures/page.hpp"
#include "figures/population_page.hpp"

namespace concert::app {

namespace {

std::vector<std::string> words_of(std::vector<Language> languages) {
    if (languages.empty()) {
        languages = {spoken(), spoken() == Language::french ? Language::english : Language::french};
    }
    std::vector<std::string> words;
    words.reserve(languages.size());
    for (const Language language : languages) words.push_back(word_of(language));
    return words;
}

}  // namespace

void write_report(const Reported& reported, const std::filesystem::path& file) {
    const figures::Material material{reported.results, reported.summary, reported.provenance.version};
    figures::PageInput input{reported.provenance, reported.result_hash, words_of(reported.languages)};
    std::optional<figures::Ledger> ledger;
    if (!reported.claims.empty()) ledger = figures::ledger_in(reported.claims);
    if (ledger) input.ledger = &*ledger;
    if (reported.source) {
        input.organisation = organisation_figure(*reported.source, reported.results, reported.provenance.version,
                                                 run_to_show(reported.results));
    }
    fill_template(figures::json_of(figures::page_of(material, input)), file);
}

void write_report(const ReportedPopulation& reported, const std::filesystem::path& file) {
    const figures::PopulationMaterial material{reported.results, reported.provenance.version};
    const figures::PageInput input{reported.provenance, reported.result_hash, words_of(reported.languages)};
    fill_template(figures::json_of(figures::population_page(material, reported.checks, input)), file);
}

}  // namespace concert::app
