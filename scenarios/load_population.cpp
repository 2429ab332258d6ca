#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scenarios/study_file.hpp"

/// The section [population], and what has no place beside it.
namespace concert::scenarios {

namespace {

constexpr std::array elsewhere{
    ParameterElsewhere{"people", "the employers of [population] say how many people there are"},
    ParameterElsewhere{"relational_share",
                       "each organisation draws its own; mean_relational_share (kappa_o) is their mean"},
    ParameterElsewhere{"attention", "each organisation draws its own; mean_attention (m_o) is their mean"},
    ParameterElsewhere{"follow_up_weeks", "every organisation is followed up to horizon_years"},
};

const std::vector<std::string> keys{"kind",  "employers",  "one_in",           "horizon_years",
                                    "modes", "replicates", "whole_replicates", "size_classes"};

void read_modes(StudyFile& file, const Entry& entry, PopulationSource& source) {
    using Mode = PopulationSource::Mode;
    static const std::vector<std::string> words{"voluntary", "duty"};
    source.modes.clear();
    for (const std::string& word : file.texts(entry)) {
        const Mode mode = word == "duty" ? Mode::duty : Mode::voluntary;
        if (std::find(words.begin(), words.end(), word) == words.end()) {
            file.errors.add(entry.line, fmt::format("modes = \"{}\" is not one of {}{}", word, quoted_list(words),
                                                    did_you_mean(word, words)));
        } else if (std::find(source.modes.begin(), source.modes.end(), mode) != source.modes.end()) {
            file.errors.add(entry.line, fmt::format("modes names \"{}\" twice", word));
        } else {
            source.modes.push_back(mode);
        }
    }
}

void read_kind(StudyFile& file, const Entry& entry) {
    const auto kind = file.text(entry);
    if (kind && *kind != "public_service") {
        file.complain(entry,
                      "is not \"public_service\" (the French public service by published counts); a list of your "
                      "own goes under employers = \"file.csv\"" +
                          did_you_mean(*kind, {"public_service"}));
    }
}

void check_neighbours(StudyFile& file, const toml::table& root, Study& study) {
    const auto refuse = [&](const char* key, const char* reason) {
        const auto section = file.section(root, key);
        if (!section.empty()) {
            file.errors.add(section.front().line,
                            fmt::format("[{}] has no place beside [population]: {}", key, reason));
        }
    };
    refuse("points", "the points are its employers");
    refuse("organisations", "the organisations are its employers");
    refuse("precision", "give replicates under [population]");
    refuse("branch", "organisations of a population follow one another");
    refuse("design", "the points are its employers; vary parameters under [arms]");
    for (const Entry& entry : file.section(root, "output")) {
        if (entry.key == "groups") {
            file.errors.add(entry.line, "groups has no place here: a population has curves by branch and size class");
        }
    }
    for (const ParameterElsewhere& parameter : elsewhere) {
        const auto claimed = file.claimed.find(file.model.find_parameter(parameter.name));
        if (claimed == file.claimed.end()) continue;
        file.errors.add(claimed->second.line,
                        fmt::format("\"{}\" has no place here: {}", claimed->second.key, parameter.reason));
    }
    study.curve_groups.clear();
}

}  // namespace

std::span<const ParameterElsewhere> not_in_populations() { return elsewhere; }

void read_population(StudyFile& file, const toml::table& root, Study& study) {
    const auto section = file.section(root, "population");
    if (section.empty()) {
        const toml::node* node = root.get("population");
        if (node && node->is_table()) {
            file.errors.add(static_cast<int>(node->source().begin.line),
                            "[population] needs kind = \"public_service\" or employers = \"file.csv\"");
        }
        return;
    }
    PopulationSource source;
    const Entry* kind = nullptr;
    const Entry* employers = nullptr;
    for (const Entry& entry : section) {
        if (entry.key == "kind") {
            kind = &entry;
            read_kind(file, entry);
        } else if (entry.key == "employers") {
            employers = &entry;
            source.employers = read_path(file, entry);
        } else if (entry.key == "one_in") {
            source.one_in = file.whole(entry, 1, 100'000).value_or(1);
        } else if (entry.key == "horizon_years") {
            source.horizon_years = file.whole(entry, 1, 50).value_or(1);
        } else if (entry.key == "modes") {
            read_modes(file, entry, source);
        } else if (entry.key == "replicates") {
            source.replicates = file.whole(entry, 1, most_replicates).value_or(1);
        } else if (entry.key == "whole_replicates") {
            source.whole_replicates = file.whole(entry, 1, most_replicates).value_or(1);
        } else if (entry.key == "size_classes") {
            source.size_classes = file.wholes(entry, 1, 100'000'000);
            const auto& bounds = source.size_classes;
            if (std::adjacent_find(bounds.begin(), bounds.end(), std::greater_equal<>()) != bounds.end()) {
                file.errors.add(entry.line, "size_classes must rise: each is the largest size of its class");
            }
        } else {
            file.unknown_key(entry, keys);
        }
    }
    if ((kind == nullptr) == (employers == nullptr)) {
        file.errors.add(section.front().line,
                        "[population] needs either kind = \"public_service\" or employers = "
                        "\"file.csv\"");
    }
    check_neighbours(file, root, study);
    study.population = source;
}

}  // namespace concert::scenarios
