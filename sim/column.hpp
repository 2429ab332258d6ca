#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "sim/random.hpp"

/// One random word a person, drawn for many people at a time.
namespace concert::sim {

/// The words of 256 consecutive people for one week and purpose. The word of person p (numbered within the
/// organisation) is word (p mod 256)/64 of the block addressed to 64·⌊p/256⌋ + p mod 64, so that one block serves four
/// people.
class Column {
public:
    static constexpr std::uint32_t batch = 256;

    /// Draws the words of people [batch·number, batch·number + count), count at most 256.
    void draw(Site site, std::uint8_t purpose, std::uint32_t number, std::uint32_t count) {
        site.person = number * quarter;
        std::uint32_t* const words = words_.data();
        blocks(site, purpose, std::min(count, quarter), {words, words + quarter, words + half, words + half + quarter});
    }
    /// The word of the k-th person of the batch.
    std::uint32_t operator[](std::uint32_t k) const { return words_[k]; }
    const std::uint32_t* data() const { return words_.data(); }

private:
    static constexpr std::uint32_t half = batch / 2, quarter = batch / 4;
    alignas(64) std::array<std::uint32_t, batch> words_;
};

/// Calls body(k, person) for each person of [begin, end), after prepare(batch number, people needed) for each batch; k
/// is the person's place in the batch. Persons are numbered within their organisation.
template <class Prepare, class Body>
void for_each_batch(std::uint32_t begin, std::uint32_t end, const Prepare& prepare, const Body& body) {
    for (std::uint32_t low = begin; low < end;) {
        const std::uint32_t number = low / Column::batch;
        const std::uint32_t start = number * Column::batch;
        const std::uint32_t high = std::min(end, start + Column::batch);
        prepare(number, high - start);
        for (std::uint32_t p = low; p < high; ++p) body(p - start, p);
        low = high;
    }
}

}  // namespace concert::sim
