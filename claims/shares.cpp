#include "claims/shares.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "sim/math.hpp"

namespace concert::claims {
namespace {

constexpr double error_rate = 0.05;
constexpr std::size_t fewest = 3;
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

}  // namespace

double Shares::share(Verdict verdict) const {
    if (points == 0) return missing;
    return static_cast<double>(count[static_cast<std::size_t>(verdict)]) / static_cast<double>(points);
}

double Shares::standard_error(Verdict verdict) const {
    if (points == 0) return missing;
    const double z = sim::normal_quantile(1 - error_rate / 2), n = static_cast<double>(points) + z * z;
    const double p = (static_cast<double>(count[static_cast<std::size_t>(verdict)]) + z * z / 2) / n;
    return std::sqrt(p * (1 - p) / n);
}

Shares shares_of(std::span<const Verdict> verdicts) {
    Shares shares;
    shares.points = verdicts.size();
    for (const Verdict verdict : verdicts) ++shares.count[static_cast<std::size_t>(verdict)];
    return shares;
}

std::vector<Flip> flips_of(std::span<const Verdict> verdicts, std::span<const double> coordinates,
                           std::size_t dimensions) {
    const auto yes = static_cast<std::size_t>(std::count(verdicts.begin(), verdicts.end(), Verdict::supported));
    const std::size_t no = verdicts.size() - yes;
    std::vector<Flip> flips;
    if (yes < fewest || no < fewest) return flips;
    const double bar = sim::normal_quantile(1 - error_rate / 2 / static_cast<double>(dimensions));
    for (std::size_t d = 0; d < dimensions; ++d) {
        double sum = 0, squares = 0, of_yes = 0;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const double u = coordinates[i * dimensions + d];
            sum += u;
            squares += u * u;
            if (verdicts[i] == Verdict::supported) of_yes += u;
        }
        const double n = static_cast<double>(verdicts.size()), y = static_cast<double>(yes);
        const double sd = std::sqrt(std::max(0.0, (squares - sum * sum / n) / (n - 1)));
        if (!(sd > 0)) continue;
        const double difference = (of_yes / y - (sum - of_yes) / (n - y)) / sd;
        const double z = difference / std::sqrt(1 / y + 1 / (n - y));
        flips.push_back({d, difference, z, std::abs(z) > bar});
    }
    std::sort(flips.begin(), flips.end(), [](const Flip& a, const Flip& b) {
        return std::pair(-std::abs(a.z), a.dimension) < std::pair(-std::abs(b.z), b.dimension);
    });
    return flips;
}

}  // namespace concert::claims
