#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/administration/constants.hpp"
#include "models/administration/organisation.hpp"
#include "models/administration/practice.hpp"
#include "models/administration/record.hpp"
#include "models/administration/setup.hpp"
#include "sim/random.hpp"
#include "sim/record.hpp"

/// Everything that changes during a run, as columns sized once. Organisation holds what does not.
namespace concert::administration {

/// Adoption states and overload of a person, one bit each. d ⇒ c ⇒ a.
enum Status : std::uint8_t { is_aware = 1, complies = 2, is_sincere = 4, is_overloaded = 8 };

/// Evidence about somebody, in units that grow by 1/λ a week instead of decaying by λ (see trust.hpp).
struct Evidence {
    float success = 0;
    float total = 0;  ///< success + χ·failure
};

/// An exception between arrival and end.
struct Exception {
    Person person;       ///< whose it is now
    std::uint16_t born;  ///< week of arrival
    std::uint8_t age;    ///< weeks waited for the present superior
    std::uint8_t cell;   ///< of the person it arrived at
};

/// What is tried this week to solve an exception.
struct Attempt : Exception {
    enum class Way : std::uint8_t { upwards, sideways, helped, refused, turned_away, wrong };
    Way way = Way::upwards;
    bool solved = false;        ///< sideways, rightly or, where the way is wrong, by mistake (E13)
    std::uint16_t ordinal = 0;  ///< its number among this week's attempts of its person; addresses its draws
    TieIndex tie = 0;           ///< along which it was taken sideways
    TieIndex mate = 0;          ///< the helper's tie back
    Person helper = 0;          ///< to whom
    std::uint32_t key = 0;      ///< its place when a helper's or the superior's hours are rationed
    std::uint32_t luck = 0;     ///< decides what comes of it when the superior serves it
};

/// A sideways request to a helper who was asked more than their hours allow.
struct Excess {
    Person helper;
    std::uint32_t key;
    Person asker;
    std::uint32_t part, index;  ///< where the attempt stands
    auto operator<=>(const Excess&) const = default;
};

/// Arrivals that follow from hours of procedures; superiors see the same few amounts again and again.
struct Arrivals {
    Milliseconds procedures = -1;
    float mean = 0;
    std::uint32_t quiet_below = 0;
};

/// What one thread works on in a phase, and its own lists.
struct Part : sim::Part {
    std::vector<Attempt> attempts;     ///< of this week, by person
    std::vector<Exception> waiting;    ///< for a superior from one week to the next, by person
    std::vector<Exception> escalated;  ///< new for the superiors of the part's units next week, by unit
    std::vector<Excess> excess;
    std::vector<Person> leavers;
    std::array<Arrivals, 16> known_arrivals{};
    std::vector<std::uint64_t> keys;         ///< scratch for rationing a superior's hours
    std::vector<std::int64_t> tally;         ///< [cell][kind] of this week
    std::vector<std::int64_t> steady;        ///< [cell][kind]: hours that are the same every week of the stretch
    std::vector<std::int64_t> solved_early;  ///< [age 0..t_max][cell]: solved in time, by week of arrival
};

/// What a run writes down as it goes: every week's counts, or nothing, for whoever reads the state week by week
/// instead.
enum class Record : bool { nothing, counts };

struct State {
    const Organisation* organisation;
    const Setup* setup;
    const Parameters& p;
    const Equations& on;
    const Constants& k;

    Splits split;  ///< of hours, by standing

    // one entry a person
    std::vector<std::uint8_t> standing;  ///< role and category
    std::vector<float> threshold;        ///< θ_i
    std::vector<float> willingness;      ///< ℓ(b_i)
    std::vector<std::uint8_t> status, next_status;
    std::vector<std::int64_t> backlog;  ///< q, ms
    std::vector<Evidence> about_superior;
    std::vector<std::uint16_t> superior_prior;  ///< initial trust in the superior, 16-bit fixed point
    std::vector<std::uint16_t> active;          ///< k_i
    std::vector<Milliseconds> relational_free;  ///< R^x at the start of a week
    std::vector<Milliseconds> relational_left;  ///< what is left of it during the week
    std::vector<Milliseconds> formal_free;      ///< F^x at the start of a week
    std::vector<Milliseconds> work_hours;       ///< H'
    std::vector<std::uint16_t> requests;        ///< colleagues' requests of this week
    std::vector<std::uint8_t> unresolved;       ///< own exceptions lost this week
    std::vector<float> arrival_mean;            ///< x_i
    std::vector<std::uint32_t> quiet_below;     ///< no exception arrives when the word is below: e^{−x_i}·2^32
    std::vector<std::uint32_t> experience;      ///< help given and received so far (E17); empty when nobody learns

    // one entry a tie
    std::vector<Evidence> about;
    std::vector<std::uint16_t> prior;  ///< t0, 16-bit fixed point

    // one entry a unit
    std::vector<float> lock_in;                                   ///< Z_u
    std::vector<std::uint32_t> complying;                         ///< members who comply
    std::vector<double> briefed;                                  ///< f_F of the members
    std::vector<Milliseconds> procedures;                         ///< F̃ of the superior last week
    std::vector<std::uint32_t> escalated_begin, escalated_count;  ///< in the lists of the unit's part
    std::vector<std::uint32_t> part_of_unit;

    Practice practice;  ///< E11 to E13, H13

    std::vector<Milliseconds>
        head_overtime;  ///< one entry a body: production hours its head spent on its own exceptions

    std::vector<Part> parts;
    std::vector<Excess> excess;                 ///< of all parts, for sorting
    std::uint32_t week = 0;                     ///< weeks done since the start of the burn-in
    Stretch stretch;                            ///< of the week being computed
    double evidence_unit = 1;                   ///< what one event of the current week weighs: λ^{−week}, rebased
    float prior_scale = 0;                      ///< W0 in the same units
    double formal_share_of_head = 0;            ///< f_F of the head
    std::array<double, standings> talk_base{};  ///< f_R = talk_base + k_i·talk_per_tie, the former by standing
    double talk_per_tie = 0;
    bool shares_are_due = false;    ///< hours are to be shared out anew though the calendar does not turn
    bool wages_count = false;       ///< hours and costs are two things (split.hpp)
    std::uint32_t mandate_end = 0;  ///< its last week; an election that is lost brings it forward (E15)
    double seen_from_users = 0;     ///< added to the exposure of the frontline (E14)

    Record record;
    sim::Counts counts;  ///< by cell; row 0 sums the burn-in; empty when nothing is recorded

    /// Organisation and arm must outlive the state. Throws std::invalid_argument when there are several bodies and
    /// elections or unequal wages: the calendar and the mean wage are those of one organisation.
    State(const Organisation& o, const Setup& arm, Record record = Record::counts);
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::size_t people() const { return organisation->people(); }
    const sim::Body& body(const Part& part) const { return organisation->bodies[part.block]; }
    /// Address of the draws of a person of `part` in the week being computed; the caller sets the person.
    sim::Site site(const Part& part) const {
        return {organisation->seed, body(part).organisation, organisation->replicate, week, 0};
    }
    sim::Site site(const Part& part, Person i) const {
        sim::Site s = site(part);
        s.person = i - body(part).first;
        return s;
    }
    /// Row of the counts that week `w` is written to.
    std::size_t row(std::uint32_t w) const {
        return w <= p.burn_in_weeks ? 0 : w - static_cast<std::uint32_t>(p.burn_in_weeks);
    }
    std::int64_t& tally(Part& part, std::uint8_t cell, Kind kind) const {
        return part.tally[std::size_t{cell} * kinds + kind];
    }
    const Split& split_of(Person i) const { return split[standing[i]]; }
    /// What these hours of i cost above as many hours at wage 1, ms.
    std::int64_t surplus(Person i, Milliseconds hours) const {
        const double above = wage_of(p, organisation->category[i]) - 1;
        return wages_count ? static_cast<std::int64_t>(above * hours + (above < 0 ? -0.5 : 0.5)) : 0;
    }
    /// The member's superior; the head's is itself.
    Person superior_of(Person i) const { return organisation->superior[organisation->unit[i]]; }
};

}  // namespace concert::administration
