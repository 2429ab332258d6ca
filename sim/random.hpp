#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

/// Randomness with an address instead of a state: a draw is a function of (seed, replicate, organisation, week, person,
/// purpose, index), so that no result depends on order or threads, and two arms differ by policy and not by luck.
/// Bits: Philox 4x32-10 (Salmon, Moraes, Dror & Shaw, SC 2011) from Random123.
namespace concert::sim {

/// Where a draw is made. `week` counts from 0 (below 4 096), organisation and person are numbers within the study.
struct Site {
    std::uint64_t seed = 0;
    std::uint32_t organisation = 0;
    std::uint32_t replicate = 0;
    std::uint32_t week = 0;
    std::uint32_t person = 0;
};

/// The 128 random bits of one address, as four words.
using Block = std::array<std::uint32_t, 4>;

/// The block of one site and purpose; `index` (below 4 096) numbers several blocks of the same site and purpose.
Block block(const Site& site, std::uint8_t purpose, std::uint32_t index = 0);

/// The blocks (index 0) of `count` consecutive persons from site.person on: word l of person k goes to lanes[l][k].
/// The same bits as block(), several persons at a time.
void blocks(const Site& first, std::uint8_t purpose, std::size_t count, const std::array<std::uint32_t*, 4>& lanes);

/// The blocks of `count` persons anywhere, persons[k] with index indices[k]; else like blocks().
void blocks_at(const Site& site, std::uint8_t purpose, std::size_t count, const std::uint32_t* persons,
               const std::uint32_t* indices, const std::array<std::uint32_t*, 4>& lanes);

/// A word as a number strictly between 0 and 1: (word + 1/2) / 2^32.
constexpr double unit(std::uint32_t word) { return (static_cast<double>(word) + 0.5) * 0x1p-32; }

/// The random numbers of one site and purpose, in the order they are asked for; throws std::length_error past
/// 4 096 blocks.
class Stream {
public:
    Stream(const Site& site, std::uint8_t purpose) : site_(site), purpose_(purpose) {}
    /// 32 random bits
    std::uint32_t word() {
        if (used_ == 4) refill();
        return block_[used_++];
    }
    double uniform();                               ///< in [0, 1), 53 random bits
    double uniform_open() { return unit(word()); }  ///< in (0, 1), 32 random bits
    std::uint32_t below(std::uint32_t n);           ///< in {0, ..., n-1}, unbiased (Lemire 2019); n > 0
    bool bernoulli(double probability) { return uniform() < probability; }  ///< true with that probability

private:
    void refill();  ///< the next block; throws std::length_error past the last

    Site site_;
    std::uint8_t purpose_;
    std::uint8_t used_ = 4;  // words of block_ already given out
    std::uint32_t next_ = 0;
    Block block_{};
};

}  // namespace concert::sim
