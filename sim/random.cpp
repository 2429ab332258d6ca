#include "sim/random.hpp"

#include <stdexcept>

#include "sim/every_width.hpp"

// Random123 refuses processors it does not know. Of those it knows, this one takes the portable C path.
#ifdef __wasm__
#define __s390x__ 1
#endif
#include <Random123/philox.h>
#ifdef __wasm__
#undef __s390x__
#endif

namespace concert::sim {
namespace {

constexpr std::uint32_t max_blocks = 4096;  // the index has 12 bits

std::uint32_t low(std::uint64_t seed) { return static_cast<std::uint32_t>(seed); }
std::uint32_t high(std::uint64_t seed) { return static_cast<std::uint32_t>(seed >> 32); }

/// The last counter word: week (12 bits), purpose (8 bits), index (12 bits).
std::uint32_t occasion(std::uint32_t week, std::uint8_t purpose, std::uint32_t index) {
    return week << 20 | std::uint32_t{purpose} << 12 | index;
}

/// Everything about an address but the person.
struct Address {
    std::uint32_t organisation, replicate, occasion, key_low, key_high;
};

Address address_of(const Site& site, std::uint8_t purpose) {
    return {site.organisation, site.replicate, occasion(site.week, purpose, 0), low(site.seed), high(site.seed)};
}

/// Philox 4x32-10 of `count` addresses, person(k) and index(k) being those of the k-th. Random123's own function would
/// do, but in this shape (words in the low halves of 64-bit lanes, whose high halves are never cleared) compilers turn
/// the loop into two to four times faster vector code. A test holds it against block(), which is Random123's.
template <class Person, class Index>
[[gnu::always_inline]] inline void fill(const Address& at, std::size_t count, const Person& person, const Index& index,
                                        std::uint32_t* __restrict lane0, std::uint32_t* __restrict lane1,
                                        std::uint32_t* __restrict lane2, std::uint32_t* __restrict lane3) {
    constexpr std::uint64_t low_half = 0xffffffff;
    for (std::size_t k = 0; k < count; ++k) {
        std::uint64_t a = person(k), b = at.organisation, c = at.replicate, d = at.occasion | index(k);
        std::uint32_t key_low = at.key_low, key_high = at.key_high;
        for (int round = 0; round < 10; ++round) {
            const std::uint64_t p = (a & low_half) * PHILOX_M4x32_0;
            const std::uint64_t q = (c & low_half) * PHILOX_M4x32_1;
            a = (q >> 32) ^ b ^ key_low;
            b = q;
            c = (p >> 32) ^ d ^ key_high;
            d = p;
            key_low += PHILOX_W32_0;
            key_high += PHILOX_W32_1;
        }
        lane0[k] = static_cast<std::uint32_t>(a);
        lane1[k] = static_cast<std::uint32_t>(b);
        lane2[k] = static_cast<std::uint32_t>(c);
        lane3[k] = static_cast<std::uint32_t>(d);
    }
}

CONCERT_EVERY_WIDTH
void fill_consecutive(Address at, std::uint32_t first, std::size_t count, std::uint32_t* __restrict lane0,
                      std::uint32_t* __restrict lane1, std::uint32_t* __restrict lane2,
                      std::uint32_t* __restrict lane3) {
    fill(
        at, count, [=](std::size_t k) { return first + static_cast<std::uint32_t>(k); }, [](std::size_t) { return 0U; },
        lane0, lane1, lane2, lane3);
}

CONCERT_EVERY_WIDTH
void fill_scattered(Address at, const std::uint32_t* __restrict persons, const std::uint32_t* __restrict indices,
                    std::size_t count, std::uint32_t* __restrict lane0, std::uint32_t* __restrict lane1,
                    std::uint32_t* __restrict lane2, std::uint32_t* __restrict lane3) {
    fill(
        at, count, [=](std::size_t k) { return persons[k]; }, [=](std::size_t k) { return indices[k]; }, lane0, lane1,
        lane2, lane3);
}

}  // namespace

Block block(const Site& site, std::uint8_t purpose, std::uint32_t index) {
    const philox4x32_ctr_t counter{
        {site.person, site.organisation, site.replicate, occasion(site.week, purpose, index)}};
    const philox4x32_ctr_t bits = philox4x32(counter, (philox4x32_key_t{{low(site.seed), high(site.seed)}}));
    return {bits.v[0], bits.v[1], bits.v[2], bits.v[3]};
}

void blocks(const Site& first, std::uint8_t purpose, std::size_t count, const std::array<std::uint32_t*, 4>& lanes) {
    fill_consecutive(address_of(first, purpose), first.person, count, lanes[0], lanes[1], lanes[2], lanes[3]);
}

void blocks_at(const Site& site, std::uint8_t purpose, std::size_t count, const std::uint32_t* persons,
               const std::uint32_t* indices, const std::array<std::uint32_t*, 4>& lanes) {
    fill_scattered(address_of(site, purpose), persons, indices, count, lanes[0], lanes[1], lanes[2], lanes[3]);
}

void Stream::refill() {
    if (next_ == max_blocks) {
        throw std::length_error(
            "a random stream gives at most 4096 blocks (16384 words) per person, week and purpose; "
            "draw less or use a second purpose");
    }
    block_ = block(site_, purpose_, next_++);
    used_ = 0;
}

double Stream::uniform() {
    const std::uint64_t upper = word() >> 5;  // 27 bits
    const std::uint64_t lower = word() >> 6;  // 26 bits
    return static_cast<double>(upper << 26 | lower) * 0x1p-53;
}

std::uint32_t Stream::below(std::uint32_t n) {
    std::uint64_t product = std::uint64_t{word()} * n;
    if (static_cast<std::uint32_t>(product) < n) {  // otherwise no need for the division
        const std::uint32_t unfair = (0U - n) % n;  // 2^32 mod n words too many
        while (static_cast<std::uint32_t>(product) < unfair) product = std::uint64_t{word()} * n;
    }
    return static_cast<std::uint32_t>(product >> 32);
}

}  // namespace concert::sim
