#include "figures/adoption.hpp"

#include <array>
#include <limits>
#include <numeric>

#include "analysis/outcomes.hpp"
#include "figures/band_lines.hpp"
#include "figures/messages.hpp"

namespace concert::figures {
namespace {

struct Words {
    std::string_view id, measure, outcome;
    sim::Texts axis, neutral;
};
constexpr std::array words{
    Words{"adoption-aware",
          "A",
          "A_withdrawal",
          {"aware of the practice", "informés de la pratique"},
          {"share of the staff who are aware of the practice", "part du personnel informée de la pratique"}},
    Words{"adoption-complying",
          "C",
          "C_withdrawal",
          {"complying with the practice", "appliquent la pratique"},
          {"share of the staff who comply with the practice", "part du personnel qui applique la pratique"}},
    Words{"adoption",
          "D",
          "D_withdrawal",
          {"have made the practice their own", "se sont approprié la pratique"},
          {"share of the staff who have made the practice their own",
           "part du personnel qui s'est approprié la pratique"}},
};
const Words& words_of(State state) { return words[static_cast<std::size_t>(state)]; }

Text neutral(const Material& material, const Words& w, bool by_size) {
    const bool sizes = material.summary.groups.size() > 1;
    Text what = capital(both(w.neutral.english, w.neutral.french));
    if (!sizes && material.summary.arms == 1) return what;
    if (!sizes) return both("{0}, by arm", "{0}, par variante", {what});
    return by_size ? both("{0}, by arm and size", "{0}, par variante et taille", {what})
                   : both("{0}, by size", "{0}, par taille", {what});
}

Text title(const Material& material, const Words& w, bool by_size) {
    const Phrases& phrases = phrases_of(w.outcome);
    auto message = level_message(material, phrases);
    if (!message && material.summary.groups.size() == 1) message = contrast_message(material, 0, phrases);
    if (!message && material.summary.groups.size() > 1) message = sizes_message(material, phrases);
    return message ? *message : neutral(material, w, by_size);
}

/// All arms where they are few; else the first and the last.
std::vector<std::size_t> told_arms(const Material& material) {
    const std::size_t arms = material.summary.arms;
    if (arms > 3) return {0, arms - 1};
    std::vector<std::size_t> all(arms);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// The medians at the end of the mandate, of the smallest and the largest organisations.
Text described(const Material& material, const Words& w) {
    const std::size_t outcome = analysis::find_outcome(w.outcome), last = material.summary.groups.size() - 1;
    std::vector<Text> parts;
    for (const std::size_t arm : told_arms(material)) {
        const auto at = [&](std::size_t group) {
            const auto& band = material.summary.at(group, arm).outcomes[outcome].band;
            return both("{0} in {1}", "{0} dans {1}",
                        {percent(band.n > 0 ? band.median : std::numeric_limits<double>::quiet_NaN()),
                         material.group(group).brief});
        };
        const Text levels = last == 0 ? at(0) : both("{0}, {1}", "{0}, {1}", {at(0), at(last)});
        parts.push_back(both("with {0}: {1}", "avec {0} : {1}", {material.arm(arm).brief, levels}));
    }
    return in_a_row(parts);
}

Text alt(const Material& material, const Words& w, std::size_t panels, std::size_t series) {
    const Text lines = both("Lines over the weeks since the start of the mandate: {0}, from 0 to 100%.",
                            "Courbes au fil des semaines depuis le début du mandat : {0}, de 0 à 100 %.",
                            {both(w.neutral.english, w.neutral.french)});
    const Text shape = both("{0} panels with {1} lines each, each a median with its bands.",
                            "{0} cadres de {1} courbes, chacune une médiane avec ses bandes.",
                            {whole(static_cast<double>(panels)), whole(static_cast<double>(series))});
    const Text levels =
        both("Medians at the end of the mandate, {0}.", "Médianes à la fin du mandat, {0}.", {described(material, w)});
    return sentences({lines, shape, levels});
}

}  // namespace

std::string adoption_id(State state, Panels panels) {
    return std::string(words_of(state).id) + (panels == Panels::by_size ? "-by-size" : "");
}

Made adoption(const Material& material, State state, Panels panels) {
    const Words& w = words_of(state);
    const std::size_t measure = analysis::find_measure(material.results.measures, w.measure);
    const std::size_t groups = material.summary.groups.size(), arms = material.summary.arms;
    if (measure == analysis::npos) return Unavailable{"the study does not measure " + std::string(w.measure)};
    if (groups == 1 && panels == Panels::by_size) return Unavailable{"needs at least two sizes"};
    const bool by_size = panels == Panels::by_size || (groups == 1 && arms <= most_series);
    const std::size_t series = by_size ? arms : groups, frames = by_size ? groups : arms;
    if (const auto too_many = too_many_for(series, frames)) return *too_many;

    const BandLines::By size{"group", both("size", "taille"), group_keys(material)};
    const BandLines::By arm{"arm", both("arm", "variante"), arm_keys(material)};
    const bool single = frames == 1;
    BandLines lines(single    ? BandLines::By{}
                    : by_size ? size
                              : arm,
                    by_size ? arm : size, both(w.axis.english, w.axis.french), Format::percent);
    const Curve curve{0, measure};
    for (std::size_t g = 0; g < groups; ++g) {
        for (std::size_t a = 0; a < arms; ++a) {
            const auto bands = curve_bands(material, g, a, {&curve, 1});
            const std::string &group_key = material.group_key(g), &arm_key = material.arm_key(a);
            lines.add(material, by_size ? group_key : arm_key, by_size ? arm_key : group_key, g, bands.front());
        }
    }
    const Palette palette = by_size ? arm_palette(material) : Palette::ordered;
    Lines drawing{lines.plot(material, palette, share_axis(both("share of the staff", "part du personnel"))),
                  Lines::Interval::bands, marks_of(material)};
    const Text subtitle = both("{0}, % of the staff; {1}; {2}; {3}", "{0}, en % du personnel ; {1} ; {2} ; {3}",
                               {capital(both(w.neutral.english, w.neutral.french)), sizes_text(material),
                                replicates_of(material), bands_text()});
    return Figure{adoption_id(state, panels),
                  title(material, w, by_size),
                  subtitle,
                  source_of(material),
                  alt(material, w, frames, series),
                  lines.columns(),
                  lines.rows(),
                  std::move(drawing)};
}

}  // namespace concert::figures
