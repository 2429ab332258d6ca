#include "figures/layout.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace concert::figures {
namespace {

constexpr double wanted_shape = 1.7;     // width over height, in places
constexpr std::size_t level_height = 3;  // rows between a superior and the reports

struct Tree {
    std::vector<std::vector<std::size_t>> superiors, others;  ///< reports with and without reports of their own
    std::vector<std::size_t> roots, level;
    std::vector<std::size_t> downwards;  ///< everybody, superiors before reports

    bool leads(std::size_t person) const { return !superiors[person].empty() || !others[person].empty(); }
};

Tree tree_of(std::span<const std::size_t> superior) {
    const std::size_t n = superior.size();
    std::vector<bool> has_reports(n, false);
    for (std::size_t i = 0; i < n; ++i) {
        if (superior[i] == no_superior) continue;
        if (superior[i] >= n) throw std::invalid_argument("the superior of a person is nobody");
        has_reports[superior[i]] = true;
    }
    Tree tree{std::vector<std::vector<std::size_t>>(n),
              std::vector<std::vector<std::size_t>>(n),
              {},
              std::vector<std::size_t>(n, 0),
              {}};
    for (std::size_t i = 0; i < n; ++i) {
        if (superior[i] == no_superior) {
            tree.roots.push_back(i);
        } else {
            (has_reports[i] ? tree.superiors : tree.others)[superior[i]].push_back(i);
        }
    }
    tree.downwards = tree.roots;
    for (std::size_t k = 0; k < tree.downwards.size(); ++k) {
        const std::size_t person = tree.downwards[k];
        for (const auto* reports : {&tree.others[person], &tree.superiors[person]}) {
            for (const std::size_t report : *reports) {
                tree.level[report] = tree.level[person] + 1;
                tree.downwards.push_back(report);
            }
        }
    }
    if (tree.downwards.size() < n) throw std::invalid_argument("superiors lead in a circle");
    return tree;
}

/// Columns that every subtree takes when blocks have so many rows.
std::vector<std::size_t> widths_of(const Tree& tree, std::size_t rows) {
    std::vector<std::size_t> widths(tree.level.size(), 1);
    for (auto person = tree.downwards.rbegin(); person != tree.downwards.rend(); ++person) {
        std::size_t width = (tree.others[*person].size() + rows - 1) / rows;
        for (const std::size_t report : tree.superiors[*person]) width += widths[report];
        widths[*person] = std::max<std::size_t>(1, width);
    }
    return widths;
}

struct Size {
    std::size_t columns = 0, rows = 0;
};

Size size_of(const Tree& tree, const std::vector<std::size_t>& widths, std::size_t rows) {
    Size size;
    for (const std::size_t root : tree.roots) size.columns += widths[root];
    for (const std::size_t person : tree.downwards) {
        size.rows = std::max(size.rows, tree.level[person] * level_height + 1);
        const std::size_t block = std::min(rows, tree.others[person].size());
        if (block > 0) size.rows = std::max(size.rows, (tree.level[person] + 1) * level_height + block);
    }
    return size;
}

/// So many rows a block that the picture is about as wide as a page asks for.
std::size_t best_rows(const Tree& tree) {
    std::size_t longest = 1, best = 1;
    for (const auto& reports : tree.others) longest = std::max(longest, reports.size());
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t rows = 1; rows <= longest; ++rows) {
        const Size size = size_of(tree, widths_of(tree, rows), rows);
        const double shape = static_cast<double>(size.columns) / static_cast<double>(size.rows);
        const double off = std::abs(std::log(shape / wanted_shape));
        if (off < least) {
            least = off;
            best = rows;
        }
    }
    return best;
}

}  // namespace

std::vector<Spot> layout_of(std::span<const std::size_t> superior) {
    if (superior.empty()) return {};
    const Tree tree = tree_of(superior);
    const std::size_t rows = best_rows(tree);
    const auto widths = widths_of(tree, rows);
    const Size size = size_of(tree, widths, rows);
    const auto columns = static_cast<double>(size.columns), lines = static_cast<double>(size.rows);
    std::vector<std::size_t> first(superior.size(), 0);  // column of every subtree
    std::size_t next = 0;
    for (const std::size_t root : tree.roots) {
        first[root] = next;
        next += widths[root];
    }
    std::vector<Spot> spots(superior.size());
    const auto place = [&](std::size_t person, double column, std::size_t row) {
        spots[person] = {(column + 0.5) / columns, (static_cast<double>(row) + 0.5) / lines};
    };
    for (const std::size_t person : tree.downwards) {
        const bool alone = !tree.leads(person);
        const bool in_block = alone && superior[person] != no_superior;
        if (!in_block) {
            place(person, static_cast<double>(first[person]) + static_cast<double>(widths[person] - 1) / 2,
                  tree.level[person] * level_height);
        }
        std::size_t column = first[person];
        const auto& block = tree.others[person];
        for (std::size_t k = 0; k < block.size(); ++k) {
            const std::size_t wide = (block.size() + rows - 1) / rows;
            place(block[k], static_cast<double>(column + k % wide), (tree.level[person] + 1) * level_height + k / wide);
        }
        column += (block.size() + rows - 1) / rows;
        for (const std::size_t report : tree.superiors[person]) {
            first[report] = column;
            column += widths[report];
        }
    }
    return spots;
}

}  // namespace concert::figures
