#pragma once
#include "models/administration/purposes.hpp"
#include "models/administration/state.hpp"

/// E13 Diagnosis: y*_u ~ Normal(Y*, 0.15), set to the nearest end of [0, 1], is what unit u needs. The centre sees it
/// as y_C = y*_u + N(0, σ_C); the n_t members together as y_L = y*_u + b_L + N(0, σ_L²/n_t), a variance. What is aimed
/// at is η y_L + (1 − η) y_C. With E13 off everybody needs Y* and knows it.
namespace concert::administration {

/// Draws what every unit needs, once for all arms.
void draw_needs(State& s);

struct Diagnosis {
    double centre, field;  ///< y_C, y_L
};

/// How unit u is seen this week; drawn afresh for each purpose and week.
Diagnosis diagnose(const State& s, const Part& part, std::uint32_t u, Purpose purpose);

/// η y_L + (1 − η) y_C.
double aimed_at(const State& s, const Diagnosis& seen);

}  // namespace concert::administration
