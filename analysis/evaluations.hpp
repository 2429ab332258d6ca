#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

/// Searches (abc.hpp, pareto.hpp) ask for simulations one numbered evaluation after another. As every number, and the
/// parameters that belong to it, is the same whenever a search is repeated, results kept by number are enough to take
/// up a search that was killed: it is repeated from its start, and what is known is not simulated again.
namespace concert::analysis {

/// The result (summaries, a curve, objectives) of one simulation with these parameters. `number` is the evaluation's
/// own (0, 1, ...), to address its draws by. NaN means that a value does not exist; an empty result that the simulation
/// was stopped before its end. Called from several threads at once.
using Simulator = std::function<std::vector<double>(std::span<const double> parameters, std::uint32_t number)>;

/// Where results are kept. Both functions are called from several threads at once; a memo serves one search alone.
struct Memo {
    std::function<std::optional<std::vector<double>>(std::uint32_t number)> find;
    std::function<void(std::uint32_t number, std::span<const double> parameters, std::span<const double> result)>
        record;
};

/// `simulate`, asked only for what `memo` does not hold; what it returns is recorded unless it is empty.
Simulator remembered(Simulator simulate, Memo memo);

/// Results kept in memory.
class Remembered {
public:
    /// Must not be used longer than this lives.
    Memo memo();
    std::size_t size() const { return results_.size(); }

private:
    std::mutex guard_;
    std::map<std::uint32_t, std::vector<double>> results_;
};

}  // namespace concert::analysis
