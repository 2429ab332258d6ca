#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <set>
#include <vector>

#include "sim/random.hpp"

using namespace concert;
using Catch::Equals;

namespace {

/// Pearson's statistic of counts that should all be equal, as standard deviations from its mean.
double chi_square_deviation(const std::vector<std::uint32_t>& counts) {
    double total = 0, statistic = 0;
    for (const auto count : counts) total += count;
    const double expected = total / static_cast<double>(counts.size());
    for (const auto count : counts) statistic += (count - expected) * (count - expected) / expected;
    const auto freedom = static_cast<double>(counts.size() - 1);
    return (statistic - freedom) / std::sqrt(2 * freedom);
}

struct Lanes {
    explicit Lanes(std::size_t count) : words(4, std::vector<std::uint32_t>(count, 0xdead)) {}
    std::array<std::uint32_t*, 4> pointers(std::size_t offset = 0) {
        return {&words[0][offset], &words[1][offset], &words[2][offset], &words[3][offset]};
    }
    sim::Block of(std::size_t k) const { return {words[0][k], words[1][k], words[2][k], words[3][k]}; }
    std::vector<std::vector<std::uint32_t>> words;
};

}  // namespace

TEST_CASE("Philox 4x32-10 gives the known answers published with Random123, through our addresses") {
    CHECK(sim::block({}, 0) == sim::Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});

    const sim::Site ones{.seed = ~std::uint64_t{0},
                         .organisation = 0xffffffff,
                         .replicate = 0xffffffff,
                         .week = 4095,
                         .person = 0xffffffff};
    CHECK(sim::block(ones, 255, 4095) == sim::Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});

    // the digits of pi; the last counter word 03707344 is week 037, purpose 07, index 344
    const sim::Site pi{.seed = 0x299f31d0a4093822,
                       .organisation = 0x85a308d3,
                       .replicate = 0x13198a2e,
                       .week = 0x037,
                       .person = 0x243f6a88};
    CHECK(sim::block(pi, 0x07, 0x344) == sim::Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("many persons at a time get the bits that each gets alone, whatever their number and the first") {
    const std::uint32_t first_person = GENERATE(0U, 1U, 4093U, 0xfffffff5U);  // the last wraps around
    for (const std::uint32_t count : {0U, 1U, 2U, 3U, 7U, 8U, 9U, 15U, 16U, 17U, 31U, 33U, 63U, 64U, 100U, 1023U}) {
        const sim::Site first{.seed = 0x123456789abcdef0U + count,
                              .organisation = 31,
                              .replicate = 7,
                              .week = count,
                              .person = first_person};
        Lanes lanes(count + 2);  // one word before and one after must stay as they are
        sim::blocks(first, 9, count, lanes.pointers(1));
        for (std::size_t k = 0; k < count; ++k) {
            sim::Site site = first;
            site.person += static_cast<std::uint32_t>(k);
            INFO("count " << count << ", person " << k);
            REQUIRE(lanes.of(k + 1) == sim::block(site, 9));
        }
        CHECK(lanes.of(0) == sim::Block{0xdead, 0xdead, 0xdead, 0xdead});
        CHECK(lanes.of(count + 1) == sim::Block{0xdead, 0xdead, 0xdead, 0xdead});
    }
}

TEST_CASE("every part of an address matters") {
    const sim::Site site{.seed = 42, .organisation = 5, .replicate = 6, .week = 7, .person = 8};
    std::set<sim::Block> seen{sim::block(site, 9, 10), sim::block(site, 8, 10), sim::block(site, 9, 11)};
    for (const std::uint64_t change : {std::uint64_t{1}, std::uint64_t{1} << 32}) {
        sim::Site other = site;
        other.seed ^= change;
        seen.insert(sim::block(other, 9, 10));
    }
    for (const auto member : {&sim::Site::organisation, &sim::Site::replicate, &sim::Site::week, &sim::Site::person}) {
        sim::Site other = site;
        other.*member += 1;
        seen.insert(sim::block(other, 9, 10));
    }
    CHECK(seen.size() == 9);
}

TEST_CASE("a stream hands out the words of its blocks in order, and nothing another stream does changes them") {
    const sim::Site here{.seed = 3, .person = 4}, there{.seed = 3, .person = 5};
    sim::Stream stream(here, 2), other(there, 2);
    for (std::uint32_t index = 0; index < 3; ++index) {
        for (const std::uint32_t expected : sim::block(here, 2, index)) {
            other.word();
            CHECK(stream.word() == expected);
        }
    }
    sim::Stream late(here, 2);
    CHECK(late.word() == sim::block(here, 2)[0]);
}

TEST_CASE("a stream ends after 4096 blocks and says so") {
    sim::Stream stream({.seed = 1}, 1);
    for (int i = 0; i < 4 * 4096; ++i) stream.word();
    CHECK_THROWS_WITH(stream.word(),
                      Equals("a random stream gives at most 4096 blocks (16384 words) per person, week and purpose; "
                             "draw less or use a second purpose"));
    CHECK_THROWS_AS(stream.word(), std::length_error);
}

TEST_CASE("uniform numbers carry 53 bits of two words and the open ones never touch 0 or 1") {
    sim::Stream stream({.seed = 5}, 1);
    const sim::Block words = sim::block({.seed = 5}, 1);
    const double expected = (std::ldexp(words[0] >> 5, 26) + (words[1] >> 6)) / std::ldexp(1.0, 53);
    CHECK(stream.uniform() == expected);
    CHECK(stream.uniform_open() == (words[2] + 0.5) / 4294967296.0);
    CHECK(sim::unit(0) == std::ldexp(1.0, -33));
    CHECK(sim::unit(0xffffffff) == 1 - std::ldexp(1.0, -33));
}

TEST_CASE("uniform numbers are uniform, and neighbours in pairs too") {
    std::vector<std::uint32_t> single(257), pairs(16 * 16);
    for (std::uint32_t person = 0; person < 40'000; ++person) {
        sim::Stream stream({.seed = 11, .person = person}, 1);
        const double u = stream.uniform(), v = stream.uniform_open();
        ++single[static_cast<std::size_t>(u * 257)];
        ++pairs[static_cast<std::size_t>(u * 16) * 16 + static_cast<std::size_t>(v * 16)];
    }
    CHECK(std::fabs(chi_square_deviation(single)) < 4);
    CHECK(std::fabs(chi_square_deviation(pairs)) < 4);
}

TEST_CASE("below(n) reaches every number alike") {
    const std::uint32_t n = GENERATE(1U, 2U, 3U, 10U, 37U, 1000U);
    std::vector<std::uint32_t> counts(n);
    for (std::uint32_t person = 0; person < 50'000; ++person) {
        const std::uint32_t number = sim::Stream({.seed = 13, .person = person}, 1).below(n);
        REQUIRE(number < n);
        ++counts[number];
    }
    if (n > 1) CHECK(std::fabs(chi_square_deviation(counts)) < 4);
}

TEST_CASE("below(n) rejects what would favour small numbers: n = 3/4 of 2^32 loses a quarter of the words") {
    // Without rejection the numbers divisible by 3 would come twice as often as the others.
    const std::uint32_t n = 0xc0000000;
    std::vector<std::uint32_t> remainders(3);
    for (std::uint32_t person = 0; person < 50'000; ++person) {
        ++remainders[sim::Stream({.seed = 15, .person = person}, 1).below(n) % 3];
    }
    CHECK(std::fabs(chi_square_deviation(remainders)) < 4);
}

TEST_CASE("bernoulli: never at 0, always at 1, else with its probability") {
    const std::uint32_t n = 50'000;
    std::uint32_t never = 0, always = 0, sometimes = 0;
    for (std::uint32_t person = 0; person < n; ++person) {
        sim::Stream stream({.seed = 19, .person = person}, 1);
        never += stream.bernoulli(0) ? 1 : 0;
        always += stream.bernoulli(1) ? 1 : 0;
        sometimes += stream.bernoulli(0.17) ? 1 : 0;
    }
    CHECK(never == 0);
    CHECK(always == n);
    CHECK(std::fabs(sometimes - 0.17 * n) < 4 * std::sqrt(n * 0.17 * 0.83));
}
