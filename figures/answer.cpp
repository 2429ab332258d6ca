#include "figures/answer.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"
#include "figures/messages.hpp"

namespace concert::figures {
namespace {

const analysis::Statistic& outcome_at(const Material& material, std::size_t group, std::size_t arm,
                                      std::string_view outcome) {
    return material.summary.at(group, arm).outcomes[analysis::find_outcome(outcome)];
}

/// "95% interval: 58 to 66%", or the range of a few runs.
Text between(const Text& lower, const Text& upper, std::size_t n, bool range) {
    if (range) {
        return both("range of {0} runs: {1} to {2}", "étendue de {0} simulations : de {1} à {2}",
                    {whole(static_cast<double>(n)), lower, upper});
    }
    return both("95% interval: {0} to {1} ({2} runs)", "intervalle à 95 % : de {0} à {1} ({2} simulations)",
                {lower, upper, whole(static_cast<double>(n))});
}

/// The arm that speaks: the one ahead of the pair, or the only one.
struct Speaking {
    std::size_t group, arm;
    std::optional<Pair> pair;
};
Speaking speaking(const Material& material) {
    const std::size_t group = speaking_group(material);
    const auto pair = pair_of(material, group);
    if (!pair) return {group, 0, pair};
    const auto difference = difference_of(material, group, *pair, analysis::find_outcome("D_withdrawal"));
    return {group, difference.band.n > 0 && difference.band.mean < 0 ? pair->against : pair->arm, pair};
}

KeyNumber level(const Material& material, const Speaking& who) {
    const auto& d = outcome_at(material, who.group, who.arm, "D_withdrawal");
    const bool few = d.band.n < analysis::runs_for_interval;
    const double lower = few ? d.band.lowest : std::max(0.0, d.mean.interval.lower);
    const double upper = few ? d.band.highest : std::min(1.0, d.mean.interval.upper);
    return {percent(d.band.mean), between(percent(lower), percent(upper), d.band.n, few),
            both("of the staff have made the practice their own at the end of the mandate, with {0}, in {1}",
                 "du personnel s'est approprié la pratique à la fin du mandat, avec {0}, dans {1}",
                 {material.arm(who.arm).brief, material.group(who.group).brief})};
}

std::optional<KeyNumber> difference(const Material& material, const Speaking& who) {
    if (!who.pair) return std::nullopt;
    Pair pair = *who.pair;
    if (who.arm == pair.against) std::swap(pair.arm, pair.against);
    const auto d = difference_of(material, who.group, pair, analysis::find_outcome("D_withdrawal"));
    if (d.band.n == 0) return std::nullopt;
    const bool few = d.band.n < analysis::runs_for_interval;
    const Text lower = decimal(100 * (few ? d.band.lowest : d.mean.interval.lower), 1);
    const Text upper = decimal(100 * (few ? d.band.highest : d.mean.interval.upper), 1);
    return KeyNumber{
        both("{0} points", "{0} points", {decimal(100 * d.band.mean, 1)}), between(lower, upper, d.band.n, few),
        both("difference between {0} and {1}, run by run, in {2}",
             "d'écart entre {0} et {1}, simulation par simulation, dans {2}",
             {material.arm(pair.arm).brief, material.arm(pair.against).brief, material.group(who.group).brief})};
}

KeyNumber half(const Material& material, const Speaking& who) {
    const auto& weeks = outcome_at(material, who.group, who.arm, "weeks_to_50");
    const bool few = weeks.median.interval.range;
    const Text value = std::isinf(weeks.median.value) ? both("never", "jamais")
                                                      : both("{0} weeks", "{0} semaines", {whole(weeks.median.value)});
    return {value, between(whole(weeks.median.interval.lower), whole(weeks.median.interval.upper), weeks.band.n, few),
            both("until half of the staff have made the practice their own (median), with {0}, in {1}",
                 "jusqu'à ce que la moitié du personnel se soit approprié la pratique (médiane), avec {0}, dans {1}",
                 {material.arm(who.arm).brief, material.group(who.group).brief})};
}

}  // namespace

std::size_t speaking_group(const Material& material) {
    std::size_t best = 0, most = 0;
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        std::size_t runs = outcome_at(material, group, 0, "D_withdrawal").band.n;
        for (std::size_t arm = 1; arm < material.summary.arms; ++arm) {
            runs = std::min(runs, outcome_at(material, group, arm, "D_withdrawal").band.n);
        }
        if (runs >= most) {
            most = runs;
            best = group;
        }
    }
    return best;
}

Text answer(const Material& material) {
    const Phrases& phrases = phrases_of("D_withdrawal");
    if (auto message = level_message(material, phrases)) return *message;
    if (material.summary.groups.size() > 1) {
        if (auto message = sizes_message(material, phrases)) return *message;
    }
    const Speaking who = speaking(material);
    if (auto message = contrast_message(material, who.group, phrases)) return *message;
    const auto& own = outcome_at(material, who.group, who.arm, "D_withdrawal");
    if (own.band.n == 0)
        return both("No run of this study gives an answer", "Aucune simulation de cette étude ne donne de réponse");
    if (!who.pair) {
        return both("In {0}, {1} of the staff have made the practice their own at the end of the mandate, with {2}",
                    "Dans {0}, {1} du personnel s'est approprié la pratique à la fin du mandat, avec {2}",
                    {material.group(who.group).brief, percent(own.band.mean), material.arm(who.arm).brief});
    }
    const std::size_t other = who.arm == who.pair->arm ? who.pair->against : who.pair->arm;
    const auto d = difference_of(material, who.group, *who.pair, analysis::find_outcome("D_withdrawal"));
    const Text levels =
        both("{0} with {1}, {2} with {3}", "{0} avec {1}, {2} avec {3}",
             {percent(own.band.mean), material.arm(who.arm).brief,
              percent(outcome_at(material, who.group, other, "D_withdrawal").band.mean), material.arm(other).brief});
    if (sign_of(d) == Sign::few) {
        return both("Too few runs to conclude: in {0}, the share of the staff won at the end of the mandate is {1}",
                    "Trop peu de simulations pour conclure : dans {0}, la part du personnel gagnée à la fin du mandat "
                    "est de {1}",
                    {material.group(who.group).brief, levels});
    }
    return both("No clear difference in {0}: the share of the staff won at the end of the mandate is {1}",
                "Pas d'écart net dans {0} : la part du personnel gagnée à la fin du mandat est de {1}",
                {material.group(who.group).brief, levels});
}

std::vector<KeyNumber> key_numbers(const Material& material) {
    const Speaking who = speaking(material);
    if (outcome_at(material, who.group, who.arm, "D_withdrawal").band.n == 0) return {};
    std::vector<KeyNumber> numbers{level(material, who)};
    if (auto found = difference(material, who)) numbers.push_back(std::move(*found));
    if (outcome_at(material, who.group, who.arm, "weeks_to_50").band.n > 0) numbers.push_back(half(material, who));
    return numbers;
}

}  // namespace concert::figures
