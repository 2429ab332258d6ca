#pragma once
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/diffusion.hpp"

/// The published sets with their reference values, as the tests read them.
namespace survey {

using Row = std::map<std::string, std::string>;

/// A table without quoted fields, each row by column name.
inline std::vector<Row> table(const std::string& set, const std::string& file) {
    std::ifstream in(std::string(CONCERT_SOURCE_DIR) + "/scenarios/data/" + set + "/" + file);
    const auto fields = [](const std::string& text) {
        std::vector<std::string> found(1);
        for (const char c : text) {
            if (c == ',') {
                found.emplace_back();
            } else {
                found.back() += c;
            }
        }
        return found;
    };
    std::string line;
    REQUIRE(std::getline(in, line));
    const auto names = fields(line);
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        const auto values = fields(line);
        REQUIRE(values.size() == names.size());
        Row& row = rows.emplace_back();
        for (std::size_t k = 0; k < names.size(); ++k) row[names[k]] = values[k];
    }
    return rows;
}

/// A published set as the references were computed: all relations together (or some), surveyed alters only.
struct Observed {
    std::vector<int> times;
    std::vector<std::string> communities;  ///< of each person
    std::vector<std::pair<std::uint32_t, std::uint32_t>> answers;
    concert::analysis::Nominations nominations;
    int periods = 0;

    explicit Observed(const std::string& set, const std::vector<std::string>& relations = {}) {
        std::map<std::string, std::uint32_t> number;
        for (const Row& node : table(set, "nodes.csv")) {
            number.emplace(node.at("node"), static_cast<std::uint32_t>(number.size()));
            times.push_back(node.at("toa").empty() ? concert::analysis::never_adopted : std::stoi(node.at("toa")));
            communities.push_back(node.at("community"));
            periods = std::max(periods, times.back());
        }
        for (const Row& edge : table(set, "edges.csv")) {
            const bool wanted = relations.empty() ||
                                std::find(relations.begin(), relations.end(), edge.at("relation")) != relations.end();
            if (wanted && edge.at("target_surveyed") == "1") {
                answers.emplace_back(number.at(edge.at("source")), number.at(edge.at("target")));
            }
        }
        nominations = concert::analysis::nominations_of(times.size(), answers);
    }
};

/// The reference prints six or seven digits, and nothing where there is no value.
inline void check_printed(double value, const std::string& printed) {
    INFO("printed " << printed);
    if (printed.empty()) {
        CHECK(std::isnan(value));
    } else {
        CHECK(value == Approx(std::stod(printed)).epsilon(1e-6).margin(6e-7));
    }
}

inline const std::vector<std::string> sets{"medical_innovation", "brazilian_farmers"};

}  // namespace survey
