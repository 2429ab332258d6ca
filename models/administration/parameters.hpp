#pragma once
#include <cstdint>

/// The parameters of the administration model and their defaults. Meaning, unit, range, symbol and source of each stand
/// in its row of the parameter table (table_*.cpp); nothing is said twice.
namespace concert::administration {

/// How the work of a team's members depends on one another (Thompson 1967).
enum class Interdependence : std::int64_t { pooled, sequential, reciprocal };
/// How exposure turns into influence, g(S) in E9.
enum class Response : std::int64_t { bass, hill, threshold };
/// Where the first users of the practice stand.
enum class Place : std::int64_t { random, top, managers, periphery, outside, managers_and_periphery };
/// How potential ties are drawn.
enum class TieGenerator : std::int64_t { distance, multiscale, rewired };
/// How a unit chooses between the needed and the mastered task (H13).
enum class TaskChoice : std::int64_t { ease, diagnosis, posture };

struct Parameters {
    // the organisation
    std::int64_t people = 500;
    double team_span = 8;
    double manager_span = 4.4;
    std::int64_t elected = 0;
    double category_b_share = 0.25;
    std::int64_t insert_managers = 1;
    double potential_ties = 15;
    double distance_decay = 0.9;
    double homophily = 0.2;
    std::int64_t tie_generator = static_cast<std::int64_t>(TieGenerator::distance);
    double multiscale_depth = 0.5;
    double multiscale_distance = 0.5;
    double trust_in_superior = 0.60;
    double trust_in_reports = 0.80;
    double trust_in_others = 0.75;
    double trust_concentration = 10;
    double copied_trust_share = 0.5;
    double innovator_share = 0.03;
    std::int64_t innovator_count = 0;
    std::int64_t innovator_place = static_cast<std::int64_t>(Place::random);
    // time
    std::int64_t burn_in_weeks = 104;
    std::int64_t mandate_weeks = 156;
    std::int64_t follow_up_weeks = 104;
    std::int64_t steps_per_week = 1;
    // hours
    double coordination_share = 0.20;
    double relational_share = 0.5;
    double upkeep_share = 0.5;
    double tie_upkeep = 0.25;
    // hours that differ by role, by channel, by category
    double relational_share_executives = -1;
    double relational_share_managers = -1;
    double relational_share_frontline = -1;
    double formal_hours = -1;
    double relational_hours = -1;
    double wage_a = 1;
    double wage_b = 1;
    double wage_c = 1;
    // E15 will
    double attention = 0.3;
    double attention_after = 0.05;
    std::int64_t competing_projects = 1;
    double sincere_elected_share = 0;
    std::int64_t election_every = 0;
    std::int64_t election_phase = 0;
    double mandate_survival = 0.5;
    // E1, E2 exceptions
    double exception_rate = 0.4;
    double non_routine_share = 0.5;
    double standardisation = 0.2;
    double vertical_hours = 1;
    double lateral_hours = 0.4;
    double vertical_success = 0.85;
    double lateral_success = 0.85;
    double escalation = 0.1;
    std::int64_t longest_wait = 2;
    // E3 trust
    double memory = 0.98;
    double asymmetry = 2;
    double help_without_trust = 0.4;
    double prior_weight = 2;
    // E4 team cost
    std::int64_t interdependence = static_cast<std::int64_t>(Interdependence::sequential);
    double team_cost_pooled = 0.2;
    double team_cost_sequential = 0.2;
    double team_cost_reciprocal = 0.1;
    double trust_saving = 0.3;
    // E5 work
    double load = 0.95;
    double rework = 2;
    // E6 awareness
    double briefing_hours = 0.5;
    double awareness_formal = 0.5;
    double awareness_relational = 0.15;
    // E7 compliance
    double compliance_formal = 0.25;
    double compliance_relational = 0.10;
    double compliance_loss = 0.006;
    double lock_in_gain = 0.01;
    double lock_in_decay = 260;
    double initial_compliance = 0;
    // E8 exposure
    double compliance_visibility = 0.25;
    double uninformative_voice = 1;
    // E9 appropriation
    double appropriation_formal = 0.02;
    double appropriation_practice = 0.004;
    double appropriation_relational = 0.041;
    double content_per_layer = 0.95;
    double trust_exponent = 0.5;
    double mandate_in_talk = 0.5;
    std::int64_t response = static_cast<std::int64_t>(Response::hill);
    double threshold_mean = 0.15;
    double threshold_sd = 0.05;
    double hill_exponent = 8;
    double benefit_mean = 0.25;
    double benefit_sd = 0.5;
    // E10 loss
    double doubt = 0.01;
    double overload_loss = 0.005;
    double turnover = 0.08;
    // E11 value
    double valley = 0.1;
    double fit_width = 0.5;
    // E12 steps and guard
    double target = 0.8;
    std::int64_t steps = 6;
    double latitude = 0.3;
    double radical_share = 0.1;
    double step_hours = 2;
    std::int64_t guard = 1;
    double guard_radius = 0.3;
    double control_time = 0.25;
    // E13 diagnosis and posture
    double field_weight = 0.3;
    double centre_error = 0.3;
    double field_error = 0.3;
    double field_bias = 0.1;
    double posture = 0.5;
    double posture_before = 0.5;
    std::int64_t posture_from = 0;
    double control_signal = 0;
    double autonomy_error = 0.05;
    // H13 tasks
    std::int64_t task_choice = static_cast<std::int64_t>(TaskChoice::posture);
    // E14 coproduction with users
    double frontline_weight = 0.5;
    double substitution = 0;
    double user_effort = 0.3;
    double user_hours = 0.5;
    double user_visibility = 0.1;
    // E17 learning
    double learning_scale = 0;

    bool operator==(const Parameters&) const = default;
};

/// Which equations are on. An equation that is off does nothing: no exceptions (E1), all exceptions go upwards (E2),
/// trust stays as it began (E3), teams cost nothing (E4), no work and no overload (E5), everybody knows the practice
/// from the start of the mandate (E6), compliance only through appropriation (E7), no exposure (E8), nobody
/// appropriates (E9), nobody loses by doubt or overload (E10; turnover is switched off by its rate), the attention is
/// not shared with other projects and no election is held (E15), nobody learns to help (E17).
///
/// Off by default: the benefit of the practice is drawn and not its value (E11), practice stays at 0 and nobody is
/// asked (E12), everybody needs the same and knows it, exceptions need no leave and nobody is controlled (E13), there
/// are no users (E14), work is one task (H13).
struct Equations {
    bool exceptions = true;     // E1
    bool routing = true;        // E2
    bool trust = true;          // E3
    bool team_cost = true;      // E4
    bool work = true;           // E5
    bool awareness = true;      // E6
    bool compliance = true;     // E7
    bool exposure = true;       // E8
    bool appropriation = true;  // E9
    bool loss = true;           // E10
    bool will = true;           // E15
    bool value = false;         // E11
    bool steps = false;         // E12
    bool posture = false;       // E13
    bool tasks = false;         // H13
    bool coproduction = false;  // E14
    bool learning = true;       // E17

    bool operator==(const Equations&) const = default;
};

}  // namespace concert::administration
