#include "models/population/simulate.hpp"

#include <algorithm>

#include "models/population/start.hpp"
#include "sim/parallel.hpp"

namespace concert::population {
namespace {

constexpr std::size_t lives_at_a_time = 1024;  // kept in memory at once: 12 MB for 30 years

class Simulation {
public:
    Simulation(const Employers& employers, const Groups& groups, const Arm& arm, std::uint64_t seed,
               std::uint32_t replicate, std::int64_t horizon, const Lived& lived)
        : employers_(employers),
          groups_(groups),
          arm_(arm),
          seed_(seed),
          replicate_(replicate),
          horizon_(horizon),
          lived_(lived),
          lives_(employers.list.size()) {
        history_.fates.resize(employers.list.size());
        for (std::size_t i = 0; i < employers.list.size(); ++i) {
            history_.fates[i].policy =
                draw_policy(arm.p, arm.base, employers.list[i].size, seed, employers.list[i].number, replicate);
        }
        count_everybody();
    }

    History at_once() {
        std::vector<std::uint32_t> everybody(employers_.list.size());
        for (std::uint32_t i = 0; i < everybody.size(); ++i) everybody[i] = i;
        for (std::size_t from = 0; from < everybody.size(); from += lives_at_a_time) {
            const auto begin = everybody.begin() + static_cast<std::ptrdiff_t>(from);
            const auto end = std::min(begin + static_cast<std::ptrdiff_t>(lives_at_a_time), everybody.end());
            const std::vector<std::uint32_t> some(begin, end);
            simulate_lives(some, horizon_);
            for (const std::uint32_t i : some) begin_life(i, 0);
        }
        return std::move(history_);
    }

    History one_after_another(std::uint32_t look_ahead) {
        std::vector<std::uint32_t> number, kind;
        for (std::size_t i = 0; i < employers_.list.size(); ++i) {
            number.push_back(employers_.list[i].number);
            kind.push_back(employers_.list[i].branch * 4096 + groups_.size_class[i]);
        }
        const HeadTies ties = draw_head_ties(arm_.p, kind, number, seed_, replicate_);
        StartProcess process(ties, arm_.p.start_alone, arm_.p.start_imitation,
                             draw_patience(number, seed_, replicate_));
        std::vector<std::vector<std::uint32_t>> adopting(static_cast<std::size_t>(horizon_) + 1);
        for (std::int64_t week = 1; week <= horizon_; ++week) {
            if ((week - 1) % look_ahead == 0)
                simulate_lives(not_simulated(process.sure_within(look_ahead)), horizon_ - week);
            const auto starting = process.advance();
            simulate_lives(not_simulated(starting), horizon_ - week);
            for (const std::uint32_t i : starting) {
                begin_life(i, week);
                const std::int64_t then = history_.fates[i].adopted;
                if (then >= 0) adopting[static_cast<std::size_t>(then)].push_back(i);
            }
            for (const std::uint32_t i : adopting[static_cast<std::size_t>(week)]) process.adopted(i);
        }
        return std::move(history_);
    }

private:
    void count_everybody() {
        history_.counts = {static_cast<std::size_t>(horizon_) + 1, groups_.names.size(), kinds, {}};
        sim::Counts& counts = history_.counts;
        counts.values.assign(counts.weeks * counts.groups * counts.kinds, 0);
        for (std::size_t i = 0; i < employers_.list.size(); ++i) {
            for (const std::uint32_t group : groups_.members[i]) {
                counts.at(0, group, organisations) += 1;
                counts.at(0, group, agents) += employers_.list[i].size;
            }
        }
        const std::size_t row = counts.groups * counts.kinds;
        for (std::size_t week = 1; week < counts.weeks; ++week) {
            std::copy_n(counts.values.begin(), row, counts.values.begin() + static_cast<std::ptrdiff_t>(week * row));
        }
    }

    std::vector<std::uint32_t> not_simulated(std::vector<std::uint32_t> some) const {
        std::erase_if(some, [&](std::uint32_t i) { return !lives_[i].sincere.empty(); });
        return some;
    }

    /// Simulates lives of at least `weeks`; the large ones first, so that no thread waits for the last of them.
    void simulate_lives(std::vector<std::uint32_t> some, std::int64_t weeks) {
        std::sort(some.begin(), some.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(-employers_.list[a].size, a) < std::pair(-employers_.list[b].size, b);
        });
        sim::for_each_index(some.size(), [&](std::size_t k) {
            const Employer& employer = employers_.list[some[k]];
            const auto own = own_parameters(arm_.base, arm_.on, history_.fates[some[k]].policy, employer.size, weeks,
                                            arm_.duty, arm_.p.duty_weakness);
            lives_[some[k]] = live(own, arm_.on, arm_.trust, seed_, employer.number, replicate_, weeks);
            lived_(static_cast<double>(employer.size));
        });
    }

    /// The organisation starts in this week: its life, simulated before, is written down and forgotten.
    void begin_life(std::uint32_t i, std::int64_t week) {
        const std::int64_t people = employers_.list[i].size, last = horizon_ - week;
        Life life = std::move(lives_[i]);
        lives_[i] = {};
        life.sincere.resize(static_cast<std::size_t>(last) + 1);  // longer when it was expected to start sooner
        life.complying.resize(static_cast<std::size_t>(last) + 1);
        Fate& fate = history_.fates[i];
        const std::int64_t adopted = first_half(life.sincere, people), complied = first_half(life.complying, people);
        fate.started = week;
        fate.adopted = adopted < 0 ? -1 : week + adopted;
        fate.complied = complied < 0 ? -1 : week + complied;
        fate.sincere = life.sincere.back();
        add_life(history_.counts, groups_.members[i], people, week, life);
        add_retention(life, people);
    }

    void add_retention(const Life& life, std::int64_t people) {
        const auto end = static_cast<std::size_t>(arm_.base.mandate_weeks);
        const std::size_t later = end + static_cast<std::size_t>(retention_weeks);
        const bool ends_by_calendar = !arm_.duty && arm_.base.election_every == 0;
        if (!ends_by_calendar || later >= life.sincere.size()) return;
        Retention& kept = history_.retention;
        ++kept.organisations;
        kept.sincere_at_end += life.sincere[end];
        kept.sincere_later += life.sincere[later];
        kept.complying_at_end += life.complying[end];
        kept.complying_later += life.complying[later];
        if (2 * std::int64_t{life.sincere[end]} < people) return;
        ++kept.holding_at_end;
        kept.holding_later += 2 * std::int64_t{life.sincere[later]} >= people;
    }

    const Employers& employers_;
    const Groups& groups_;
    const Arm& arm_;
    std::uint64_t seed_;
    std::uint32_t replicate_;
    std::int64_t horizon_;
    const Lived& lived_;
    std::vector<Life> lives_;  ///< simulated and not yet begun
    History history_;
};

}  // namespace

History simulate(const Employers& employers, const Groups& groups, const Arm& arm, std::uint64_t seed,
                 std::uint32_t replicate, std::int64_t horizon, const Lived& lived, std::uint32_t look_ahead) {
    Simulation simulation(employers, groups, arm, seed, replicate, horizon, lived);
    return arm.at_once ? simulation.at_once() : simulation.one_after_another(look_ahead);
}

}  // namespace concert::population
