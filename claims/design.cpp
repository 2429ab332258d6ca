#include "claims/design.hpp"

#include <algorithm>
#include <boost/random/sobol.hpp>
#include <cmath>

#include "sim/math.hpp"
#include "sim/random.hpp"

namespace concert::claims {
namespace {

constexpr std::uint8_t draw_shift = 130;  // a purpose of its own, so that the design shares no draw with any run
constexpr double log_beyond = 10;

/// Words of the sequence, 64 bits each; point 0 is nil, which Boost's sequence leaves out.
std::vector<std::uint64_t> words(std::size_t dimensions, std::size_t first, std::size_t count) {
    std::vector<std::uint64_t> all(dimensions * count, 0);
    boost::random::sobol sequence(dimensions);
    if (first > 1) sequence.discard((first - 1) * dimensions);
    const std::size_t nil = first == 0 && count > 0 ? dimensions : 0;
    for (std::size_t i = nil; i < all.size(); ++i) all[i] = sequence();
    return all;
}

double unit(std::uint64_t word) { return static_cast<double>(word >> 11) * 0x1p-53; }

}  // namespace

std::vector<std::size_t> assumed_parameters(const sim::ModelTable& model) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < model.parameters.size(); ++i) {
        if (model.parameters[i].source.starts_with("assumed")) rows.push_back(i);
    }
    return rows;
}

Sobol::Sobol(std::size_t dimensions, std::uint64_t seed) {
    for (std::uint32_t d = 0; d < dimensions; ++d) {
        sim::Stream stream(sim::Site{seed, 0, 0, 0, d}, draw_shift);
        const std::uint64_t high = stream.word();
        shift_.push_back(high << 32 | stream.word());
    }
}

std::vector<double> Sobol::points(std::size_t first, std::size_t count) const {
    std::vector<double> result;
    const auto all = words(shift_.size(), first, count);
    result.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) result.push_back(unit(all[i] ^ shift_[i % shift_.size()]));
    return result;
}

std::vector<double> Sobol::plain(std::size_t dimensions, std::size_t first, std::size_t count) {
    std::vector<double> result;
    for (const std::uint64_t word : words(dimensions, first, count)) result.push_back(unit(word));
    return result;
}

Range full_range(const sim::ParameterRow& row) {
    return {row.lowest, row.highest, row.lowest > 0 && row.highest / row.lowest > log_beyond, row.whole};
}

Range near_range(const sim::ParameterRow& row) {
    const double low = 0.5 * row.default_value, high = 1.5 * row.default_value;
    return {std::max(row.lowest, std::min(low, high)), std::min(row.highest, std::max(low, high)), false, row.whole};
}

double value_at(const Range& range, double u) {
    if (range.whole) {
        const double low = std::ceil(range.lowest), steps = std::floor(range.highest) - low + 1;
        return low + std::min(std::floor(u * steps), steps - 1);
    }
    if (!range.logarithmic) return range.lowest + u * (range.highest - range.lowest);
    return range.lowest * sim::exp(u * sim::log(range.highest / range.lowest));
}

}  // namespace concert::claims
