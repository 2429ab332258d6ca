#include "analysis/runs.hpp"

#include <algorithm>
#include <tuple>

namespace concert::analysis {

void HeldRuns::sort() {
    std::sort(list.begin(), list.end(), [](const Run& a, const Run& b) {
        return std::tie(a.point, a.arm, a.replicate) < std::tie(b.point, b.arm, b.replicate);
    });
}

void HeldRuns::each(const Visit& visit) const {
    for (const Run& run : list) visit(run);
}

void HeldRuns::each_of(std::size_t point, std::size_t arm, const Visit& visit) const {
    const auto from = std::partition_point(
        list.begin(), list.end(), [&](const Run& run) { return std::tie(run.point, run.arm) < std::tie(point, arm); });
    for (auto run = from; run != list.end() && run->point == point && run->arm == arm; ++run) visit(*run);
}

std::size_t HeldRuns::done(std::size_t point, std::size_t arm) const {
    std::size_t number = 0;
    each_of(point, arm, [&](const Run& run) { number += run.error.empty() ? 1 : 0; });
    return number;
}

void HeldRuns::each_adoption(std::size_t point, std::size_t arm, const VisitCurve& visit) const {
    each_of(point, arm, [&](const Run& run) {
        if (run.error.empty()) visit(run.replicate, run.adoption);
    });
}

void HeldRuns::each_curves(std::size_t point, std::size_t arm, const VisitCurve& visit) const {
    each_of(point, arm, [&](const Run& run) {
        if (run.error.empty()) visit(run.replicate, run.curves);
    });
}

}  // namespace concert::analysis
