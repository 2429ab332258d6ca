#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace concert::sim {

/// The inverse distribution function of a variable on [0, 1], tabulated so that a draw costs a few nanoseconds.
/// Values are 16-bit fixed point: 0 is 0 and 65 535 is 1. Between its 4 097 points the table is a straight line; the
/// distribution function it stands for is thus off by less than 1/4096, and only between points.
class QuantileTable {
public:
    static constexpr std::size_t cells = 4096;

    /// From the quantiles of 0, 1/4096, ..., 1 in fixed point, in ascending order.
    explicit QuantileTable(const std::array<std::uint16_t, cells + 1>& quantiles) : quantiles_(quantiles) {}

    /// The value that a word of 32 random bits stands for.
    std::uint16_t operator()(std::uint32_t word) const { return interpolate<20>(word); }

    /// The same from 16 random bits.
    std::uint16_t from_half_word(std::uint16_t half_word) const { return interpolate<4>(half_word); }

private:
    /// The word's upper 12 bits choose the cell, the other Bits and a half the place within it.
    template <unsigned Bits>
    std::uint16_t interpolate(std::uint32_t word) const {
        constexpr std::uint64_t whole = std::uint64_t{2} << Bits;
        const std::uint64_t place = 2 * (word & ((1U << Bits) - 1)) + 1;
        const std::uint64_t left = quantiles_[word >> Bits], right = quantiles_[(word >> Bits) + 1];
        return static_cast<std::uint16_t>((left * (whole - place) + right * place + whole / 2) >> (Bits + 1));
    }

    std::array<std::uint16_t, cells + 1> quantiles_;
};

/// The table of Beta(a, b); a and b from 0.05 to 10 000. Its points are exact to 1e-4 (mostly to half a fixed-point
/// step, 8e-6).
QuantileTable beta_quantile_table(double a, double b);

}  // namespace concert::sim
