#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;
namespace sim = concert::sim;

namespace {

/// The small model, in which kappa must not exceed T_m/100.
const sim::ModelTable& strict_model() {
    static const sim::ModelTable table = [] {
        sim::ModelTable strict = small_model();
        strict.conflicts = [](std::span<const double> values, const std::vector<bool>&) {
            const sim::ModelTable& model = small_model();
            const double kappa = values[model.find_parameter("kappa")], weeks = values[model.find_parameter("T_m")];
            std::vector<sim::Conflict> found;
            if (kappa > weeks / 100) found.push_back({"relational_share", "exceeds mandate_weeks/100"});
            return found;
        };
        return strict;
    }();
    return table;
}

std::string told(const std::string& text, const Overrides& overrides = {}) {
    const Folder folder;
    folder.write("s.toml", text);
    return complaint([&] { load_study("s.toml", strict_model(), overrides); });
}

}  // namespace

TEST_CASE("values that do not fit together are refused with line, key and value, in any arm of any point, once each") {
    CHECK(told("[parameters]\nkappa = 0.4\nT_m = 40\n").empty());
    CHECK(told("[parameters]\nT_m = 39\nkappa = 0.4\n") == "s.toml:3: kappa = 0.4 exceeds mandate_weeks/100");
    CHECK(told("[arms]\nrelational_share = [0.1, 0.5, 0.7]\n[points]\nT_m = [60, 20]\nN = [9, 8]\n") ==
          "s.toml:2: relational_share = 0.7 exceeds mandate_weeks/100");
    CHECK(told("[parameters]\nT_m = 39\n") == "s.toml: relational_share = 0.5 exceeds mandate_weeks/100");
}

TEST_CASE("what the command line sets is reported as it was written there") {
    Overrides overrides;
    overrides.settings = {"kappa=0.8"};
    CHECK(told("[parameters]\nkappa = 0.4\nT_m = 40\n", overrides) == "--set kappa=0.8 exceeds mandate_weeks/100");
    // a file with other mistakes is told these first
    CHECK(told("[parameters]\nkappa = 0.4\nT_m = 0\n").find("exceeds") == std::string::npos);
}
