#pragma once
#include <functional>
#include <memory>
#include <vector>

#include "models/administration/setup.hpp"
#include "models/population/policy.hpp"
#include "models/population/record.hpp"

/// A population under one arm. Organisations influence each other only through having adopted, and an organisation's
/// weeks depend on its own calendar alone: so each one that starts is simulated by itself from its own start, in
/// parallel, and the starts run on top. An organisation that never starts costs nothing.
namespace concert::population {

struct Arm {
    administration::Parameters base;  ///< of all organisations, where their size and policy say nothing else
    administration::Equations on;
    std::shared_ptr<const administration::InitialTrust> trust;
    Parameters p;
    bool duty = false;     ///< a duty without sanction
    bool at_once = false;  ///< all start in week 0: a duty, or E16 off
};

/// What became of one organisation; weeks since the start of the population, −1: never.
struct Fate {
    Policy policy{};
    std::int64_t started = -1, adopted = -1, complied = -1;
    std::int64_t sincere = 0;  ///< people, in the last week
};

/// What was left of the practice two years after mandates ended, over all organisations that got so far; nothing under
/// a duty, which does not end, and where elections decide when mandates end.
struct Retention {
    std::int64_t organisations = 0;
    std::int64_t sincere_at_end = 0, sincere_later = 0;  ///< people
    std::int64_t complying_at_end = 0, complying_later = 0;
    std::int64_t holding_at_end = 0, holding_later = 0;  ///< organisations: those holding at the end; of them, later
};
inline constexpr std::int64_t retention_weeks = 104;

struct History {
    std::vector<Fate> fates;
    sim::Counts counts;  ///< [week 0 ... horizon][group][Kind]
    Retention retention;
};

/// Called from any thread when the life of an organisation of so many people has been simulated.
using Lived = std::function<void(double people)>;

/// `look_ahead`: weeks over which organisations sure to start are simulated together. It changes how much runs in
/// parallel, and nothing else.
History simulate(const Employers& employers, const Groups& groups, const Arm& arm, std::uint64_t seed,
                 std::uint32_t replicate, std::int64_t horizon, const Lived& lived, std::uint32_t look_ahead = 52);

}  // namespace concert::population
