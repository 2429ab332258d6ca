#include "models/population/public_service.hpp"

#include <cmath>
#include <stdexcept>

#include "sim/math.hpp"

namespace concert::population {
namespace {

constexpr double middle_from = 50, large_from = 350;  // people; the tail index is known between them

double sum_of(const std::vector<double>& sizes) {
    double sum = 0;
    for (const double size : sizes) sum += size;
    return sum;
}

/// Appends employers of these sizes, made whole so that their sum is `total`.
void append(Employers& all, std::uint32_t branch, const char* label, const std::vector<double>& sizes,
            std::int64_t total) {
    const auto kind = static_cast<std::uint32_t>(all.labels.size());
    all.labels.emplace_back(label);
    for (const std::int64_t size : whole_sizes(sizes, total)) {
        all.list.push_back({static_cast<std::uint32_t>(all.list.size()), branch, kind, size});
    }
}

void append_local(Employers& all, const PublicService& s) {
    const auto large = static_cast<std::size_t>(s.local_large_employers);
    const double growth = sim::pow(large_from / middle_from, s.local_tail_index);
    const auto middle = static_cast<std::size_t>(std::floor(static_cast<double>(large) * (growth - 1) + 0.5));
    const std::size_t small = static_cast<std::size_t>(s.local_employers) - large - middle;

    const auto middle_sizes = cut_pareto(middle, middle_from + 1, large_from, s.local_tail_index);
    const auto middle_people = static_cast<std::int64_t>(sum_of(middle_sizes) + 0.5);
    const auto large_people =
        static_cast<std::int64_t>(s.local_large_share * static_cast<double>(s.local_people) + 0.5);
    const std::int64_t small_people = s.local_people - middle_people - large_people;

    append(all, 0, "local, up to 50", cut_pareto_of_sum(small, 1, middle_from, static_cast<double>(small_people)),
           small_people);
    append(all, 0, "local, 51 to 350", middle_sizes, middle_people);
    append(all, 0, "local, above 350",
           cut_pareto_of_sum(large, large_from + 1, s.local_highest, static_cast<double>(large_people)), large_people);
}

}  // namespace

std::vector<double> cut_pareto(std::size_t n, double lowest, double highest, double index) {
    const bool log_uniform = index > -1e-9 && index < 1e-9;
    const double top = sim::pow(highest / lowest, -index);  // chance to exceed `highest` without the cut
    std::vector<double> sizes;
    for (std::size_t k = 0; k < n; ++k) {
        const double u = (static_cast<double>(k) + 0.5) / static_cast<double>(n);
        sizes.push_back(lowest *
                        (log_uniform ? sim::pow(highest / lowest, u) : sim::pow(1 - u * (1 - top), -1 / index)));
    }
    return sizes;
}

std::vector<double> cut_pareto_of_sum(std::size_t n, double lowest, double highest, double total) {
    double heavy = -8, light = 8;  // the sum falls as the index rises
    if (sum_of(cut_pareto(n, lowest, highest, heavy)) < total || sum_of(cut_pareto(n, lowest, highest, light)) > total)
        throw std::invalid_argument("no Pareto law between these sizes has this sum");
    for (int step = 0; step < 60; ++step) {
        const double middle = (heavy + light) / 2;
        (sum_of(cut_pareto(n, lowest, highest, middle)) > total ? heavy : light) = middle;
    }
    return cut_pareto(n, lowest, highest, heavy);
}

Employers public_service(const PublicService& s) {
    Employers all{{"local", "state", "hospital"}, {}, {}};
    append_local(all, s);
    append(all, 1, "State service",
           cut_pareto_of_sum(static_cast<std::size_t>(s.state_employers), s.state_lowest, s.state_highest,
                             static_cast<double>(s.state_people)),
           s.state_people);
    const std::int64_t others = s.hospital_people - s.hospital_largest;
    append(all, 2, "hospital",
           cut_pareto_of_sum(static_cast<std::size_t>(s.hospital_employers - 1), s.hospital_lowest, s.hospital_highest,
                             static_cast<double>(others)),
           others);
    append(all, 2, "hospital, the largest", {static_cast<double>(s.hospital_largest)}, s.hospital_largest);
    return all;
}

}  // namespace concert::population
