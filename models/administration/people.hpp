#pragma once
#include "models/administration/state.hpp"

/// Who the people are: thresholds, benefits and initial trust, drawn at the start and again for each newcomer (E9, E10,
/// section 3).
namespace concert::administration {

/// Draws θ_i ~ Normal(θ, sd) cut to [0.05, 0.6], the benefit b_i ~ Normal(μ_b, sd_b) as willingness
/// ℓ(b) = 1/(1 + e^{−4b}), and the initial trust in the superior. With E11 on b_i varies about the value of the unit's
/// practice; what E12 and H13 need of a person is drawn, too.
void draw_person(State& s, const Part& part, Person i);

/// Draws the initial trust of all ties: both directions of a tie begin with the same random number with probability
/// p_copy. Trust given by a file stays as given.
void draw_initial_trust(State& s);

/// A newcomer's own initial trust in everybody the post has ties to.
void draw_newcomer_trust(State& s, const Part& part, Person i);

/// Sets who knows, complies and is sincere when the mandate starts: the innovators, and the elected (all aware and
/// complying, a share d_top of them sincere).
void start_adoption(State& s);

}  // namespace concert::administration
