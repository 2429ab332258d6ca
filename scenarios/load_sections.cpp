#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "scenarios/files.hpp"
#include "scenarios/study_file.hpp"

/// The sections of a study file that are not axes.
namespace concert::scenarios {

namespace fs = std::filesystem;

void read_parameters(StudyFile& file, const std::vector<Entry>& section, Study& study) {
    for (const Entry& entry : section) {
        const auto parameter = file.claim(entry);
        if (!parameter) continue;
        if (entry.value->is_array()) {
            file.complain(entry, "is a list; under [parameters] give one value, under [arms] or [points] a list");
            continue;
        }
        const Reading reading = read_value(file.model.parameters[*parameter], literal_of(*entry.value));
        if (!reading.problem.empty()) file.complain(entry, reading.problem);
        study.base[*parameter] = reading.value;
    }
}

void read_equations(StudyFile& file, const std::vector<Entry>& section, Study& study) {
    std::vector<std::string> known;
    for (const sim::EquationRow& row : file.model.equations) known.emplace_back(row.id);
    std::vector<const Entry*> named(file.model.equations.size(), nullptr);
    for (const Entry& entry : section) {
        if (entry.key != "off" && entry.key != "on") {
            file.unknown_key(entry, {"off", "on"});
            continue;
        }
        for (const std::string& id : file.texts(entry)) {
            const std::size_t equation = file.model.find_equation(id);
            if (equation == sim::ModelTable::npos) {
                file.errors.add(entry.line,
                                fmt::format("unknown equation \"{}\"; there are {}", id, quoted_list(known)));
            } else if (named[equation] == &entry) {
                file.errors.add(entry.line, fmt::format("{} names \"{}\" twice", entry.key, id));
            } else if (named[equation] != nullptr) {
                file.errors.add(entry.line, fmt::format("{} names \"{}\", and so does {} in line {}; keep one of them",
                                                        entry.key, id, named[equation]->key, named[equation]->line));
            } else {
                named[equation] = &entry;
                study.equations[equation] = entry.key == "on";
            }
        }
    }
}

void read_precision(StudyFile& file, const std::vector<Entry>& section, const std::vector<std::string>& outcomes,
                    Study& study) {
    if (section.empty()) return;
    Precision asked{"", 0, 0, 0};
    int line = 0;
    for (const Entry& entry : section) {
        line = std::max(line, entry.line);
        if (entry.key == "outcome") {
            const auto name = file.text(entry);
            asked.outcome = name.value_or("?");
            if (name && !outcomes.empty() && std::find(outcomes.begin(), outcomes.end(), *name) == outcomes.end()) {
                const std::string hint = did_you_mean(*name, outcomes);
                file.complain(entry, "is no outcome" + (hint.empty() ? "; there are " + quoted_list(outcomes) : hint));
            }
        } else if (entry.key == "half_width") {
            asked.half_width = entry.value->value<double>().value_or(0);
            if (!entry.value->is_number() || !(asked.half_width > 0)) {
                file.complain(entry,
                              "is not a number above 0 (half of the 95 % interval to reach, in the outcome's unit)");
                asked.half_width = 1;
            }
        } else if (entry.key == "batch") {
            asked.batch = file.whole(entry, 1, most_replicates).value_or(1);
        } else if (entry.key == "most") {
            asked.most = file.whole(entry, 1, most_replicates).value_or(most_replicates);
        } else {
            file.unknown_key(entry, {"outcome", "half_width", "batch", "most"});
        }
    }
    const auto need = [&](bool given, const char* key) {
        if (!given) file.errors.add(line, fmt::format("[precision] needs {}", key));
    };
    need(!asked.outcome.empty(), "outcome, the name of what is to be known that well");
    need(asked.half_width > 0, "half_width, half of the 95 % interval to reach");
    need(asked.batch > 0, "batch, the number of replicates added at a time");
    need(asked.most > 0, "most, the number of replicates never exceeded");
    if (asked.batch > 0 && asked.most > 0 && asked.most < asked.batch) {
        file.errors.add(line, fmt::format("[precision] most = {} is below batch = {}", asked.most, asked.batch));
    }
    study.precision = asked;
}

void read_output(StudyFile& file, const std::vector<Entry>& section, Study& study) {
    static const std::vector<std::string> known{"role", "distance"};
    for (const Entry& entry : section) {
        if (entry.key == "every") {
            study.curve_every = file.whole(entry, 1, 1000).value_or(1);
        } else if (entry.key != "groups") {
            file.unknown_key(entry, {"groups", "every"});
        } else {
            for (const std::string& group : file.texts(entry)) {
                if (std::find(known.begin(), known.end(), group) == known.end()) {
                    file.errors.add(entry.line, fmt::format("groups = \"{}\" is not one of {}{}", group,
                                                            quoted_list(known), did_you_mean(group, known)));
                } else if (std::find(study.curve_groups.begin(), study.curve_groups.end(), group) !=
                           study.curve_groups.end()) {
                    file.errors.add(entry.line, fmt::format("groups names \"{}\" twice", group));
                } else {
                    study.curve_groups.push_back(group);
                }
            }
        }
    }
}

std::string read_path(StudyFile& file, const Entry& entry) {
    const auto given = file.text(entry);
    if (!given) return "?";
    const std::string path = (fs::path(file.errors.file()).parent_path() / *given).lexically_normal().string();
    if (!file_exists(path)) file.complain(entry, fmt::format("is no file: {}{}", path, missing_file_hint(path)));
    return path;
}

namespace {

void check_classes(StudyFile& file, int line, const OrganisationSource& source) {
    const auto& bounds = source.size_classes;
    if (std::adjacent_find(bounds.begin(), bounds.end(), std::greater_equal<>()) != bounds.end()) {
        file.errors.add(line, "size_classes must rise: each is the largest size of its class");
    }
    if (bounds.empty() || source.class_replicates.empty()) {
        file.errors.add(line,
                        "posts files need size_classes and class_replicates (one number more: the last class is open)");
    } else if (source.class_replicates.size() != bounds.size() + 1) {
        file.errors.add(line,
                        fmt::format("class_replicates has {} values for {} size classes ({} bounds and the open class "
                                    "above)",
                                    source.class_replicates.size(), bounds.size() + 1, bounds.size()));
    }
}

}  // namespace

void read_organisations(StudyFile& file, const std::vector<Entry>& section, Study& study) {
    if (section.empty()) return;
    OrganisationSource& source = study.source;
    const bool sound_before = file.errors.empty();
    for (const Entry& entry : section) {
        if (entry.key == "posts") {
            source.posts = read_path(file, entry);
        } else if (entry.key == "bodies") {
            source.bodies = read_path(file, entry);
        } else if (entry.key == "people") {
            source.people = read_path(file, entry);
        } else if (entry.key == "ties") {
            source.ties = read_path(file, entry);
        } else if (entry.key == "size_classes") {
            source.size_classes = file.wholes(entry, 1, 100'000'000);
        } else if (entry.key == "class_replicates") {
            source.class_replicates = file.wholes(entry, 1, most_replicates);
        } else if (entry.key == "smallest" || entry.key == "largest") {
            const auto bound = file.whole(entry, 1, 100'000'000);
            if (bound) (entry.key == "smallest" ? source.smallest : source.largest) = *bound;
        } else {
            file.unknown_key(entry, {"posts", "bodies", "size_classes", "class_replicates", "smallest", "largest",
                                     "people", "ties"});
        }
    }
    const int line = section.front().line;
    const bool from_posts = !source.posts.empty() && !source.bodies.empty();
    const bool from_network = !source.people.empty() && !source.ties.empty();
    if (from_posts == from_network || source.posts.empty() != source.bodies.empty() ||
        source.people.empty() != source.ties.empty()) {
        file.errors.add(line, "[organisations] needs either posts and bodies, or people and ties");
        return;
    }
    source.kind = from_posts ? OrganisationSource::Kind::posts : OrganisationSource::Kind::network;
    if (from_posts && (sound_before || !source.size_classes.empty())) check_classes(file, line, source);
    if (source.smallest > source.largest) {
        file.errors.add(line, fmt::format("smallest = {} is above largest = {}", source.smallest, source.largest));
    }
    if (from_network && !(source.size_classes.empty() && source.class_replicates.empty())) {
        file.errors.add(
            line,
            "size_classes and class_replicates belong to posts files; for one organisation of your own write "
            "[points] replicates = 100");
    }
}

}  // namespace concert::scenarios
