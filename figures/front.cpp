#include "figures/front.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/dominance.hpp"
#include "analysis/outcomes.hpp"

namespace concert::figures {
namespace {

constexpr std::size_t fewest_dots = 3, most_dots = 400;

struct Dot {
    std::size_t group, arm;
    double spread, permanence, quality;  ///< means
    std::size_t n;
};

double mean(const Material& material, std::size_t group, std::size_t arm, std::string_view outcome) {
    const auto& statistic = material.summary.at(group, arm).outcomes[analysis::find_outcome(outcome)];
    return statistic.band.n > 0 ? statistic.band.mean : std::nan("");
}

/// By dot: 1 where no other is at least as good in these and better in one.
std::vector<double> not_dominated(const std::vector<Dot>& dots, const std::vector<double Dot::*>& objectives) {
    std::vector<std::vector<double>> losses;
    for (const Dot& dot : dots) {
        std::vector<double>& loss = losses.emplace_back();
        for (const auto objective : objectives) loss.push_back(-(dot.*objective));
    }
    std::vector<double> on_front(dots.size(), 0.0);
    if (dots.empty()) return on_front;
    const auto fronts = analysis::non_dominated_fronts(losses);
    for (const std::size_t i : fronts.front()) on_front[i] = 1;
    return on_front;
}

/// What an axis of shares has to hold, out to the next 5 %.
class Range {
public:
    void add(double value) {
        least_ = std::min(least_, value);
        most_ = std::max(most_, value);
    }
    Axis axis(Text title) const {
        constexpr double steps = 20, nearly = 1e-9;
        Axis axis{std::move(title), Axis::Scale::linear, Format::percent};
        axis.min = std::floor(steps * least_ - nearly) / steps;
        axis.max = std::ceil(steps * most_ + nearly) / steps;
        axis.min = std::max(0.0, *axis.min);
        return axis;
    }

private:
    double least_ = std::numeric_limits<double>::infinity(), most_ = -std::numeric_limits<double>::infinity();
};

struct View {
    std::string panel;
    Text label;
    std::vector<Dot> dots;
    double Dot::* y;
};

/// One group: spread against permanence, and against quality. Several: a panel each, spread against permanence.
std::vector<View> views_of(const Material& material, const std::vector<Dot>& dots, bool one_place, const Text& kept) {
    if (one_place) {
        return {{"permanence", capital(kept), dots, &Dot::permanence},
                {"quality", both("Quality of the work", "Qualité du travail"), dots, &Dot::quality}};
    }
    std::vector<View> views;
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        View view{material.group_key(group), material.group(group).full, {}, &Dot::permanence};
        std::copy_if(dots.begin(), dots.end(), std::back_inserter(view.dots),
                     [&](const Dot& dot) { return dot.group == group; });
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace

Made front(const Material& material) {
    const std::size_t groups = material.summary.groups.size(), arms = material.summary.arms;
    const bool by_point = arms == 1, one_place = by_point || groups == 1;
    const auto known = [&](std::string_view outcome) {
        return material.summary.known[analysis::find_outcome(outcome)];
    };
    const std::string_view permanence = known("D_kept_2y") ? "D_kept_2y" : "D_kept_1y";
    if (!known("D_withdrawal") || !known(permanence) || !known("quality")) {
        return Unavailable{"needs D at withdrawal, what is kept of it a year or two later, and quality"};
    }
    if ((by_point ? groups : arms) < fewest_dots)
        return Unavailable{"needs at least three arms, or three points under one arm"};
    if (!one_place && groups > most_panels) return Unavailable{"has more sizes than panels can show"};
    if (groups * arms > most_dots) return Unavailable{"has more policies than dots can be told apart"};

    std::vector<Dot> dots;
    for (std::size_t group = 0; group < groups; ++group) {
        for (std::size_t arm = 0; arm < arms; ++arm) {
            const Dot dot{group,
                          arm,
                          mean(material, group, arm, "D_withdrawal"),
                          mean(material, group, arm, permanence),
                          mean(material, group, arm, "quality"),
                          material.summary.at(group, arm).outcomes[analysis::find_outcome("D_withdrawal")].band.n};
            if (std::isfinite(dot.spread) && std::isfinite(dot.permanence) && std::isfinite(dot.quality))
                dots.push_back(dot);
        }
    }
    if (dots.size() < fewest_dots)
        return Unavailable{"needs at least three arms or points with runs that did not fail"};
    const Text kept = permanence == "D_kept_2y" ? both("share kept two years later", "part gardée deux ans après")
                                                : both("share kept a year later", "part gardée un an après");
    const auto views = views_of(material, dots, one_place, kept);
    const auto label_of = [&](const Dot& dot) {
        return by_point ? material.group(dot.group).full : material.arm(dot.arm).full;
    };
    const auto key_of = [&](const Dot& dot) {
        return by_point ? material.group_key(dot.group) : material.arm_key(dot.arm);
    };

    std::vector<std::vector<Cell>> rows;
    std::vector<Key> panels, labels;
    std::vector<Text> best;
    Range across, upwards;  // of all panels: sizes compare
    std::vector<Range> own;
    for (const View& view : views) {
        panels.push_back({view.panel, view.label});
        own.emplace_back();
        const auto two = not_dominated(view.dots, {&Dot::spread, view.y});
        const auto three = not_dominated(view.dots, {&Dot::spread, &Dot::permanence, &Dot::quality});
        for (std::size_t i = 0; i < view.dots.size(); ++i) {
            const Dot& dot = view.dots[i];
            across.add(dot.spread);
            upwards.add(dot.*view.y);
            own.back().add(dot.*view.y);
            rows.push_back({view.panel, std::string("all"), rounded(dot.spread), rounded(dot.*view.y), key_of(dot),
                            two[i], three[i], rounded(dot.permanence), rounded(dot.quality),
                            static_cast<double>(dot.n)});
            const bool listed =
                std::any_of(labels.begin(), labels.end(), [&](const Key& k) { return k.key == key_of(dot); });
            if (!listed) labels.push_back({key_of(dot), label_of(dot)});
            if (three[i] == 1 && (!one_place || &view == &views.front())) {
                best.push_back(
                    one_place ? label_of(dot)
                              : both("{0} in {1}", "{0} dans {1}", {label_of(dot), material.group(dot.group).brief}));
            }
        }
    }
    const std::vector<Key> series{{"all", by_point ? both("points", "points") : both("arms", "variantes")}};
    std::vector<Column> columns{
        {"panel", both("panel", "cadre"), Role::panel, {}, {}, words_of(panels)},
        {"series", both("series", "série"), Role::series, {}, {}, words_of(series)},
        {"D_withdrawal",
         both("won at the end of the mandate", "gagnés à la fin du mandat"),
         Role::x,
         {},
         Format::percent},
        {"y", both("vertical axis", "axe vertical"), Role::y, {}, Format::percent},
        {"label", by_point ? both("point", "point") : both("arm", "variante"), Role::label, {}, {}, words_of(labels)},
        {"front",
         both("no other is better in both", "aucune autre n'est meilleure dans les deux"),
         Role::front,
         {},
         Format::whole},
        {"front3",
         both("no other is better in all three", "aucune autre n'est meilleure dans les trois"),
         Role::note,
         {},
         Format::whole},
        {std::string(permanence), kept, Role::note, {}, Format::percent},
        {"quality", both("quality of the work", "qualité du travail"), Role::note, {}, Format::percent},
        {"n", both("runs", "simulations"), Role::note, {}, Format::whole}};
    auto drawn = panels_of(panels);
    if (one_place) {  // two different measures, each with its own axis
        drawn[0].y = own[0].axis(both("of the level at the end of the mandate", "du niveau à la fin du mandat"));
        drawn[1].y = own[1].axis(both("of the work asked for", "du travail demandé"));
    }
    const Text subtitle = both(
        "Share won at the end of the mandate, % of the staff, against what is kept of it and the quality "
        "of the work (work done against work asked for); means over {0}; {1}; the line joins what no "
        "other dominates in the two axes shown",
        "Part gagnée à la fin du mandat, en % du personnel, face à ce qui en reste et à la qualité du "
        "travail (travail fait rapporté au travail demandé) ; moyennes sur {0} ; {1} ; la ligne relie "
        "ce que rien d'autre ne domine sur les deux axes montrés",
        {replicates_of(material), sizes_text(material)});
    const Text alt = sentences(
        {both("Dots, one a policy: the share won at the end of the mandate from left to right, what is kept "
              "of it or the "
              "quality of the work from below to above.",
              "Des points, un par politique : la part gagnée à la fin du mandat de gauche à droite, ce qui "
              "en reste ou la "
              "qualité du travail de bas en haut."),
         both("Not dominated in all three: {0}.", "Non dominées dans les trois : {0}.", {first_of(best, 4)})});
    return Figure{
        "front",
        both("Spread, permanence and quality: the compromises", "Diffusion, permanence et qualité : les compromis"),
        subtitle,
        source_of(material),
        alt,
        std::move(columns),
        std::move(rows),
        Scatter{{std::move(drawn), series, Palette::distinct,
                 across.axis(both("won at the end of the mandate, % of the staff",
                                  "gagnés à la fin du mandat, en % du personnel")),
                 upwards.axis(one_place ? both("share", "part") : kept)}}};
}

}  // namespace concert::figures
