#include "analysis/evaluations.hpp"

#include <utility>

namespace concert::analysis {

Simulator remembered(Simulator simulate, Memo memo) {
    return [simulate = std::move(simulate), memo = std::move(memo)](std::span<const double> parameters,
                                                                    std::uint32_t number) {
        if (auto known = memo.find(number)) return *std::move(known);
        std::vector<double> result = simulate(parameters, number);
        if (!result.empty()) memo.record(number, parameters, result);
        return result;
    };
}

Memo Remembered::memo() {
    return {[this](std::uint32_t number) -> std::optional<std::vector<double>> {
                const std::lock_guard lock(guard_);
                const auto found = results_.find(number);
                if (found == results_.end()) return std::nullopt;
                return found->second;
            },
            [this](std::uint32_t number, std::span<const double>, std::span<const double> result) {
                const std::lock_guard lock(guard_);
                results_.insert_or_assign(number, std::vector<double>(result.begin(), result.end()));
            }};
}

}  // namespace concert::analysis
