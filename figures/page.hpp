#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/writers.hpp"
#include "figures/ledger.hpp"
#include "figures/material.hpp"

/// The content of a report, as web/report/page.ts reads it.
namespace concert::figures {

/// A number that the report is about, with its interval.
struct KeyNumber {
    Text value, interval, label;
};
struct Section {
    std::string id;
    Text title;
    std::vector<Text> text;
    std::vector<std::string> figures;  ///< ids
};
struct ParameterLine {
    std::string name;
    Text value, unit, range, doc, source;
};
struct Origin {
    std::string command, seed, version, result_hash;
    std::vector<std::pair<std::string, std::string>> inputs;  ///< file, SHA-256
    Text citation, licence;
};
struct Page {
    std::string study;
    std::vector<std::string> languages;  ///< "en", "fr": the first is shown first
    Text title, message;
    std::vector<KeyNumber> numbers;
    std::vector<Figure> figures;
    std::vector<Section> sections;  ///< every figure in one of them
    std::vector<Text> method;
    std::vector<ParameterLine> parameters;
    std::vector<Text> limits;
    Origin origin;
};

/// What a page needs beside the results.
struct PageInput {
    analysis::Provenance provenance;  ///< command, inputs, base values, equations
    std::string result_hash;
    std::vector<std::string> languages{"en", "fr"};
    const Ledger* ledger = nullptr;           ///< of the claims, where they were judged
    std::optional<Figure> organisation = {};  ///< one of the study's, in one run
};

Page page_of(const Material& material, const PageInput& input);
/// How the results of a study are made again and cited.
Origin origin_of(const std::string& study, std::uint64_t seed, const PageInput& input);

}  // namespace concert::figures
