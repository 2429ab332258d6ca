#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analysis/bounds.hpp"
#include "analysis/evaluations.hpp"

/// The best compromises between several objectives, by NSGA-II (Deb, Pratap, Agarwal & Meyarivan 2002, IEEE Trans.
/// Evol. Comput. 6): binary tournaments by rank and crowding, simulated binary crossover (Deb & Agrawal 1995, Complex
/// Systems 9) and polynomial mutation, parents and children ranked together.
///
/// Written here and not taken from pagmo 2.18, which has it: that draws by std::uniform_real_distribution and
/// std::shuffle and computes by the C library's pow, so that a front could change with the platform; and its shared
/// library (21 MB) was measured to add 18 ms or more to the start of every command of the program.
namespace concert::analysis {

struct Objective {
    std::string name;
    bool maximise = false;
};

/// One combination of values to be tried.
struct Candidate {
    std::uint32_t number;        ///< of the evaluation: 0, 1, ... through all generations
    std::vector<double> values;  ///< one a Bounds
};

/// The objectives of each candidate of a generation, in its order and in their own units. NaN: dominated by all.
using EvaluateAll = std::function<std::vector<std::vector<double>>(std::span<const Candidate> generation)>;

/// Each candidate by itself, in parallel; an empty result counts as NaN. Of a simulator that is remembered() a search
/// that was killed can be taken up again.
EvaluateAll one_by_one(Simulator simulate, std::size_t objectives);

struct ParetoOptions {
    std::size_t population = 100;   ///< a multiple of 4
    std::size_t generations = 100;  ///< after the first, which is drawn at random
    std::uint64_t seed = 1;
    std::uint32_t organisation = 0;      ///< tells several searches of one study apart in the addresses of their draws
    double crossover_probability = 0.9;  ///< of a pair of children; these four as in the source, section V
    double crossover_index = 20, mutation_index = 20;  ///< the larger, the nearer are children to their parents
    std::vector<double> reference = {};  ///< of the hypervolume, in the objectives' units; empty: the worst finite
                                         ///< values of the first generation
};

struct Compromise {
    std::uint32_t number;  ///< of the evaluation
    std::vector<double> values, objectives;
};

struct ParetoFront {
    std::vector<Compromise> points;   ///< of the last generation, none dominated: best in the first objective first,
                                      ///< ties by the other objectives, then by values, each combination once
    std::vector<double> hypervolume;  ///< of the front in each completed generation, the first one included; may fall
                                      ///< a little where the front has more points than the population has places
    std::vector<double> reference;    ///< what it was measured from
    std::size_t evaluations = 0;      ///< in the completed generations
};

/// `each_generation` is called after every generation with its hypervolume. Throws std::invalid_argument on unsound
/// bounds, a population that is no multiple of 4, other than 1 to 3 objectives, a reference of another length, or more
/// than 2^32 evaluations; std::logic_error when `evaluate` returns another number of results. The same result on any
/// number of threads. When sim::interrupted() is set the generation under way is left out and what was found before is
/// returned.
ParetoFront pareto_front(std::span<const Bounds> bounds, std::span<const Objective> objectives,
                         const EvaluateAll& evaluate, const ParetoOptions& options,
                         const std::function<void(double hypervolume)>& each_generation = {});

}  // namespace concert::analysis
