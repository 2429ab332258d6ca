#include "sim/random.hpp"

#include <stdexcept>

// Random123 refuses processors it does not know. Of those it knows, this one takes the portable C path.
#ifdef __wasm__
#define __s390x__ 1
#endif
#include <Random123/philox.h>
#ifdef __wasm__
#undef __s390x__
#endif

// The loop over persons is compiled for three widths of vector register and the processor picks one at start-up.
// Integers only: all three return the same bits. Sanitizers cannot see through the choice, so they get one.
#if defined(__x86_64__) && defined(__linux__) && !defined(CONCERT_SANITIZED)
#define CONCERT_EVERY_WIDTH __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define CONCERT_EVERY_WIDTH
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

/// Philox 4x32-10 of `count` persons. Random123's own function would do, but in this shape (words in the low halves of
/// 64-bit lanes, whose high halves are never cleared) compilers turn the loop over persons into two to four times
/// faster vector code. A test holds it against block(), which is Random123's.
CONCERT_EVERY_WIDTH
void fill(Address at, std::uint32_t person, std::size_t count, std::uint32_t* __restrict lane0,
          std::uint32_t* __restrict lane1, std::uint32_t* __restrict lane2, std::uint32_t* __restrict lane3) {
    constexpr std::uint64_t low_half = 0xffffffff;
    for (std::size_t k = 0; k < count; ++k) {
        std::uint64_t a = person + static_cast<std::uint32_t>(k), b = at.organisation, c = at.replicate,
                      d = at.occasion;
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

}  // namespace

Block block(const Site& site, std::uint8_t purpose, std::uint32_t index) {
    const philox4x32_ctr_t counter{
        {site.person, site.organisation, site.replicate, occasion(site.week, purpose, index)}};
    const philox4x32_ctr_t bits = philox4x32(counter, (philox4x32_key_t{{low(site.seed), high(site.seed)}}));
    return {bits.v[0], bits.v[1], bits.v[2], bits.v[3]};
}

void blocks(const Site& first, std::uint8_t purpose, std::size_t count, const std::array<std::uint32_t*, 4>& lanes) {
    const Address address{first.organisation, first.replicate, occasion(first.week, purpose, 0), low(first.seed),
                          high(first.seed)};
    fill(address, first.person, count, lanes[0], lanes[1], lanes[2], lanes[3]);
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
