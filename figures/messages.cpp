#include "figures/messages.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"

namespace concert::figures {
namespace {

constexpr std::array phrases{
    Phrases{"D_withdrawal",
            {"{0} has won {1} of the staff", "{0} a gagné {1} du personnel"},
            {"{0} wins more of the staff than {1}", "{0} gagne plus de personnel que {1}"}},
    Phrases{"A_withdrawal",
            {"{0} has informed {1} of the staff", "{0} a informé {1} du personnel"},
            {"{0} informs more of the staff than {1}", "{0} informe plus de personnel que {1}"}},
    Phrases{"C_withdrawal",
            {"{0} has brought {1} of the staff to comply", "{0} a amené {1} du personnel à appliquer la pratique"},
            {"{0} brings more of the staff to comply than {1}",
             "{0} amène plus de personnel que {1} à appliquer la pratique"}},
};

const analysis::Statistic& level(const Material& material, std::size_t group, std::size_t arm, std::size_t outcome) {
    return material.summary.at(group, arm).outcomes[outcome];
}

struct Told {
    std::size_t group;
    Sign sign;
    double size;  ///< of the mean difference
};

/// The groups with enough pairs, from small to large.
std::vector<Told> told_of(const Material& material, const Pair& pair, std::size_t outcome) {
    std::vector<Told> all;
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        const auto difference = difference_of(material, group, pair, outcome);
        const Sign sign = sign_of(difference);
        if (sign != Sign::few) all.push_back({group, sign, std::abs(difference.mean.value)});
    }
    return all;
}

Text between(const std::vector<Told>& told) {
    const auto [least, most] =
        std::minmax_element(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.size < b.size; });
    const Text low = points(least->size), high = points(most->size);
    if (low.en == high.en) return both("{0} points", "{0} points", {low});
    return both("{0} to {1} points", "{0} à {1} points", {low, high});
}

}  // namespace

const Phrases& phrases_of(std::string_view outcome) {
    for (const Phrases& one : phrases) {
        if (one.outcome == outcome) return one;
    }
    throw std::invalid_argument(std::string(outcome) + " has no phrases");
}

std::optional<Text> contrast_message(const Material& material, std::size_t group, const Phrases& words) {
    const auto pair = pair_of(material, group);
    if (!pair) return std::nullopt;
    const std::size_t outcome = analysis::find_outcome(words.outcome);
    const auto difference = difference_of(material, group, *pair, outcome);
    const Sign sign = sign_of(difference);
    if (!concludes(sign)) return std::nullopt;
    const std::size_t winner = sign == Sign::more ? pair->arm : pair->against;
    const std::size_t other = sign == Sign::more ? pair->against : pair->arm;
    const Text reached =
        both(words.reached.english, words.reached.french,
             {material.arm(winner).brief, percent(level(material, group, winner, outcome).mean.value)});
    return both("In {0}, {1} at the end of the mandate, {2} points more than {3}",
                "Dans {0}, {1} à la fin du mandat, {2} points de plus que {3}",
                {material.group(group).brief, reached, points(difference.mean.value), material.arm(other).brief});
}

std::optional<Text> sizes_message(const Material& material, const Phrases& words) {
    const auto pair = pair_of(material, 0);
    if (!pair || (!pair->by_kappa && material.summary.arms > 2)) return std::nullopt;
    const std::size_t outcome = analysis::find_outcome(words.outcome);
    const auto told = told_of(material, *pair, outcome);
    const bool clear = std::all_of(told.begin(), told.end(), [](const Told& t) { return concludes(t.sign); });
    if (told.empty() || !clear) return std::nullopt;
    if (told.size() == 1) return contrast_message(material, told.front().group, words);

    const auto more = [&](Sign sign) {
        const bool first = sign == Sign::more;
        return capital(both(words.more.english, words.more.french,
                            {material.arm(first ? pair->arm : pair->against).brief,
                             material.arm(first ? pair->against : pair->arm).brief}));
    };
    const auto change =
        std::adjacent_find(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.sign != b.sign; });
    if (change == told.end()) {
        const bool all = told.size() == material.summary.groups.size();
        const Text where =
            all ? both("at every size", "à toutes les tailles")
                : both("at every size with 20 runs or more", "à toutes les tailles d'au moins 20 simulations");
        return both("{0} {1}, by {2} at the end of the mandate", "{0} {1}, de {2} à la fin du mandat",
                    {more(told.front().sign), where, between(told)});
    }
    const bool once = std::all_of(change + 1, told.end(), [&](const Told& t) { return t.sign == (change + 1)->sign; });
    if (!once) return std::nullopt;
    return both(
        "{0} in {1}, but no longer in {2}", "{0} dans {1}, mais plus dans {2}",
        {more(told.front().sign), material.group(change->group).brief, material.group((change + 1)->group).brief});
}

std::optional<Text> level_message(const Material& material, const Phrases& words) {
    if (material.summary.arms != 1) return std::nullopt;
    const std::size_t outcome = analysis::find_outcome(words.outcome), last = material.summary.groups.size() - 1;
    const auto& small = level(material, 0, 0, outcome);
    const auto& large = level(material, last, 0, outcome);
    if (small.band.n < analysis::pairs_to_conclude || large.band.n < analysis::pairs_to_conclude) return std::nullopt;
    const Text reached =
        both(words.reached.english, words.reached.french, {material.arm(0).brief, percent(small.mean.value)});
    if (last == 0) {
        return both("In {0}, {1} at the end of the mandate", "Dans {0}, {1} à la fin du mandat",
                    {material.group(0).brief, reached});
    }
    const bool apart =
        small.mean.interval.lower > large.mean.interval.upper || large.mean.interval.lower > small.mean.interval.upper;
    if (!apart) return std::nullopt;
    return both("At the end of the mandate {0} in {1}, {2} in {3}", "À la fin du mandat, {0} dans {1}, {2} dans {3}",
                {reached, material.group(0).brief, percent(large.mean.value), material.group(last).brief});
}

}  // namespace concert::figures
