#include "claims/bands.hpp"

#include <array>
#include <stdexcept>

namespace concert::claims {
namespace {

constexpr double share_points = 0.05, quality_points = 0.02, five_percent = 0.05;

constexpr std::array rows{
    Band{"A_withdrawal", share_points, false, false},
    Band{"C_withdrawal", share_points, false, false},
    Band{"D_withdrawal", share_points, false, false},
    Band{"C_1y", share_points, false, false},
    Band{"C_2y", share_points, false, false},
    Band{"D_1y", share_points, false, false},
    Band{"D_2y", share_points, false, false},
    Band{"C_kept_1y", share_points, false, false},
    Band{"C_kept_2y", share_points, false, false},
    Band{"D_kept_1y", share_points, false, false},
    Band{"D_kept_2y", share_points, false, false},
    Band{"G_withdrawal", share_points, false, true},
    Band{"Per", share_points, false, false},
    Band{"Q", quality_points, false, false},
    Band{"W", five_percent, true, true},
    Band{"Th", five_percent, true, false},
    Band{"Y", share_points, false, false},
    Band{"V", five_percent, true, false},
    Band{"V_withdrawal", five_percent, true, false},
    Band{"task_value", five_percent, true, false},
    Band{"Y_ext", five_percent, true, false},
    Band{"needed_share", share_points, false, false},
    Band{"drift", share_points, false, true},
    Band{"dispersion", share_points, false, true},
    Band{together, 1, false, false},
};

}  // namespace

std::span<const Band> bands() { return rows; }

const Band& band_of(std::string_view outcome) {
    for (const Band& row : rows) {
        if (row.outcome == outcome) return row;
    }
    throw std::invalid_argument(std::string(outcome) + " has no smallest effect that matters");
}

std::vector<std::string> judged_outcomes() {
    std::vector<std::string> names;
    names.reserve(rows.size());
    for (const Band& row : rows) names.emplace_back(row.outcome);
    return names;
}

double together_of(double d, double q) { return d / share_points + q / quality_points; }

}  // namespace concert::claims
