#include "models/population/start.hpp"

#include "models/population/purposes.hpp"
#include "sim/samplers.hpp"

namespace concert::population {

std::vector<double> draw_patience(const std::vector<std::uint32_t>& number, std::uint64_t seed,
                                  std::uint32_t replicate) {
    std::vector<double> patience;
    patience.reserve(number.size());
    for (const std::uint32_t organisation : number) {
        sim::Stream draw({seed, organisation, replicate, 0, 0}, draw_patience_of);
        patience.push_back(sim::exponential(draw, 1));
    }
    return patience;
}

StartProcess::StartProcess(const HeadTies& ties, double alone, double imitation, std::vector<double> patience)
    : ties_(ties),
      alone_(alone),
      imitation_(imitation),
      left_(std::move(patience)),
      seen_(left_.size(), 0),
      first_(left_.size() + 1, 0),
      follower_(ties.target.size()) {
    for (const std::uint32_t j : ties.target) ++first_[j + 1];
    for (std::size_t j = 0; j < left_.size(); ++j) first_[j + 1] += first_[j];
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t i = 0; i < left_.size(); ++i) {
        for (const std::uint32_t j : ties.followed_by(i)) follower_[next[j]++] = i;
    }
}

double StartProcess::hazard(std::size_t i) const {
    const auto followed = static_cast<double>(ties_.first[i + 1] - ties_.first[i]);
    return followed > 0 ? alone_ + imitation_ * (seen_[i] / followed) : alone_;
}

std::vector<std::uint32_t> StartProcess::sure_within(std::uint32_t weeks) const {
    std::vector<std::uint32_t> sure;
    for (std::uint32_t i = 0; i < left_.size(); ++i) {
        if (left_[i] > 0 && left_[i] <= weeks * hazard(i)) sure.push_back(i);
    }
    return sure;
}

std::vector<std::uint32_t> StartProcess::advance() {
    std::vector<std::uint32_t> starting;
    for (std::uint32_t i = 0; i < left_.size(); ++i) {
        if (left_[i] <= 0) continue;
        left_[i] -= hazard(i);
        if (left_[i] <= 0) starting.push_back(i);
    }
    return starting;
}

void StartProcess::adopted(std::uint32_t i) {
    for (std::uint32_t t = first_[i]; t < first_[i + 1]; ++t) ++seen_[follower_[t]];
}

}  // namespace concert::population
