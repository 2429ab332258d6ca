#include "figures/ledger.hpp"

#include <algorithm>

#include "analysis/report_parts.hpp"

namespace concert::figures {
namespace {

struct Box {
    std::string_view key;
    sim::Texts name;
};
constexpr std::array boxes{
    Box{"full", {"Full ranges of all assumed parameters", "Plages entières de tous les paramètres supposés"}},
    Box{"near", {"Half to one and a half times the default", "De la moitié à une fois et demie la valeur par défaut"}},
};

std::vector<Key> verdict_keys() {
    return {{"supported", both("supported", "soutenue")},
            {"undecided", both("undecided", "indécise")},
            {"refuted", both("refuted", "réfutée")}};
}

/// Claims that hold, and that fail, in clearly more than half of the full ranges: by two standard errors.
struct Count {
    std::size_t held = 0, failed = 0, told = 0;
};
Count count_of(const Ledger& ledger) {
    Count count;
    for (const LedgerClaim& claim : ledger.claims) {
        const auto box = claim.boxes.find("full");
        if (box == claim.boxes.end() || box->second.points < analysis::pairs_to_conclude) continue;
        ++count.told;
        if (box->second.supported - 2 * box->second.supported_error > 0.5) ++count.held;
        if (box->second.refuted - 2 * box->second.refuted_error > 0.5) ++count.failed;
    }
    return count;
}

Text title(const Ledger& ledger) {
    const Count count = count_of(ledger);
    if (count.told == 0 || count.told < ledger.claims.size()) {
        return both("Claims over the parameter space: where they hold",
                    "Les thèses dans l'espace des paramètres : où elles tiennent");
    }
    const auto number = [](std::size_t n) { return whole(static_cast<double>(n)); };
    return both("Of {0} claims, most of the parameter space supports {1} and refutes {2}",
                "Sur {0} thèses, l'essentiel de l'espace des paramètres en soutient {1} et en réfute {2}",
                {number(count.told), number(count.held), number(count.failed)});
}

Text alt(const Ledger& ledger) {
    std::vector<Text> told;
    for (const LedgerClaim& claim : ledger.claims) {
        const auto box = claim.boxes.find("full");
        if (box == claim.boxes.end()) continue;
        told.push_back(both("{0}: {1}, {2}, {3}", "{0} : {1}, {2}, {3}",
                            {alike(claim.id), percent(box->second.supported), percent(box->second.undecided),
                             percent(box->second.refuted)}));
    }
    return sentences(
        {both("Stacked bars, one a claim: the shares of the parameter space in which it is supported, undecided "
              "and refuted.",
              "Des barres empilées, une par thèse : les parts de l'espace des paramètres où elle est soutenue, "
              "indécise et réfutée."),
         both("Over the full ranges, supported, undecided, refuted: {0}.",
              "Sur les plages entières, soutenue, indécise, réfutée : {0}.", {in_a_row(told)})});
}

}  // namespace

Made ledger_figure(const Ledger& ledger) {
    std::vector<Key> panels, categories;
    std::vector<std::vector<Cell>> rows;
    std::map<std::string, Text> full_titles;
    std::size_t fewest = 0, most = 0;
    for (const LedgerClaim& claim : ledger.claims) {
        const bool named = claim.title.en != claim.id;
        categories.push_back(
            {claim.id, named ? both("{0}. {1}", "{0}. {1}", {alike(claim.id), claim.title}) : alike(claim.id)});
        full_titles[claim.id] = claim.title;
    }
    for (const Box& box : boxes) {
        const std::string key(box.key);
        const bool any = std::any_of(ledger.claims.begin(), ledger.claims.end(),
                                     [&](const LedgerClaim& claim) { return claim.boxes.contains(key); });
        if (!any) continue;
        panels.push_back({key, both(box.name.english, box.name.french)});
        for (const LedgerClaim& claim : ledger.claims) {
            const auto found = claim.boxes.find(key);
            if (found == claim.boxes.end()) continue;
            const BoxShares& shares = found->second;
            fewest = fewest == 0 ? shares.points : std::min(fewest, shares.points);
            most = std::max(most, shares.points);
            const std::array<double, 3> values{shares.supported, shares.undecided, shares.refuted};
            for (std::size_t v = 0; v < values.size(); ++v) {
                rows.push_back({key, claim.id, verdict_keys()[v].key, rounded(values[v]),
                                static_cast<double>(shares.points), claim.id});
            }
        }
    }
    if (rows.empty()) return Unavailable{"needs claims judged over a box of the parameter space"};
    std::vector<Column> columns{{"box", both("ranges", "plages"), Role::panel, {}, {}, words_of(panels)},
                                {"claim", both("claim", "thèse"), Role::category, {}, {}, words_of(categories)},
                                {"verdict", both("verdict", "verdict"), Role::series, {}, {}, words_of(verdict_keys())},
                                {"share", both("share of the points", "part des points"), Role::x, {}, Format::percent},
                                {"points", both("points", "points"), Role::note, {}, Format::whole},
                                {"title", both("claim in full", "thèse en entier"), Role::note, {}, {}, full_titles}};
    const Text points_said =
        fewest == most
            ? whole(static_cast<double>(most))
            : both("{0} or {1}", "{0} ou {1}", {whole(static_cast<double>(most)), whole(static_cast<double>(fewest))});
    const Text subtitle = both(
        "Share of the points of the parameter space at which a claim is supported, undecided or refuted by "
        "paired differences and what matters; {0} points",
        "Part des points de l'espace des paramètres où une thèse est soutenue, indécise ou réfutée, d'après "
        "des différences appariées et ce qui compte ; {0} points",
        {points_said});
    const Text source =
        both("Source: Concert {0}, ledger of claims; simulated data, not observed",
             "Source : Concert {0}, registre des thèses ; données simulées, non observées", {alike(ledger.version)});
    return Figure{
        "ledger",
        title(ledger),
        subtitle,
        source,
        alt(ledger),
        std::move(columns),
        std::move(rows),
        Bars{{panels_of(panels), verdict_keys(), Palette::verdicts,
              share_axis(both("share of the points", "part des points")), key_axis(both("claim", "thèse"), categories)},
             true}};
}

}  // namespace concert::figures
