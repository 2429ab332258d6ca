#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace concert::sim {

/// Points of the Sobol sequence in [0, 1)^dimensions (direction numbers of Joe and Kuo 2008 in Boost.Random), the
/// point of nil included, each dimension shifted by one random 64-bit word of `seed` (exclusive or, which keeps the
/// balance of the sequence): rows one after the other. The first points of a longer design are those of a shorter one.
class Sobol {
public:
    Sobol(std::size_t dimensions, std::uint64_t seed);
    /// `count` points from number `first` on, counted from 0: count x dimensions numbers.
    std::vector<double> points(std::size_t first, std::size_t count) const;
    /// The sequence itself, without shift.
    static std::vector<double> plain(std::size_t dimensions, std::size_t first, std::size_t count);

private:
    std::vector<std::uint64_t> shift_;
};

}  // namespace concert::sim
