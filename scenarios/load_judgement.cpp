#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "scenarios/study_file.hpp"

/// One [[judge]]: which arms are compared, by which rule.
namespace concert::scenarios {

namespace {

constexpr std::array<std::string_view, 10> rules{"beats",     "not_worse",   "differs", "falls_short", "complements",
                                                 "interacts", "transplants", "common",  "informs",     "moves_more"};
constexpr std::array<std::string_view, 3> needs{"all", "any", "most"};
constexpr double usual_share = 0.95;

/// Which keys a rule asks for beside `outcomes`.
struct Wanted {
    bool of, against, base, share;
    std::size_t across;  ///< number of axes
};
Wanted wanted(Rule rule) {
    switch (rule) {
        case Rule::beats:
        case Rule::not_worse:
        case Rule::differs:
            return {true, true, false, false, 0};
        case Rule::falls_short:
            return {true, true, false, true, 0};
        case Rule::complements:
        case Rule::interacts:
            return {false, false, false, false, 2};
        case Rule::transplants:
        case Rule::informs:
            return {false, false, false, false, 1};
        case Rule::common:
            return {false, false, false, true, 1};
        case Rule::moves_more:
            return {true, true, true, false, 0};
    }
    return {};
}

std::vector<std::string> words(std::span<const std::string_view> list) { return {list.begin(), list.end()}; }

class ClaimReader {
public:
    ClaimReader(StudyFile& file, const std::vector<std::string>& judged, Claim& claim)
        : file_(file), judged_(judged), claim_(claim) {}

    void judge(const toml::table& table, int line) {
        Judgement& j = claim_.judgements.emplace_back();
        j.line = line;
        bool rule_given = false;
        for (const Entry& entry : entries_of(table)) rule_given = read(entry, j) || rule_given;
        if (!rule_given) {
            file_.errors.add(line, "[[judge]] needs rule, one of " + quoted_list(words(rules)));
        } else {
            check(j, table);
        }
    }

private:
    /// Reads one key; true when it is the rule.
    bool read(const Entry& entry, Judgement& j) {
        static const std::vector<std::string> known{"rule",   "outcomes", "where", "of",    "against", "base",
                                                    "across", "each",     "need",  "share", "by",      "counts"};
        if (entry.key == "rule") {
            if (const auto place = choice(entry, rules)) j.rule = static_cast<Rule>(*place);
            return true;
        }
        if (entry.key == "need") {
            if (const auto place = choice(entry, needs)) j.need = static_cast<Need>(*place);
        } else if (entry.key == "outcomes") {
            j.outcomes = file_.texts(entry);
            for (const std::string& name : j.outcomes) check_outcome(entry, name);
        } else if (entry.key == "by") {
            j.by = file_.text(entry).value_or("");
            if (!j.by.empty()) check_outcome(entry, j.by);
        } else if (entry.key == "share") {
            j.share = entry.value->value<double>().value_or(0);
            if (!(j.share > 0 && j.share <= 1)) file_.complain(entry, "is not a share in (0, 1]");
        } else if (entry.key == "across" || entry.key == "each") {
            auto& axes = entry.key == "each" ? j.each : j.across;
            for (const std::string& name : file_.texts(entry)) {
                if (const auto axis = axis_called(entry, name)) axes.push_back(*axis);
            }
        } else if (entry.key == "counts") {
            const auto* flag = entry.value->as_boolean();
            if (!flag) file_.complain(entry, "is neither true nor false");
            j.counts = !flag || flag->get();
        } else if (entry.key == "where") {
            j.where = selector(entry);
        } else if (entry.key == "of") {
            j.of = selector(entry);
        } else if (entry.key == "against") {
            j.against = selector(entry);
        } else if (entry.key == "base") {
            j.base = selector(entry);
        } else {
            file_.unknown_key(entry, known);
        }
        return false;
    }

    void check(Judgement& j, const toml::table& table) {
        const Wanted want = wanted(j.rule);
        const std::string_view rule = rules[static_cast<std::size_t>(j.rule)];
        const auto need = [&](const char* key, bool asked) {
            if (asked && !table.contains(key)) {
                file_.errors.add(j.line, fmt::format("rule = \"{}\" needs {}", rule, key));
            } else if (!asked && table.contains(key)) {
                file_.errors.add(j.line, fmt::format("{} has no place beside rule = \"{}\"", key, rule));
            }
        };
        need("outcomes", true);
        need("of", want.of);
        need("against", want.against);
        need("base", want.base);
        need("across", want.across > 0);
        if (table.contains("across") && want.across > 0 && j.across.size() != want.across) {
            file_.errors.add(j.line, fmt::format("rule = \"{}\" needs {} in across", rule,
                                                 want.across == 1 ? "one axis" : "two axes"));
        }
        for (const std::size_t axis : j.each) {
            const auto fixes = [&](const Restriction& one) { return one.axis == axis; };
            if (std::none_of(j.of.begin(), j.of.end(), fixes) &&
                std::none_of(j.against.begin(), j.against.end(), fixes))
                continue;
            file_.errors.add(j.line, fmt::format("each names {}, which of or against fixes: both sides of a comparison "
                                                 "stand at the same level of an axis in each",
                                                 claim_.axes[axis].name));
        }
        if (want.share && j.share == 0) j.share = usual_share;
        if (!want.share) need("share", false);
    }

    template <std::size_t Size>
    std::optional<std::size_t> choice(const Entry& entry, const std::array<std::string_view, Size>& list) {
        const auto word = file_.text(entry);
        if (!word) return std::nullopt;
        const auto found = std::find(list.begin(), list.end(), *word);
        if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
        file_.complain(entry, "is not one of " + quoted_list(words(list)) + did_you_mean(*word, words(list)));
        return std::nullopt;
    }

    void check_outcome(const Entry& entry, const std::string& name) {
        if (judged_.empty() || std::find(judged_.begin(), judged_.end(), name) != judged_.end()) return;
        const std::string hint = did_you_mean(name, judged_);
        file_.errors.add(entry.line, fmt::format("\"{}\" has no smallest effect that matters{}", name,
                                                 hint.empty() ? "; there are " + quoted_list(judged_) : hint));
    }

    /// An axis by its name; a parameter's by any of its names.
    std::optional<std::size_t> axis_called(const Entry& entry, const std::string& name) {
        std::vector<std::string> names;
        const std::size_t parameter = file_.model.find_parameter(name);
        for (std::size_t axis = 0; axis < claim_.axes.size(); ++axis) {
            names.push_back(claim_.axes[axis].name);
            const bool same =
                parameter != sim::ModelTable::npos && file_.model.find_parameter(names.back()) == parameter;
            if (names.back() == name || same) return axis;
        }
        const std::string hint = did_you_mean(name, names);
        file_.errors.add(entry.line, fmt::format("\"{}\" is no axis of the arms{}", name,
                                                 hint.empty() ? "; there are " + quoted_list(names) : hint));
        return std::nullopt;
    }

    /// `{ kappa = [0.25, 0.5], size = "small" }`
    Selector selector(const Entry& entry) {
        Selector selected;
        const toml::table* table = entry.value->as_table();
        if (!table) {
            file_.complain(entry, fmt::format("selects no arms; write {} = {{ kappa = [0.5, 1] }}", entry.key));
            return selected;
        }
        for (const Entry& part : entries_of(*table)) {
            const auto axis = axis_called(part, part.key);
            if (!axis) continue;
            Restriction& restriction = selected.emplace_back(Restriction{*axis, {}});
            if (const toml::array* items = part.value->as_array()) {
                for (const toml::node& item : *items) add_level(part, item, restriction);
            } else {
                add_level(part, *part.value, restriction);
            }
        }
        return selected;
    }

    void add_level(const Entry& part, const toml::node& item, Restriction& restriction) {
        const Literal literal = literal_of(item);
        const auto* word = std::get_if<std::string>(&literal);
        const std::string level = word ? *word : shown(literal);
        const auto& levels = claim_.axes[restriction.axis].levels;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (levels[i] == level) return restriction.levels.push_back(i);
        }
        file_.errors.add(
            part.line, fmt::format("{} has no level {}; there are {}", part.key, shown(literal), quoted_list(levels)));
    }

    StudyFile& file_;
    const std::vector<std::string>& judged_;
    Claim& claim_;
};

}  // namespace

void read_judgement(StudyFile& file, const toml::table& table, int line, const std::vector<std::string>& judged,
                    Claim& claim) {
    ClaimReader(file, judged, claim).judge(table, line);
}

}  // namespace concert::scenarios
