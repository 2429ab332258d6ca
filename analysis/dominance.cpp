#include "analysis/dominance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace concert::analysis {

bool dominates(std::span<const double> a, std::span<const double> b) {
    const auto unknown = [](double value) { return std::isnan(value); };
    if (std::any_of(a.begin(), a.end(), unknown)) return false;
    if (std::any_of(b.begin(), b.end(), unknown)) return true;
    bool better = false;
    for (std::size_t k = 0; k < a.size(); ++k) {
        if (a[k] > b[k]) return false;
        better = better || a[k] < b[k];
    }
    return better;
}

std::vector<std::vector<std::size_t>> non_dominated_fronts(std::span<const std::vector<double>> points) {
    const std::size_t n = points.size();
    std::vector<std::vector<std::size_t>> below(n);  // whom each dominates
    std::vector<std::size_t> above(n, 0);            // how many dominate it
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            if (dominates(points[i], points[j])) {
                below[i].push_back(j);
                ++above[j];
            } else if (dominates(points[j], points[i])) {
                below[j].push_back(i);
                ++above[i];
            }
        }
    }
    std::vector<std::vector<std::size_t>> fronts;
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < n; ++i) {
        if (above[i] == 0) front.push_back(i);
    }
    while (!front.empty()) {
        std::vector<std::size_t> next;
        for (const std::size_t i : front) {
            for (const std::size_t j : below[i]) {
                if (--above[j] == 0) next.push_back(j);
            }
        }
        std::sort(next.begin(), next.end());
        fronts.push_back(std::exchange(front, std::move(next)));
    }
    return fronts;
}

std::vector<double> crowding_distances(std::span<const std::vector<double>> points,
                                       std::span<const std::size_t> front) {
    std::vector<double> distance(front.size(), 0);
    if (front.empty()) return distance;
    std::vector<std::size_t> order(front.size());
    for (std::size_t k = 0; k < points[front[0]].size(); ++k) {
        const auto value = [&](std::size_t member) { return points[front[member]][k]; };
        if (std::any_of(front.begin(), front.end(), [&](std::size_t i) { return std::isnan(points[i][k]); })) continue;
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return std::pair(value(a), a) < std::pair(value(b), b); });
        const double range = value(order.back()) - value(order.front());
        distance[order.front()] = std::numeric_limits<double>::infinity();
        const auto last = std::find_if(order.begin(), order.end(),
                                       [&](std::size_t member) { return value(member) == value(order.back()); });
        distance[*last] = std::numeric_limits<double>::infinity();
        if (!(range > 0) || std::isinf(range)) continue;
        for (std::size_t i = 1; i + 1 < order.size(); ++i) {
            distance[order[i]] += (value(order[i + 1]) - value(order[i - 1])) / range;
        }
    }
    return distance;
}

}  // namespace concert::analysis
