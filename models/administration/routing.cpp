#include "models/administration/routing.hpp"

#include <algorithm>
#include <array>

#include "models/administration/exceptions.hpp"
#include "models/administration/learning.hpp"
#include "models/administration/posture.hpp"
#include "models/administration/purposes.hpp"
#include "models/administration/trust.hpp"
#include "sim/column.hpp"
#include "sim/parallel.hpp"

namespace concert::administration {
namespace {

/// Blocks drawn for some people at a time, each with the index of one of their exceptions.
template <std::size_t Most>
struct Drawn {
    std::size_t count = 0;
    std::array<std::uint32_t, Most> person, index;  ///< numbered within the organisation
    std::array<std::array<std::uint32_t, Most>, 4> words;

    void add(Person local, std::uint32_t number) {
        person[count] = local;
        index[count++] = number;
    }
    void draw(const sim::Site& site, Purpose purpose) {
        sim::blocks_at(site, purpose, count, person.data(), index.data(),
                       {words[0].data(), words[1].data(), words[2].data(), words[3].data()});
    }
    sim::Block block(std::size_t k) const { return {words[0][k], words[1][k], words[2][k], words[3][k]}; }
};

/// P that the helper helps: π0 + (1 − π0)·t_ji.
double help_probability(const State& s, const Attempt& attempt) {
    const double base = s.p.help_without_trust;
    return base + (1 - base) * static_cast<double>(trust_of(s, attempt.mate));
}

/// Asks for the memory that routing an exception of i will read; it is spread too widely to be at hand.
void fetch_ties(const State& s, Person i) {
    const sim::Network& ties = s.organisation->ties;
    const TieIndex first = ties.first[i], last = first + std::max<TieIndex>(s.active[i], 1) - 1;
    __builtin_prefetch(s.prior.data() + first);
    for (const TieIndex t : {first, last}) {  // a row may begin on one cache line and end on the next
        __builtin_prefetch(s.about.data() + t);
        __builtin_prefetch(ties.target.data() + t);
        __builtin_prefetch(ties.mate.data() + t);
    }
}

/// The same for what a helper's answer will read.
void fetch_answer(const State& s, const Attempt& attempt) {
    __builtin_prefetch(&s.about[attempt.mate]);
    __builtin_prefetch(&s.prior[attempt.mate]);
    __builtin_prefetch(&s.requests[attempt.helper]);
    __builtin_prefetch(&s.relational_left[attempt.helper]);
}

/// An active tie of i chosen with probability ∝ t_ij, by walking along the sum of trust.
TieIndex walk_to_tie(const State& s, Person i, double u) {
    const TieIndex first = s.organisation->ties.first[i];
    const std::uint32_t ties = s.active[i];
    const float wanted = static_cast<float>(u) * sum_of_trust(s, i);
    float reached = 0;
    for (TieIndex t = first; t + 1 < first + ties; ++t) {
        reached += trust_of(s, t);
        if (wanted < reached) return t;
    }
    return first + ties - 1;
}

/// The same distribution, mostly at the price of one or two ties: any tie is proposed and accepted with probability
/// t_ij. One word gives both the proposal (its upper part) and the acceptance (what is left of it).
TieIndex choose_tie(const State& s, const sim::Site& site, Person i, const Attempt& attempt, std::uint32_t word) {
    const TieIndex first = s.organisation->ties.first[i];
    const std::uint32_t ties = s.active[i];
    const auto accepted = [&](std::uint32_t bits, TieIndex& tie) {
        const std::uint64_t product = std::uint64_t{bits} * ties;
        tie = first + static_cast<TieIndex>(product >> 32);
        return static_cast<float>(static_cast<std::uint32_t>(product)) * 0x1p-32F < trust_of(s, tie);
    };
    TieIndex tie = first;
    if (accepted(word, tie)) return tie;
    const auto more = sim::block(site, draw_tie, attempt.ordinal);
    for (std::size_t k = 0; k + 1 < more.size(); ++k) {
        if (accepted(more[k], tie)) return tie;
    }
    return walk_to_tie(s, i, sim::unit(more.back()));
}

/// Gives an exception of person i its way for this week; `words` are its own.
void choose_way(State& s, const sim::Site& site, const sim::Block& words, Person i, Attempt& attempt) {
    Milliseconds& left = s.relational_left[i];
    if (!s.on.routing || s.active[i] == 0 || left < s.k.lateral) return;
    const Person superior = s.superior_of(i);
    const double both = static_cast<double>(left) + s.formal_free[superior];
    if (superior == i || sim::unit(words[0]) * both >= s.stretch.posture * left) return;
    left -= s.k.lateral;
    attempt.way = Attempt::Way::sideways;
    attempt.tie = choose_tie(s, site, i, attempt, words[1]);
    attempt.mate = s.organisation->ties.mate[attempt.tie];
    attempt.helper = s.organisation->ties.target[attempt.tie];
    sim::add_shared(s.requests[attempt.helper], 1);
}

}  // namespace

void route(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    const Person first = s.body(part).first;
    sim::Site site = s.site(part);
    part.attempts.clear();
    auto old = part.waiting.cbegin();
    const auto waits = [&](Person i) { return old != part.waiting.cend() && old->person == i; };

    // This week's attempts of person i, to whom `fresh` exceptions came just now; `first_words` are those of the first.
    const auto route_person = [&](Person i, std::uint32_t fresh, const sim::Block& first_words) {
        site.person = i - first;
        std::uint16_t ordinal = 0;
        const auto attempt = [&](const Exception& exception, bool waiting) {
            const sim::Block words = ordinal == 0 ? first_words : sim::block(site, draw_route, ordinal);
            Attempt& made = part.attempts.emplace_back(Attempt{exception});
            made.person = i;
            made.ordinal = ordinal++;
            made.key = words[2];
            made.luck = words[3];
            if (!waiting) choose_way(s, site, words, i, made);  // what waits for the superior goes on waiting there
        };
        for (; waits(i); ++old) attempt(*old, true);
        if (const std::uint32_t u = o.led[i]; u != none) {
            const Part& below = s.parts[s.part_of_unit[u]];
            for (std::uint32_t e = 0; e < s.escalated_count[u]; ++e)
                attempt(below.escalated[s.escalated_begin[u] + e], false);
        }
        const Exception arriving{i, static_cast<std::uint16_t>(s.week), 0, o.cell[i]};
        for (std::uint32_t n = 0; n < fresh; ++n) attempt(arriving, false);
        s.tally(part, o.cell[i], arrived) += fresh;
    };

    sim::Column word;
    Drawn<sim::Column::batch> busy;  // the few people of a batch with something to route
    std::array<std::uint8_t, sim::Column::batch> fresh;
    const Person begin = part.begin - first, end = part.end - first;
    for (Person low = begin; low < end;) {
        const Person start = low - low % sim::Column::batch;
        const Person high = std::min(end, start + sim::Column::batch);
        word.draw(site, draw_arrivals, start / sim::Column::batch, high - start);
        busy.count = 0;
        auto next_old = old;
        for (Person local = low; local < high; ++local) {
            const Person i = first + local;
            s.relational_left[i] = s.relational_free[i];
            const std::uint32_t arriving = arrivals(s, i, word[local - start]);
            const bool waited = next_old != part.waiting.cend() && next_old->person == i;
            while (next_old != part.waiting.cend() && next_old->person == i) ++next_old;
            const std::uint32_t u = o.led[i];
            if (arriving == 0 && !waited && (u == none || s.escalated_count[u] == 0)) continue;
            fresh[busy.count] = static_cast<std::uint8_t>(arriving);
            busy.add(local, 0);
            fetch_ties(s, i);
        }
        busy.draw(site, draw_route);
        for (std::size_t k = 0; k < busy.count; ++k) route_person(first + busy.person[k], fresh[k], busy.block(k));
        low = high;
    }
}

void answer(State& s, Part& part) {
    part.excess.clear();
    const Person first = s.body(part).first;
    const auto number = static_cast<std::uint32_t>(&part - s.parts.data());
    const double wrong = autonomy_error(s);
    Drawn<64> asked;
    std::array<std::uint32_t, 64> place;
    const auto settle = [&] {
        asked.draw(s.site(part), draw_solution);
        for (std::size_t k = 0; k < asked.count; ++k) {
            Attempt& attempt = part.attempts[place[k]];
            const bool willing = sim::unit(asked.words[0][k]) < help_probability(s, attempt);
            if (s.requests[attempt.helper] > helping_capacity(s, attempt.helper)) {
                part.excess.push_back({attempt.helper, attempt.key, attempt.person, number, place[k]});
            }
            attempt.way = willing ? Attempt::Way::helped : Attempt::Way::refused;
            attempt.solved = willing && sim::unit(asked.words[1][k]) < lateral_success(s, attempt.helper);
            if (attempt.solved && sim::unit(asked.words[3][k]) < wrong) attempt.way = Attempt::Way::wrong;
            attempt.key = asked.words[2][k];  // another one, should it have to go upwards
        }
        asked.count = 0;
    };
    for (std::uint32_t e = 0; e < part.attempts.size(); ++e) {
        const Attempt& attempt = part.attempts[e];
        if (attempt.way != Attempt::Way::sideways) continue;
        fetch_answer(s, attempt);
        place[asked.count] = e;
        asked.add(attempt.person - first, attempt.ordinal);
        if (asked.count == place.size()) settle();
    }
    settle();
}

void ration_helpers(State& s) {
    std::size_t requests = 0;
    for (const Part& part : s.parts) requests += part.excess.size();
    if (requests == 0) return;
    s.excess.clear();
    for (const Part& part : s.parts) s.excess.insert(s.excess.end(), part.excess.begin(), part.excess.end());
    std::sort(s.excess.begin(), s.excess.end());
    Person helper = none;
    std::uint32_t place = 0, capacity = 0;
    for (const Excess& request : s.excess) {
        if (request.helper != helper) {
            helper = request.helper;
            place = 0;
            capacity = helping_capacity(s, helper);
        }
        if (place++ < capacity) continue;
        Attempt& attempt = s.parts[request.part].attempts[request.index];
        attempt.way = Attempt::Way::turned_away;
        attempt.solved = false;
    }
}

}  // namespace concert::administration
