#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "web/engine/answer.hpp"
#include "web/engine/request.hpp"
#include "web/engine/series.hpp"

/// One run to look into, week by week: a replicate of a point under an arm, the very one that `concert run` counts.
namespace concert::engine {

/// What JavaScript may look at, and of what type it is.
enum class Array : int {
    status,             ///< uint8 a person: 1 aware, 2 complies, 4 sincere, 8 overloaded
    superior,           ///< uint32 a person: the superior; the head's is itself; no_superior for the elected
    unit,               ///< uint32 a person
    level,              ///< uint8 a person: steps below the head
    role,               ///< uint8 a person: elected, executive, manager, frontline
    category,           ///< uint8 a person: A, B, C
    trust_in_superior,  ///< float32 a person, NaN for the elected
    active_ties,        ///< uint16 a person: the first so many ties of the row are active
    first_tie,          ///< uint32 a person and one more: where the row of ties begins
    tie_target,         ///< uint32 a tie: to whom
    tie_trust,          ///< float32 a tie
    series,             ///< float32: [group][measure][week], see Series
    number_of_arrays
};

class Play {
public:
    Play(const std::string& file, std::size_t point, std::size_t arm, std::size_t replicate);

    /// Goes on by so many weeks at most; the week reached, 0 being the start of the mandate, negative in the burn-in.
    int advance(int weeks);
    int week() const;

    struct View {
        const void* data;
        std::size_t length;  ///< in numbers
    };
    /// Valid until the next advance().
    View look(Array array);

    void describe() const;  ///< sets the answer

private:
    void branch_if_due();
    void fill_trust();

    Ready ready_;
    std::size_t point_, arm_, replicate_;
    app::PreparedPoint prepared_;
    administration::Organisation organisation_;
    std::unique_ptr<administration::State> state_;
    bool in_past_ = false;  ///< of a study with [branch], before its arms part
    Series series_;
    std::vector<std::uint32_t> superior_;
    std::vector<float> trust_in_superior_, tie_trust_;
};

}  // namespace concert::engine
