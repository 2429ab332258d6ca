#include "sim/sobol_sequence.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <set>

using concert::sim::Sobol;

namespace {

/// Sobol' numbers from published direction numbers (Joe & Kuo 2008, new-joe-kuo-6.21201), by Gray code (Antonov &
/// Saleev 1979): an implementation of its own, 32 bits.
std::vector<double> published(std::size_t dimension, std::size_t points) {
    struct Row {
        unsigned s, a;
        std::vector<std::uint32_t> m;
    };
    const std::vector<Row> rows{
        {1, 0, {1}}, {2, 1, {1, 3}}, {3, 1, {1, 3, 1}}, {3, 2, {1, 1, 1}}, {4, 1, {1, 1, 3, 3}}};
    std::array<std::uint32_t, 33> v{};
    if (dimension == 0) {
        for (unsigned i = 1; i <= 32; ++i) v[i] = 1U << (32 - i);
    } else {
        const auto& [s, a, m] = rows[dimension - 1];
        for (unsigned i = 1; i <= s; ++i) v[i] = m[i - 1] << (32 - i);
        for (unsigned i = s + 1; i <= 32; ++i) {
            v[i] = v[i - s] ^ (v[i - s] >> s);
            for (unsigned k = 1; k < s; ++k) v[i] ^= ((a >> (s - 1 - k)) & 1U) * v[i - k];
        }
    }
    std::vector<double> x{0};
    std::uint32_t word = 0;
    for (std::size_t n = 1; n < points; ++n) {
        unsigned c = 1;
        for (std::size_t value = n - 1; (value & 1U) != 0; value >>= 1U) ++c;
        word ^= v[c];
        x.push_back(word * 0x1p-32);
    }
    return x;
}

}  // namespace

TEST_CASE("the sequence is the one of the published direction numbers") {
    constexpr std::size_t dimensions = 6, points = 64;
    const auto ours = Sobol::plain(dimensions, 0, points);
    for (std::size_t d = 0; d < dimensions; ++d) {
        const auto theirs = published(d, points);
        for (std::size_t i = 0; i < points; ++i) CHECK(ours[i * dimensions + d] == theirs[i]);
    }
}

TEST_CASE("a design can be continued: its points do not depend on how many are asked for at a time") {
    const Sobol sobol(7, 3);
    const auto all = sobol.points(0, 40), later = sobol.points(16, 24), one = sobol.points(1, 1);
    CHECK(std::equal(later.begin(), later.end(), all.begin() + 16 * 7));
    CHECK(std::equal(one.begin(), one.end(), all.begin() + 7));
}

TEST_CASE("the shift keeps the balance: 64 points, one in each 64th of every dimension") {
    constexpr std::size_t dimensions = 90, points = 64;
    const auto x = Sobol(dimensions, 11).points(0, points);
    for (std::size_t d = 0; d < dimensions; ++d) {
        std::set<int> cells;
        for (std::size_t i = 0; i < points; ++i) cells.insert(static_cast<int>(x[i * dimensions + d] * points));
        CHECK(cells.size() == points);
    }
    CHECK(Sobol(dimensions, 12).points(0, 1) != Sobol(dimensions, 11).points(0, 1));
}
