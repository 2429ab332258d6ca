#include "claims/contrast.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "claims/bands.hpp"

namespace concert::claims {
namespace {

using scenarios::Judgement;
using scenarios::Rule;
using scenarios::Selector;
using Group = std::vector<std::size_t>;

/// One outcome of one judgement, while its contrasts are made.
class Maker {
public:
    Maker(const Judgement& judgement, const Arms& arms, const Outcomes& outcomes, std::size_t first, std::size_t last,
          const Band& band)
        : j_(judgement),
          arms_(arms),
          outcomes_(outcomes),
          first_(first),
          last_(last),
          band_(band),
          column_(static_cast<std::size_t>(&band - bands().data())),
          sign_(band.less_is_better ? -1 : 1) {}

    std::vector<Contrast> make() {
        for (const Selector& slice : slices()) {
            switch (j_.rule) {
                case Rule::beats:
                case Rule::not_worse:
                case Rule::differs:
                    versus(slice);
                    break;
                case Rule::falls_short:
                    shortfall(slice);
                    break;
                case Rule::complements:
                case Rule::interacts:
                    cells(slice);
                    break;
                case Rule::transplants:
                    transplants(slice);
                    break;
                case Rule::common:
                    common(slice);
                    break;
                case Rule::informs:
                    informs(slice);
                    break;
                case Rule::moves_more:
                    moves(slice);
                    break;
            }
        }
        return std::move(made_);
    }

private:
    /// `where`, once for each combination of levels of the axes of `each`.
    std::vector<Selector> slices() const {
        std::vector<Selector> all{j_.where};
        for (const std::size_t axis : j_.each) {
            std::vector<Selector> longer;
            for (const Selector& slice : all) {
                for (const std::size_t level : levels_of(axis, slice)) {
                    longer.push_back(slice);
                    longer.back().push_back({axis, {level}});
                }
            }
            all = std::move(longer);
        }
        return all;
    }

    /// Levels of an axis that a selector leaves.
    std::vector<std::size_t> levels_of(std::size_t axis, const Selector& where) const {
        std::vector<std::size_t> left;
        for (const std::size_t arm : arms_.select(where)) left.push_back(arms_.level(arm, axis));
        std::sort(left.begin(), left.end());
        left.erase(std::unique(left.begin(), left.end()), left.end());
        return left;
    }

    /// Mean over the choosing half, the better the higher.
    double mean(std::size_t arm, std::size_t column, double sign) const {
        return sign * outcomes_.mean(arm, column, first_, last_);
    }

    /// The arm with the best mean over the choosing half; the first of equals.
    std::size_t best(const Group& group, std::string_view by = {}) const {
        const Band& band = by.empty() ? band_ : band_of(by);
        const auto column = static_cast<std::size_t>(&band - bands().data());
        const double sign = band.less_is_better ? -1 : 1;
        std::size_t chosen = group.front();
        for (const std::size_t arm : group) {
            const double value = mean(arm, column, sign), before = mean(chosen, column, sign);
            if (value > before || (std::isnan(before) && !std::isnan(value))) chosen = arm;
        }
        return chosen;
    }

    Contrast& add(std::string label, std::vector<std::pair<std::size_t, double>> terms, double margin, bool relative,
                  Direction direction, Group compared) {
        for (auto& term : terms) term.second *= sign_;
        return made_.emplace_back(
            Contrast{std::move(label), column_, std::move(terms), margin, relative, direction, std::move(compared)});
    }

    void versus(const Selector& slice) {
        const std::size_t favoured = best(arms_.select(slice, j_.of), j_.by);
        const std::size_t other = best(arms_.select(slice, j_.against));
        const Direction direction = j_.rule == Rule::beats       ? Direction::above
                                    : j_.rule == Rule::not_worse ? Direction::not_below
                                                                 : Direction::either;
        add(arms_.label(favoured, j_.each), {{favoured, 1}, {other, -1}}, band_.width, band_.relative, direction,
            {favoured, other});
    }

    /// Where less is better, "share of the best" becomes a division: 1/0.95 of the best.
    double part() const { return band_.less_is_better ? 1 / j_.share : j_.share; }

    void shortfall(const Selector& slice) {
        const std::size_t judged = best(arms_.select(slice, j_.of), j_.by);
        const std::size_t other = best(arms_.select(slice, j_.against));
        add(arms_.label(judged, j_.each), {{other, part()}, {judged, -1}}, 0, false, Direction::above, {other, judged});
    }

    void cells(const Selector& slice) {
        const std::size_t a = j_.across[0], b = j_.across[1];
        const auto as = levels_of(a, slice), bs = levels_of(b, slice);
        const auto at = [&](std::size_t level_a, std::size_t level_b) {
            Selector corner = slice;
            corner.push_back({a, {level_a}});
            corner.push_back({b, {level_b}});
            return best(arms_.select(corner));
        };
        for (std::size_t i = 0; i + 1 < as.size(); ++i) {
            for (std::size_t k = 0; k + 1 < bs.size(); ++k) {
                const std::size_t low = at(as[i], bs[k]), only_a = at(as[i + 1], bs[k]), only_b = at(as[i], bs[k + 1]),
                                  high = at(as[i + 1], bs[k + 1]);
                add(arms_.label(high, j_.across), {{high, 1}, {only_a, -1}, {only_b, -1}, {low, 1}}, band_.width,
                    band_.relative, j_.rule == Rule::interacts ? Direction::either : Direction::above, {high, low});
            }
        }
    }

    /// The arms of each level of the axis `across`; the policies are all other axes, in the same order in each.
    std::vector<Group> by_level(const Selector& slice) const {
        std::vector<Group> groups;
        for (const std::size_t level : levels_of(j_.across[0], slice)) {
            Selector one = slice;
            one.push_back({j_.across[0], {level}});
            groups.push_back(arms_.select(one));
        }
        return groups;
    }

    void transplants(const Selector& slice) {
        const auto groups = by_level(slice);
        for (const Group& from : groups) {
            const std::size_t chosen = best(from);
            const auto policy = static_cast<std::size_t>(std::find(from.begin(), from.end(), chosen) - from.begin());
            for (const Group& to : groups) {
                if (&to == &from) continue;
                const std::size_t own = best(to), brought = to[policy];
                add(arms_.label(chosen, j_.across) + " → " + arms_.label(own, j_.across), {{own, 1}, {brought, -1}},
                    band_.width, band_.relative, Direction::above, {own, brought});
            }
        }
    }

    /// The policy whose worst loss against the own best of a level is smallest.
    std::size_t least_regret(const std::vector<Group>& groups) const {
        std::size_t chosen = 0;
        double smallest = std::numeric_limits<double>::infinity();
        for (std::size_t policy = 0; policy < groups.front().size(); ++policy) {
            double worst = 0;
            for (const Group& level : groups) {
                const double own = mean(best(level), column_, sign_), here = mean(level[policy], column_, sign_);
                const double scale = std::max(std::abs(own), std::numeric_limits<double>::min());
                worst = std::max(worst, (own - here) / scale);
            }
            if (worst < smallest) {
                smallest = worst;
                chosen = policy;
            }
        }
        return chosen;
    }

    void common(const Selector& slice) {
        const auto groups = by_level(slice);
        const std::size_t policy = least_regret(groups);
        for (const Group& level : groups) {
            const std::size_t own = best(level);
            add(arms_.label(own, j_.across), {{own, part()}, {level[policy], -1}}, 0, false, Direction::above,
                {own, level[policy]});
        }
    }

    void informs(const Selector& slice) {
        const auto groups = by_level(slice);
        std::size_t blind = 0;
        double highest = -std::numeric_limits<double>::infinity();
        for (std::size_t policy = 0; policy < groups.front().size(); ++policy) {
            double sum = 0;
            for (const Group& level : groups) sum += mean(level[policy], column_, sign_);
            if (sum > highest) {
                highest = sum;
                blind = policy;
            }
        }
        const double weight = 1.0 / static_cast<double>(groups.size());
        std::vector<std::pair<std::size_t, double>> terms;
        Group compared;
        for (const Group& level : groups) {
            terms.emplace_back(best(level), weight);
            terms.emplace_back(level[blind], -weight);
            compared = {best(level), level[blind]};
        }
        add("", std::move(terms), band_.width, band_.relative, Direction::above, std::move(compared));
    }

    /// |outcome at `of` - at `base`| - |outcome at `against` - at `base`|; the choosing half says which way each moves.
    void moves(const Selector& slice) {
        const std::size_t base = arms_.select(slice, j_.base).front(), one = arms_.select(slice, j_.of).front(),
                          other = arms_.select(slice, j_.against).front();
        const auto way = [&](std::size_t arm) {
            return mean(arm, column_, sign_) < mean(base, column_, sign_) ? -1.0 : 1.0;
        };
        const double up = way(one), down = way(other);
        add(arms_.label(one, j_.each), {{one, up}, {base, down - up}, {other, -down}}, band_.width, band_.relative,
            Direction::above, {one, other, base});
    }

    const Judgement& j_;
    const Arms& arms_;
    const Outcomes& outcomes_;
    std::size_t first_, last_;
    const Band& band_;
    std::size_t column_;
    double sign_;
    std::vector<Contrast> made_;
};

}  // namespace

std::vector<Contrast> contrasts(const Judgement& judgement, const Arms& arms, const Outcomes& outcomes,
                                std::size_t first, std::size_t last) {
    std::vector<Contrast> all;
    for (const std::string& name : judgement.outcomes) {
        auto some = Maker(judgement, arms, outcomes, first, last, band_of(name)).make();
        all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return all;
}

}  // namespace concert::claims
