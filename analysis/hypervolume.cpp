#include "analysis/hypervolume.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace concert::analysis {
namespace {

/// How far a point is better than the reference; 0 in the objectives there are not.
using Gain = std::array<double, 3>;

/// A staircase: the points of a plane that none dominates, the first gain falling and the second rising.
class Staircase {
public:
    void add(double width, double height) {
        const auto at =
            std::find_if(steps_.begin(), steps_.end(), [&](const Step& step) { return step.width <= width; });
        if (at != steps_.begin() && (at - 1)->height >= height) return;
        if (at != steps_.end() && at->width == width && at->height >= height) return;
        const auto end = std::find_if(at, steps_.end(), [&](const Step& step) { return step.height > height; });
        steps_.insert(steps_.erase(at, end), {width, height});
    }

    double area() const {
        double sum = 0, below = 0;
        for (const Step& step : steps_) {
            sum += step.width * (step.height - below);
            below = step.height;
        }
        return sum;
    }

private:
    struct Step {
        double width, height;
    };
    std::vector<Step> steps_;
};

}  // namespace

double hypervolume(std::span<const std::vector<double>> points, std::span<const double> reference) {
    const std::size_t objectives = reference.size();
    if (objectives < 1 || objectives > 3) throw std::invalid_argument("hypervolume: one to three objectives");
    std::vector<Gain> gains;
    for (const auto& point : points) {
        if (point.size() != objectives) throw std::invalid_argument("hypervolume: a point of another dimension");
        Gain gain{1, 1, 1};
        for (std::size_t k = 0; k < objectives; ++k) gain[k] = reference[k] - point[k];
        if (std::all_of(gain.begin(), gain.end(), [](double g) { return g > 0 && std::isfinite(g); })) {
            gains.push_back(gain);
        }
    }
    // slices across the third gain, from the top down; the staircase holds all points that reach into the slice
    std::sort(gains.begin(), gains.end(),
              [](const Gain& a, const Gain& b) { return std::array{b[2], b[0], b[1]} < std::array{a[2], a[0], a[1]}; });
    Staircase staircase;
    double volume = 0;
    for (std::size_t i = 0; i < gains.size(); ++i) {
        staircase.add(gains[i][0], gains[i][1]);
        const double bottom = i + 1 < gains.size() ? gains[i + 1][2] : 0;
        if (gains[i][2] > bottom) volume += staircase.area() * (gains[i][2] - bottom);
    }
    return volume;
}

}  // namespace concert::analysis
