#include "analysis/population_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"

namespace concert::analysis {
namespace {

constexpr std::size_t label_width = 22, cell_width = 17;

class Report {
public:
    Report(const PopulationResults& results, const std::vector<Check>& checks, Language language, std::size_t columns)
        : r_(results), checks_(checks), language_(language), columns_(columns) {}

    std::string text(bool color) {
        std::string title = wrap(say({r_.title_en, r_.title_fr}), columns_);
        text_ = color ? fmt::format("\x1b[1m{}\x1b[0m\n", title) : title + "\n";
        paragraph(population());
        text_ += '\n';
        paragraph(
            say({"Share of organisations that have adopted (half of their people have made the practice their own), "
                 "and in brackets of the agents who work in them. Median over replicates.",
                 "Part des organisations qui ont adopté (la moitié de leurs agents a fait sienne la pratique) et, "
                 "entre crochets, des agents qui y travaillent. Médiane sur les répliques."}));
        years();
        groups();
        text_ += '\n';
        patterns();
        for (const std::string& note : r_.notes) paragraph("- " + note);
        paragraph(say({"Simulated data, not observed: a model, not a forecast.",
                       "Données simulées, non observées\u00a0: un modèle, pas une prévision."}));
        return text_;
    }

private:
    std::string say(const sim::Texts& texts) const { return std::string(in(language_, texts)); }
    void paragraph(const std::string& text) { text_ += wrap(text, columns_); }

    std::string population() const {
        const std::string sample = r_.one_in == 1 ? say({"every employer", "tous les employeurs"})
                                                  : say({"one employer in ", "un employeur sur "}) +
                                                        whole(static_cast<std::size_t>(r_.one_in), language_);
        return fmt::format("{} {}, {} {} ({}), {} {}, {} {}", whole(r_.organisations.size(), language_),
                           say({"organisations", "organisations"}),
                           whole(static_cast<std::size_t>(r_.people()), language_), say({"agents", "agents"}), sample,
                           r_.horizon_years, say({"years", "ans"}), r_.replicates,
                           r_.replicates == 1 ? say({"replicate", "réplique"}) : say({"replicates", "répliques"}));
    }

    /// "12.3% [45.6%]": organisations and agents.
    std::string both(std::size_t arm, std::size_t group, std::size_t week) const {
        return fmt::format("{} [{}]", percent(r_.band_of(arm, "adopted", group, week).median, 1, language_),
                           percent(r_.band_of(arm, "adopted_agents", group, week).median, 1, language_));
    }

    /// The arm's label with its mode in the language spoken.
    std::string arm_name(std::size_t arm) const {
        const std::string& label = r_.arms[arm].label;
        const std::string_view mode = r_.arms[arm].duty ? "duty" : "voluntary";
        if (language_ == Language::english || !label.starts_with(mode)) return label;
        return (r_.arms[arm].duty ? "obligation" : "volontaire") + label.substr(mode.size());
    }

    void heading(const std::string& first) {
        text_ += pad(first, label_width);
        for (std::size_t arm = 0; arm < r_.arms.size(); ++arm) {
            text_ += "  " + pad_left(shorten(arm_name(arm), cell_width), cell_width);
        }
        text_ += '\n';
    }

    void row(const std::string& label, std::size_t group, std::size_t week) {
        text_ += pad(shorten(label, label_width), label_width);
        for (std::size_t arm = 0; arm < r_.arms.size(); ++arm)
            text_ += "  " + pad_left(both(arm, group, week), cell_width);
        text_ += '\n';
    }

    void years() {
        text_ += '\n';
        heading(say({"after", "après"}));
        std::vector<std::size_t> shown;
        for (std::size_t year = 1; year < r_.horizon_years; year *= 2) shown.push_back(year);
        shown.push_back(r_.horizon_years);
        for (const std::size_t year : shown) {
            const std::string unit = year == 1 ? say({"year", "an"}) : say({"years", "ans"});
            row(fmt::format("{} {}", year, unit), 0, year * r_.weeks_a_year);
        }
    }

    std::string name_of(const std::string& group) const {
        if (language_ == Language::english) return group;
        constexpr std::array<std::pair<std::string_view, std::string_view>, 3> french{
            {{"branch=local", "territoriale"}, {"branch=state", "État"}, {"branch=hospital", "hospitalière"}}};
        for (const auto& [key, word] : french) {
            if (group == key) return std::string(word);
        }
        if (group.starts_with("branch=")) return group.substr(7);
        if (group.starts_with("size=")) return group.substr(5) + " agents";
        return group;
    }

    void groups() {
        text_ += '\n';
        heading(fmt::format("{} {} {}", say({"after", "après"}), r_.horizon_years, say({"years", "ans"})));
        for (std::size_t group = 1; group < r_.groups.size(); ++group) {
            row(name_of(r_.groups[group]), group, r_.weeks() - 1);
        }
    }

    std::string number(double value, const Check& check) const {
        if (std::isinf(value)) return "∞";
        if (check.share) return percent(value, 0, language_);
        return decimal(value, decimals_of(value), language_);
    }

    std::string span(double lower, double upper, const Check& check) const {
        if (lower == upper) return number(lower, check);
        if (std::isinf(upper)) return "≥ " + number(lower, check);
        return number(lower, check) + "–" + number(upper, check);
    }

    std::string verdict(Verdict verdict) const { return say(verdict_text(verdict)); }

    /// A check: what, then published, accepted, simulated with its band, and verdict; on two lines where one is too
    /// short.
    void line(const std::string& what, const std::array<std::string, 4>& cells) {
        constexpr std::size_t cells_width = 60;
        const std::size_t room = columns_ >= 100 ? columns_ - cells_width : columns_;
        text_ += columns_ >= 100 ? pad(shorten(what, room), room) : shorten(what, room) + "\n" + pad("", 20);
        text_ += " " + pad_left(cells[0], 12) + " " + pad_left(cells[1], 12) + " " + pad_left(cells[2], 19) + "  " +
                 cells[3] + "\n";
    }

    void checks_of(const std::string& pattern) {
        const Check* before = nullptr;
        for (const Check& check : checks_) {
            if (check.pattern != pattern) continue;
            if (spans_arms(pattern) && (before == nullptr || before->arm != check.arm)) {
                text_ += "  " + arm_name(check.arm) + "\n";
            }
            before = &check;
            const std::string simulated =
                check.simulated.n > 1
                    ? fmt::format("{} [{}–{}]", number(check.simulated.median, check),
                                  number(check.simulated.q10, check), number(check.simulated.q90, check))
                    : number(check.simulated.median, check);
            line("    " + say(check.text),
                 {span(check.published_lower, check.published_upper, check),
                  span(check.accepted_lower, check.accepted_upper, check), simulated, verdict(check.verdict)});
        }
    }

    bool spans_arms(const std::string& pattern) const {
        const auto differs = [&](const Check& a, const Check& b) {
            return a.pattern == pattern && b.pattern == pattern && a.arm != b.arm;
        };
        return std::adjacent_find(checks_.begin(), checks_.end(), differs) != checks_.end();
    }

    void patterns() {
        paragraph(
            say({"Patterns of real populations. What is accepted was fixed before anything was run; the simulated "
                 "number is the median over replicates with its 80% band.",
                 "Régularités de populations réelles. Ce qui est accepté a été fixé avant toute simulation\u00a0; le "
                 "nombre simulé est la médiane sur les répliques, avec sa bande à 80\u00a0%."}));
        text_ += '\n';
        line("", {say({"published", "publié"}), say({"accepted", "accepté"}), say({"simulated", "simulé"}), ""});
        for (const std::string& pattern : patterns_of(checks_)) {
            paragraph(say(pattern_text(pattern)) + say({": ", "\u00a0: "}) + verdict(verdict_of(checks_, pattern)));
            checks_of(pattern);
        }
        text_ += '\n';
    }

    const PopulationResults& r_;
    const std::vector<Check>& checks_;
    Language language_;
    std::size_t columns_;
    std::string text_;
};

}  // namespace

std::string population_report(const PopulationResults& results, const std::vector<Check>& checks, Language language,
                              int columns, bool color, bool unicode) {
    const auto wide = static_cast<std::size_t>(std::clamp(columns, 80, 100));
    const std::string text = Report(results, checks, language, wide).text(color);
    return unicode ? text : to_ascii(text);
}

}  // namespace concert::analysis
