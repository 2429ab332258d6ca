#include "sim/sobol_sequence.hpp"

#include <boost/random/sobol.hpp>

#include "sim/random.hpp"

#ifdef CONCERT_SOBOL_ROWS  // the browser's build: the same numbers, of fewer dimensions
#include <sobol_rows.hpp>
#endif

namespace concert::sim {
namespace {

#ifdef CONCERT_SOBOL_ROWS
using Sequence = boost::random::sobol_engine<std::uint64_t, 64, SobolRows>;
#else
using Sequence = boost::random::sobol;
#endif

constexpr std::uint8_t draw_shift = 130;  // a purpose of its own, so that a design shares no draw with any run

/// Words of the sequence, 64 bits each; point 0 is nil, which Boost's sequence leaves out.
std::vector<std::uint64_t> words(std::size_t dimensions, std::size_t first, std::size_t count) {
    std::vector<std::uint64_t> all(dimensions * count, 0);
    Sequence sequence(dimensions);
    if (first > 1) sequence.discard((first - 1) * dimensions);
    const std::size_t nil = first == 0 && count > 0 ? dimensions : 0;
    for (std::size_t i = nil; i < all.size(); ++i) all[i] = sequence();
    return all;
}

double unit(std::uint64_t word) { return static_cast<double>(word >> 11) * 0x1p-53; }

}  // namespace

Sobol::Sobol(std::size_t dimensions, std::uint64_t seed) {
    for (std::uint32_t d = 0; d < dimensions; ++d) {
        Stream stream(Site{seed, 0, 0, 0, d}, draw_shift);
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

}  // namespace concert::sim
