#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/blocks.hpp"
#include "analysis/comparison.hpp"
#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"

/// A comparison for a person.
namespace concert::analysis {
namespace {

constexpr std::size_t wide = 100;

/// What the report says of one statistic.
struct Line {
    const char* statistic;
    sim::Texts text;
    bool share;
    int digits;
};

constexpr std::array lines{
    Line{"final_share", {"final share", "part finale"}, true, 1},
    Line{"periods_to_10", {"periods to 10%", "périodes jusqu'à 10\u00a0%"}, false, 0},
    Line{"periods_to_25", {"periods to 25%", "périodes jusqu'à 25\u00a0%"}, false, 0},
    Line{"periods_to_50", {"periods to 50%", "périodes jusqu'à 50\u00a0%"}, false, 0},
    Line{"periods_to_75", {"periods to 75%", "périodes jusqu'à 75\u00a0%"}, false, 0},
    Line{"periods_to_90", {"periods to 90%", "périodes jusqu'à 90\u00a0%"}, false, 0},
    Line{"peak_period", {"peak: period", "pic\u00a0: période"}, false, 0},
    Line{"peak_height", {"peak: new adopters", "pic\u00a0: nouveaux adoptants"}, true, 1},
    Line{"bass_p", {"Bass p", "Bass p"}, false, 4},
    Line{"bass_q", {"Bass q", "Bass q"}, false, 4},
    Line{"bass_m", {"Bass m", "Bass m"}, false, 3},
    Line{"bass_q_over_p", {"Bass q/p", "Bass q/p"}, false, 2},
    Line{"bass_inflection", {"Bass inflection", "Bass inflexion"}, false, 1},
    Line{"bass_rmse", {"Bass RMSE", "Bass RMSE"}, true, 2},
    Line{"logistic_rmse", {"logistic RMSE", "logistique RMSE"}, true, 2},
    Line{"gompertz_rmse", {"Gompertz RMSE", "Gompertz RMSE"}, true, 2},
    Line{"mean_threshold_lag0", {"mean threshold, lag 0", "seuil moyen, retard 0"}, false, 3},
    Line{"mean_threshold_lag1", {"mean threshold, lag 1", "seuil moyen, retard 1"}, false, 3},
    Line{"share_zero_threshold_lag1", {"adopted unexposed", "adoptants sans exposition"}, true, 1},
    Line{"mean_infectiousness", {"mean infectiousness", "contagiosité moyenne"}, false, 4},
    Line{"mean_susceptibility", {"mean susceptibility", "susceptibilité moyenne"}, false, 4},
};

/// What an agreement is about, as a person reads it.
std::string population_text(const std::string& population, Language language) {
    constexpr std::array known{sim::Texts{"all", "tous"}, sim::Texts{"each community", "chaque communauté"},
                               sim::Texts{"each training community", "chaque com. d'ajustement"},
                               sim::Texts{"each held-out community", "chaque com. réservée"}};
    for (const sim::Texts& text : known) {
        if (population == text.english) return std::string(in(language, text));
    }
    return population;
}

/// The values in `columns` blocks, the last of them the last value.
std::string blocks_of(const std::vector<double>& values, std::size_t columns) {
    std::string text;
    for (std::size_t i = 1; i <= columns; ++i) {
        text += block(values[std::max<std::size_t>(1, (i * values.size() + columns / 2) / columns) - 1]);
    }
    return text;
}

std::string curve_line(const std::string& label, const std::vector<double>& values, std::size_t columns,
                       Language language) {
    return "  " + pad(shorten(label, 22), 22) + "  " + blocks_of(values, columns) + "  " +
           pad_left(percent(values.back(), 0, language), 6) + "\n";
}

std::vector<double> pick(const std::vector<Band>& bands, double Band::* member) {
    std::vector<double> values;
    for (const Band& b : bands) values.push_back(b.*member);
    return values;
}

std::string curves(const Comparison& comparison, Language language) {
    std::string text;
    for (const Overlay& overlay : comparison.overlays) {
        if (overlay.population != "all" || overlay.observed.empty()) continue;
        const std::size_t columns = std::min<std::size_t>(2 * overlay.observed.size(), 60);
        if (text.empty()) {
            text += wrap(in(language, {"Share of adopters period by period, from 0 (▁) to 100% (█):",
                                       "Part des adoptants période par période, de 0 (▁) à 100\u00a0% (█)\u00a0:"}),
                         wide);
            text += curve_line(std::string(in(language, {"observed", "observé"})), overlay.observed, columns, language);
        }
        if (overlay.simulated.empty()) continue;
        text += curve_line(fmt::format("{}, {}", overlay.model, in(language, {"median", "médiane"})),
                           pick(overlay.simulated, &Band::median), columns, language);
        text += curve_line(fmt::format("  {}", in(language, {"80% band, from", "bande à 80\u00a0%, de"})),
                           pick(overlay.simulated, &Band::q10), columns, language);
        text += curve_line(fmt::format("  {}", in(language, {"to", "à"})), pick(overlay.simulated, &Band::q90), columns,
                           language);
    }
    return text;
}

std::string agreement_table(const Comparison& comparison, Language language) {
    if (comparison.agreements.empty()) return "";
    std::string text =
        fmt::format("\n  {}{}{}{}{}{}\n", pad(in(language, {"model", "modèle"}), 20),
                    pad(in(language, {"against", "face à"}), 26), pad_left(in(language, {"cells", "cases"}), 7),
                    pad_left("RMSE", 10), pad_left(in(language, {"in 50% band", "bande 50\u00a0%"}), 14),
                    pad_left(in(language, {"in 80% band", "bande 80\u00a0%"}), 14));
    for (const AgreementRow& row : comparison.agreements) {
        const Agreement& a = row.agreement;
        text += fmt::format("  {}{}{}{}{}{}\n", pad(shorten(row.model, 19), 20),
                            pad(shorten(population_text(row.population, language), 25), 26),
                            pad_left(whole(a.periods, language), 7), pad_left(percent(a.rmse, 1, language), 10),
                            pad_left(percent(a.coverage50, 0, language), 14),
                            pad_left(percent(a.coverage80, 0, language), 14));
    }
    return text;
}

std::string value_text(double value, const Line& line, Language language) {
    return line.share ? percent(value, line.digits, language) : decimal(value, line.digits, language);
}

std::string statistics_table(const Comparison& comparison, Language language) {
    const bool simulated = std::any_of(comparison.statistics.begin(), comparison.statistics.end(),
                                       [](const ComparedStatistic& one) { return one.simulated.has_value(); });
    std::string text = "\n  " + pad("", 28) + pad_left(in(language, {"observed", "observé"}), 12);
    if (simulated) text += pad_left(in(language, {"simulated [80% band]", "simulé [bande à 80\u00a0%]"}), 34);
    text += "\n";
    for (const Line& line : lines) {
        const auto found =
            std::find_if(comparison.statistics.begin(), comparison.statistics.end(),
                         [&](const ComparedStatistic& one) { return one.observed.statistic == line.statistic; });
        if (found == comparison.statistics.end()) continue;
        text +=
            "  " + pad(in(language, line.text), 28) + pad_left(value_text(found->observed.value, line, language), 12);
        if (found->simulated) {
            const Band& b = *found->simulated;
            std::string cell = value_text(b.median, line, language);
            if (b.n > 1) {
                cell += fmt::format(" [{}–{}]", value_text(b.q10, line, language), value_text(b.q90, line, language));
            }
            text += pad_left(cell, 34);
        }
        text += "\n";
    }
    return text;
}

/// "p = 0.041", "p < 0.001".
std::string p_text(double p, Language language) {
    return p < 0.001 ? "p < " + decimal(0.001, 3, language) : "p = " + decimal(p, 3, language);
}

std::string tests(const Comparison& comparison, Language language) {
    std::string text;
    const int last = comparison.periods;
    if (const double p = comparison.observed("structure_test_p"); !std::isnan(p)) {
        text += wrap(
            fmt::format(fmt::runtime(in(language, {"Structure test: mean threshold {} where {} on networks with the "
                                                   "same degrees, {}; rewired within communities {}, {}.",
                                                   "Test de structure\u00a0: seuil moyen {}, contre {} sur des réseaux "
                                                   "de mêmes degrés, {}\u202f; recâblés au sein des communautés {}, "
                                                   "{}."})),
                        decimal(comparison.observed("mean_threshold_lag0"), 3, language),
                        decimal(comparison.observed("structure_test_rewired"), 3, language), p_text(p, language),
                        decimal(comparison.observed("structure_test_rewired_within"), 3, language),
                        p_text(comparison.observed("structure_test_p_within"), language)),
            wide);
    }
    int most = 0;
    for (int t = 1; t <= last; ++t) {
        const double i = comparison.observed("moran_i", t);
        if (!std::isnan(i) && (most == 0 || i > comparison.observed("moran_i", most))) most = t;
    }
    if (most > 0) {
        text += wrap(
            fmt::format(
                fmt::runtime(in(language, {"Moran's I is largest in period {}: {} ({}); in the last period {} ({}).",
                                           "Le I de Moran est le plus grand à la période {}\u00a0: {} ({})\u202f; à la "
                                           "dernière période {} ({})."})),
                most, decimal(comparison.observed("moran_i", most), 3, language),
                p_text(comparison.observed("moran_p", most), language),
                decimal(comparison.observed("moran_i", last), 3, language),
                p_text(comparison.observed("moran_p", last), language)),
            wide);
    }
    if (comparison.logit && comparison.logit->converged) {
        const LogitTerm& term = comparison.logit->terms.back();
        text += wrap(
            fmt::format(
                fmt::runtime(in(language, {"Logit of adoption ({} person-periods): odds ratio of exposure {} ({}).",
                                           "Logit d'adoption ({} personnes-périodes)\u00a0: rapport de cotes de "
                                           "l'exposition {} ({})."})),
                whole(comparison.logit->rows, language), decimal(term.odds_ratio, 2, language),
                p_text(term.p, language)),
            wide);
    }
    if (const double reach = comparison.observed("within_reach_of_first"); !std::isnan(reach)) {
        const double own = comparison.observed("adopters_within_reach_of_own_first");
        const double beyond = static_cast<double>(comparison.adopters) - own;
        const sim::Texts reached{
            "Peers alone, from the adopters of the first period, reach {} people at best; {} adopted. From each "
            "community's own first adopters they reach {}, among them {} of the adopters: to the other {} no chain of "
            "nominations leads.",
            "Les pairs seuls, à partir des adoptants de la première période, atteignent au mieux {} personnes\u202f; "
            "{} ont "
            "adopté. À partir des premiers adoptants de chaque communauté, ils en atteignent {}, dont {} des "
            "adoptants\u00a0: "
            "aux {} autres, aucune chaîne de nominations ne mène."};
        text += wrap(fmt::format(fmt::runtime(in(language, reached)), decimal(reach, 0, language),
                                 whole(comparison.adopters, language),
                                 decimal(comparison.observed("within_reach_of_own_first"), 0, language),
                                 decimal(own, 0, language), decimal(beyond, 0, language)),
                     wide);
    }
    return text.empty() ? "" : "\n" + text;
}

std::string fits(const Comparison& comparison, Language language) {
    if (comparison.models.empty()) return "";
    std::string text =
        "\n" + wrap(fmt::format(fmt::runtime(in(language, {"Fitted to {}; held out: {}.",
                                                           "Ajusté sur {}\u202f; réservé au contrôle\u00a0: {}."})),
                                fmt::join(comparison.training, ", "), fmt::join(comparison.held_out, ", ")),
                    wide);
    for (const FittedModel& model : comparison.models) {
        std::string line = pad(model.name, 20);
        for (std::size_t k = 0; k < model.parameters.size(); ++k) {
            line += fmt::format("{} {} [{}–{}]   ", model.parameters[k],
                                decimal(model.posterior.quantile(k, 0.5), 4, language),
                                decimal(model.posterior.quantile(k, 0.1), 4, language),
                                decimal(model.posterior.quantile(k, 0.9), 4, language));
        }
        text += "  " + line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    for (const FittedModel& model : comparison.models) {
        if (!model.peers_alone) continue;
        const sim::Texts verdict =
            model.rejected()
                ? sim::Texts{"{}: rejected. {} adopted; 97.5% of the predictions of peers alone stay at {} or below.",
                             "{}\u00a0: rejeté. {} ont adopté\u202f; 97,5\u00a0% des prédictions des pairs seuls "
                             "restent à {} ou "
                             "moins."}
                : sim::Texts{
                      "{}: not rejected by the final number. {} adopted; 97.5% of the predictions of peers alone stay "
                      "at {} or below.",
                      "{}\u00a0: non rejeté par le nombre final. {} ont adopté\u202f; 97,5\u00a0% des prédictions des "
                      "pairs "
                      "seuls restent à {} ou moins."};
        text += wrap(fmt::format(fmt::runtime(in(language, verdict)), model.name,
                                 decimal(model.observed_final, 0, language), decimal(model.highest, 0, language)),
                     wide);
    }
    return text;
}

}  // namespace

std::string comparison_text(const Comparison& comparison, Language language, bool unicode) {
    std::string text = fmt::format(fmt::runtime(in(language, {"{}: {} people, {} periods, {} adopters",
                                                              "{}\u00a0: {} personnes, {} périodes, {} adoptants"})),
                                   comparison.name, whole(comparison.people, language), comparison.periods,
                                   whole(comparison.adopters, language)) +
                       "\n";
    if (!comparison.ensemble.empty()) text += wrap(comparison.ensemble, wide);
    text += "\n" + curves(comparison, language);
    text += agreement_table(comparison, language);
    text += statistics_table(comparison, language);
    text += tests(comparison, language);
    text += fits(comparison, language);
    text += "\n";
    for (const std::string& note : comparison.notes) text += wrap("- " + note, wide);
    text +=
        wrap(in(language,
                {"Curves are compared, not causes; other people in other times calibrate no administration.",
                 "On compare des courbes, non des causes\u202f; d'autres gens en d'autres temps ne calibrent aucune "
                 "administration."}),
             wide);
    return unicode ? text : to_ascii(text);
}

}  // namespace concert::analysis
