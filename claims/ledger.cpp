#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"
#include "claims/bands.hpp"
#include "claims/report.hpp"

namespace concert::claims {

namespace {

using analysis::in;
using analysis::Language;

constexpr int narrowest = 80, widest = 100;
constexpr std::size_t bar_width = 24, most_flips = 4, most_indices = 8;

/// Writes one claim after the other.
class Ledger {
public:
    Ledger(const Report& report, Language language, std::size_t columns, bool color)
        : report_(report), language_(language), columns_(columns), color_(color) {}

    std::string write() {
        line(say({"Claims of the white paper, judged one by one. A model, not a forecast.",
                  "Les thèses du livre blanc, jugées une à une. Un modèle, pas une prévision."}));
        line(fmt::format("{} {}   {} {}   {} {}", block(Verdict::supported), word(Verdict::supported),
                         block(Verdict::refuted), word(Verdict::refuted), block(Verdict::undecided),
                         word(Verdict::undecided)));
        for (const ClaimReport& claim : report_.claims) entry(claim);
        closing();
        return std::move(text_);
    }

private:
    std::string say(const sim::Texts& texts) const { return std::string(in(language_, texts)); }
    bool french() const { return language_ == Language::french; }

    std::string word(Verdict verdict) const {
        switch (verdict) {
            case Verdict::supported:
                return say({"supported", "soutenue"});
            case Verdict::refuted:
                return say({"refuted", "réfutée"});
            case Verdict::undecided:
                break;
        }
        return say({"undecided", "indécise"});
    }

    static std::string_view sign(Verdict verdict) {
        return verdict == Verdict::supported ? "█" : verdict == Verdict::refuted ? "▒" : "·";
    }
    std::string painted(Verdict verdict, const std::string& text) const {
        if (!color_ || text.empty()) return text;
        const int code = verdict == Verdict::supported ? 36 : verdict == Verdict::refuted ? 33 : 37;
        return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
    }
    std::string block(Verdict verdict) const { return painted(verdict, std::string(sign(verdict))); }

    void line(const std::string& text) { text_ += analysis::wrap(text, columns_); }

    /// "    label   text", the text wrapped under itself.
    void row(const std::string& label, const std::string& text) {
        constexpr std::size_t indent = 5, label_width = 13;
        const std::string folded = analysis::wrap(text, columns_ - indent - label_width);
        std::string_view rest = folded;
        bool first = true;
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            text_ += std::string(indent, ' ') + analysis::pad(first ? label : "", label_width);
            text_ += std::string(rest.substr(0, end)) + "\n";
            rest.remove_prefix(end + 1);
            first = false;
        }
    }

    void entry(const ClaimReport& claim) {
        text_ += '\n';
        const std::string title = analysis::wrap(analysis::pad(claim.id, 4) + " " + say(claim.title), columns_);
        text_ += color_ ? fmt::format("\x1b[1m{}\x1b[0m", title) : title;
        row("", say(claim.source));
        box(claim, "full", say({"full ranges", "plages entières"}));
        box(claim, "near", say({"near default", "près du défaut"}));
        for (const std::size_t place : report_.in_box("calibrated")) calibrated(claim, claim.judged[place]);
        potency(claim);
        flips(claim);
        indices(claim);
        if (!claim.note.english.empty()) row(say({"note", "note"}), say(claim.note));
        if (!claim.construction.english.empty()) {
            row("", say({"Decided by construction: ", "Décidé par construction\u00a0: "}) + say(claim.construction));
        }
    }

    void box(const ClaimReport& claim, std::string_view name, const std::string& label) {
        const Shares shares = box_verdict(report_, claim, name).shares;
        if (shares.points == 0) return;
        text_ += "     " + analysis::pad(label, 15) + bar(shares) + " ";
        for (const Verdict verdict : {Verdict::supported, Verdict::refuted, Verdict::undecided}) {
            text_ +=
                fmt::format(" {} ± {}", analysis::pad_left(analysis::percent(shares.share(verdict), 0, language_), 4),
                            analysis::decimal(100 * shares.standard_error(verdict), 0, language_));
        }
        text_ += fmt::format("  n={}\n", shares.points);
    }

    /// Blocks by the largest remainder, so that they add up to the width.
    std::string bar(const Shares& shares) const {
        std::array<std::size_t, 3> widths{};
        std::size_t used = 0;
        std::array<std::pair<double, std::size_t>, 3> rest{};
        for (std::size_t v = 0; v < 3; ++v) {
            const double exact = shares.share(static_cast<Verdict>(v)) * static_cast<double>(bar_width);
            widths[v] = static_cast<std::size_t>(exact);
            used += widths[v];
            rest[v] = {static_cast<double>(widths[v]) - exact, v};
        }
        std::sort(rest.begin(), rest.end());
        for (std::size_t i = 0; used < bar_width; ++i, ++used) ++widths[rest[i].second];
        std::string text;
        for (std::size_t v = 0; v < 3; ++v) {
            std::string part;
            for (std::size_t i = 0; i < widths[v]; ++i) part += sign(static_cast<Verdict>(v));
            text += painted(static_cast<Verdict>(v), part);
        }
        return text;
    }

    std::string amount(double value, int digits = 3) const { return analysis::decimal(value, digits, language_); }

    void calibrated(const ClaimReport&, const Judged& judged) {
        const Finding& f = judged.findings[judged.leading];
        const std::string what =
            std::string(bands()[f.outcome].outcome) + (f.label.empty() ? "" : " (" + f.label + ")");
        const auto pattern = say({"{}. {}: {} [{} to {}], matters beyond {}. {} with {}; {} with {}.",
                                  "{}. {}\u00a0: {} [{} à {}], compte au-delà de {}. {} avec {}\u00a0; {} avec {}."});
        row(say({"calibrated", "calibré"}),
            fmt::format(fmt::runtime(pattern), word(judged.verdict), what, amount(f.effect.value),
                        amount(f.effect.lower), amount(f.effect.upper), amount(f.effect.margin), amount(f.means[0]),
                        f.sides[0], amount(f.means[1]), f.sides[1]));
        if (!std::isnan(judged.ignition_relational)) {
            row(say({"ignition", "allumage"}),
                fmt::format(fmt::runtime(say({"P(ignition) at the highest kappa: {}",
                                              "P(allumage) au kappa le plus élevé\u00a0: {}"})),
                            analysis::percent(judged.ignition_relational, 0, language_)));
        }
    }

    void potency(const ClaimReport& claim) {
        std::string text;
        for (const std::size_t place : report_.in_box("potency")) {
            text += fmt::format("{}×{} {}", text.empty() ? "" : ", ", amount_of(report_.places[place].potency),
                                word(claim.judged[place].verdict));
        }
        if (!text.empty()) row(say({"peers' force", "force pairs"}), text);
    }
    std::string amount_of(double potency) const {
        return potency < 1 ? fmt::format("1/{:.0f}", 1 / potency) : fmt::format("{:.0f}", potency);
    }

    void flips(const ClaimReport& claim) {
        const BoxVerdict full = box_verdict(report_, claim, "full");
        if (full.shares.points == 0) return;
        std::string text;
        for (std::size_t i = 0; i < std::min(full.flips.size(), most_flips); ++i) {
            const Flip& flip = full.flips[i];
            const sim::ParameterRow& row_of = report_.model.parameters[report_.dimensions[flip.dimension]];
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                                flip.difference > 0 ? say({"high", "fort"}) : say({"low", "faible"}),
                                row_of.symbol.empty() ? row_of.name : row_of.symbol);
            text += fmt::format(" ({}{} sd{})", flip.difference > 0 ? "+" : "", amount(flip.difference, 1),
                                flip.stands_out ? " *" : "");
        }
        if (text.empty()) text = say({"the same verdict nearly everywhere", "le même verdict presque partout"});
        row(say({"holds with", "tient avec"}), text);
    }

    void indices(const ClaimReport& claim) {
        const auto all = group_indices(report_, claim, "full");
        std::size_t shown = 0;
        for (const GroupIndex& g : all) {
            if (shown++ == most_indices) break;
            row(shown == 1 ? say({"variance", "variance"}) : "",
                fmt::format("{} | {}: {} ± {}", bands()[g.outcome].outcome, g.group,
                            analysis::percent(g.index.value, 0, language_),
                            analysis::decimal(100 * g.index.standard_error, 0, language_)));
        }
    }

    void closing() {
        text_ += '\n';
        line(say(
            {"Shares are of points where the claim is supported, refuted, undecided, ± one standard error. Full "
             "ranges: all assumed parameters over all they may be. Near default: half to one and a half times "
             "the default. Effects are paired differences with their 95% interval. Refuted includes \"smaller "
             "than what matters\".",
             "Parts des points où la thèse est soutenue, réfutée, indécise, ± une erreur type. Plages entières\u00a0: "
             "tous les paramètres supposés sur toute leur plage. Près du défaut\u00a0: de la moitié à une fois et "
             "demie le défaut. Effets\u00a0: différences appariées, intervalle à 95\u00a0%. «\u00a0Réfutée\u00a0» "
             "comprend «\u00a0plus petit que ce qui compte\u00a0»."}));
    }

    const Report& report_;
    Language language_;
    std::size_t columns_;
    bool color_;
    std::string text_;
};

}  // namespace

std::string ledger(const Report& report, Language language, int columns, bool color, bool unicode) {
    const auto wide = static_cast<std::size_t>(std::clamp(columns, narrowest, widest));
    const std::string text = Ledger(report, language, wide, color).write();
    return unicode ? text : analysis::to_ascii(text);
}

}  // namespace concert::claims
