#include "models/population/employers.hpp"

#include <algorithm>
#include <cmath>

namespace concert::population {
namespace {

std::int64_t rounded(double x) { return static_cast<std::int64_t>(std::floor(x + 0.5)); }

/// Employers of one branch from the smallest to the largest; equal ones as listed.
std::vector<Employer> ranked(const Employers& all, std::uint32_t branch) {
    std::vector<Employer> own;
    for (const Employer& employer : all.list) {
        if (employer.branch == branch) own.push_back(employer);
    }
    std::sort(own.begin(), own.end(), [](const Employer& a, const Employer& b) {
        return a.size != b.size ? a.size < b.size : a.number < b.number;
    });
    return own;
}

/// One employer for each of the blocks into which a ranked branch is cut.
std::vector<Employer> representatives(const std::vector<Employer>& own, std::int64_t one_in) {
    const auto fraction = 1 / static_cast<double>(one_in);
    const std::size_t blocks =
        static_cast<std::size_t>(std::max<std::int64_t>(1, rounded(static_cast<double>(own.size()) * fraction)));
    std::vector<Employer> chosen;
    std::vector<double> sizes;
    std::int64_t people = 0;
    for (std::size_t b = 0; b < blocks; ++b) {
        const std::size_t begin = b * own.size() / blocks, end = (b + 1) * own.size() / blocks;
        std::int64_t block = 0;
        for (std::size_t k = begin; k < end; ++k) block += own[k].size;
        chosen.push_back(own[(begin + end) / 2]);
        sizes.push_back(static_cast<double>(block) * fraction);
        people += block;
    }
    const std::int64_t total =
        std::max(static_cast<std::int64_t>(blocks), rounded(static_cast<double>(people) * fraction));
    const auto whole = whole_sizes(sizes, total);
    for (std::size_t b = 0; b < blocks; ++b) chosen[b].size = whole[b];
    return chosen;
}

}  // namespace

std::int64_t Employers::people() const {
    std::int64_t sum = 0;
    for (const Employer& employer : list) sum += employer.size;
    return sum;
}

std::vector<std::int64_t> whole_sizes(const std::vector<double>& wanted, std::int64_t total) {
    double sum = 0;
    for (const double size : wanted) sum += std::max(1.0, size);
    const double scale = static_cast<double>(total) / sum;
    std::vector<std::int64_t> sizes;
    std::int64_t given = 0;
    double running = 0;
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        running += std::max(1.0, wanted[k]) * scale;
        const auto left = static_cast<std::int64_t>(wanted.size() - k - 1);
        const std::int64_t upto = left == 0 ? total : std::clamp(rounded(running), given + 1, total - left);
        sizes.push_back(upto - given);
        given = upto;
    }
    return sizes;
}

Employers sample(const Employers& all, std::int64_t one_in) {
    if (one_in == 1) return all;
    Employers some{all.branches, all.labels, {}};
    for (std::uint32_t branch = 0; branch < all.branches.size(); ++branch) {
        const auto own = ranked(all, branch);
        if (own.empty()) continue;
        const auto chosen = representatives(own, one_in);
        some.list.insert(some.list.end(), chosen.begin(), chosen.end());
    }
    return some;
}

}  // namespace concert::population
