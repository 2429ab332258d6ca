#pragma once
#include <vector>

/// The share D of sincere people where everybody sees everybody and all are alike, with appropriation and doubt (E9 and
/// E10 of the administration model) and nothing else:
///     dD/dt = (1 - D) (a + r g(D)) - v D (1 - g(D)),   g(D) = D^n / (D^n + theta^n)
/// It forgets chance and who is tied to whom; simulations show what that costs.
namespace concert::reference {

struct MeanField {
    double alone;      ///< a >= 0, 1/week: appropriation that needs no peers (instruction, practice)
    double peers;      ///< r >= 0, 1/week: appropriation where all peers are sincere
    double doubt;      ///< v >= 0, 1/week: loss where no peer is
    double threshold;  ///< theta > 0
    double exponent;   ///< n >= 1

    double influence(double share) const;    ///< g(D)
    double rate(double share) const;         ///< dD/dt, 1/week
    double slope(double share) const;        ///< of rate() in D, by differences
    double weekly_step(double share) const;  ///< D a week later when hazards act for whole weeks, as in the model
};

/// A share at which nothing changes; stable: small departures from it die out.
struct RestingPoint {
    double share;
    bool stable;
};

/// All resting points in [0, 1], rising; found where rate() changes its sign between 10 000 equal steps, then by
/// bisection. Points that touch zero without crossing it are not found. Throws std::invalid_argument on a negative rate
/// or a threshold or exponent out of range.
std::vector<RestingPoint> resting_points(const MeanField& field);

/// D after `weeks`, from `start`, by Runge-Kutta steps of a tenth of a week.
double mean_field_share(const MeanField& field, double start, double weeks);

}  // namespace concert::reference
