#include <fmt/format.h>

#include <algorithm>

#include "scenarios/study_file.hpp"

/// What is varied: [arms] (a product of lists) and [points] (columns side by side).
namespace concert::scenarios {

namespace {

/// A label or a list of numbers beside the parameters: as long as they are, or a mistake.
void check_length(StudyFile& file, const Entry& entry, std::size_t length, const Entry* first, std::size_t expected) {
    if (!first || length == expected) return;
    file.errors.add(entry.line,
                    fmt::format("{} has {} value{}, {} in line {} has {}: the columns of [points] stand side by "
                                "side and are equally long",
                                entry.key, length, length == 1 ? "" : "s", first->key, first->line, expected));
}

}  // namespace

std::vector<Axis> read_arms(StudyFile& file, const std::vector<Entry>& section) {
    std::vector<Axis> axes;
    for (const Entry& entry : section) {
        const auto parameter = file.claim(entry);
        if (!parameter) continue;
        Axis axis{*parameter, entry.line, file.values(entry, *parameter)};
        for (auto value = axis.values.begin(); value != axis.values.end(); ++value) {
            if (std::find(axis.values.begin(), value, *value) == value) continue;
            file.errors.add(entry.line, fmt::format("{} names {} twice; arms must differ", entry.key,
                                                    written(file.model.parameters[*parameter], *value)));
            break;
        }
        if (!axis.values.empty()) axes.push_back(std::move(axis));
    }
    return axes;
}

PointColumns read_points(StudyFile& file, const std::vector<Entry>& section) {
    PointColumns columns;
    const Entry* first = nullptr;
    std::size_t length = 1;
    const auto measure = [&](const Entry& entry) {
        const toml::array* items = entry.value->as_array();
        if (!items || items->empty()) return;
        check_length(file, entry, items->size(), first, length);
        if (!first) {
            first = &entry;
            length = items->size();
        }
    };
    for (const Entry& entry : section) {
        measure(entry);
        if (entry.key == "label") {
            columns.labels = file.texts(entry);
        } else if (entry.key == "replicates" && !entry.value->is_array()) {
            if (const auto number = file.whole(entry, 1, most_replicates)) columns.replicates = {*number};
        } else if (entry.key == "replicates") {
            columns.replicates = file.wholes(entry, 1, most_replicates);
        } else if (const auto parameter = file.claim(entry)) {
            columns.axes.push_back({*parameter, entry.line, file.values(entry, *parameter)});
        }
    }
    columns.organisations.clear();
    for (std::size_t row = 0; row < length; ++row) columns.organisations.push_back(static_cast<std::uint32_t>(row));
    return columns;
}

std::vector<Point> points_of(const PointColumns& columns, const sim::ModelTable& model, ErrorList& errors) {
    std::vector<Point> points;
    if (!errors.empty()) return points;  // the columns may not fit together
    for (std::size_t row = 0; row < columns.organisations.size(); ++row) {
        Point point;
        for (const Axis& axis : columns.axes) point.settings.push_back({axis.parameter, axis.values[row]});
        point.label = columns.labels.empty() ? arm_label(point.settings, model) : columns.labels[row];
        point.group = point.label;
        point.replicates = columns.replicates.empty()       ? usual_replicates
                           : columns.replicates.size() == 1 ? columns.replicates.front()
                                                            : columns.replicates[row];
        point.organisation = columns.organisations[row];
        const auto same = [&](const Point& other) { return other.label == point.label; };
        if (std::any_of(points.begin(), points.end(), same)) {
            errors.add(0, fmt::format("two points are called \"{}\"; tell them apart with a column label = [...]",
                                      point.label));
        }
        points.push_back(std::move(point));
    }
    return points;
}

}  // namespace concert::scenarios
