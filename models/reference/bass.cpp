#include "models/reference/bass.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>

#include "models/reference/purpose.hpp"
#include "sim/math.hpp"

namespace concert::reference {
namespace {

std::string rates(const Bass& bass) {
    return "Bass with innovation " + std::to_string(bass.innovation) + " and imitation " +
           std::to_string(bass.imitation);
}

void check_curve(const Bass& bass) {
    if (!(bass.innovation > 0) || !(bass.imitation >= 0)) {
        throw std::invalid_argument(rates(bass) + ": the curve needs innovation above 0 and imitation at least 0");
    }
}

}  // namespace

double bass_share(const Bass& bass, double t) {
    check_curve(bass);
    const double left = sim::exp(-(bass.innovation + bass.imitation) * t);
    return (1 - left) / (1 + bass.imitation / bass.innovation * left);
}

double bass_peak_time(const Bass& bass) {
    check_curve(bass);
    if (bass.imitation <= bass.innovation) return 0;
    return sim::log(bass.imitation / bass.innovation) / (bass.innovation + bass.imitation);
}

std::vector<double> bass_adoption_times(const Bass& bass, std::uint32_t people, std::uint32_t initial,
                                        const sim::Site& site) {
    if (!(bass.innovation >= 0) || !(bass.imitation >= 0)) {
        throw std::invalid_argument(rates(bass) + ": rates cannot be negative");
    }
    if (initial > people) {
        throw std::invalid_argument(std::to_string(initial) + " initial adopters among " + std::to_string(people) +
                                    " people");
    }
    std::vector<double> times(people, std::numeric_limits<double>::infinity());
    std::fill_n(times.begin(), initial, 0.0);
    const double others = std::max(1.0, people - 1.0);
    double now = 0;
    for (std::uint32_t adopted = initial; adopted < people; ++adopted) {
        const double each = bass.innovation + bass.imitation * adopted / others;
        if (each == 0) break;
        sim::Site here = site;
        here.person = adopted;
        sim::Stream draw(here, static_cast<std::uint8_t>(Purpose::AdoptionWait));
        now -= sim::log(draw.uniform_open()) / (each * (people - adopted));
        times[adopted] = now;
    }
    return times;
}

}  // namespace concert::reference
