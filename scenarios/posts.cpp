#include "scenarios/posts.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "scenarios/csv.hpp"
#include "scenarios/cycles.hpp"
#include "scenarios/errors.hpp"

namespace concert::scenarios {

namespace {

using Status = Post::Status;
constexpr std::array<std::pair<std::string_view, Status>, 4> statuses{{{"filled", Status::filled},
                                                                       {"vacant", Status::vacant},
                                                                       {"eliminated", Status::eliminated},
                                                                       {"group", Status::group}}};

/// One table with the positions of its columns looked up by name, and messages that quote the field.
struct Table {
    Csv csv;
    ErrorList errors;

    Table(const std::string& path, std::vector<std::string> columns)
        : csv(read_csv(path, {std::move(columns)})), errors(path) {}

    const std::string& field(const Csv::Row& row, std::string_view column) const {
        return row.fields[csv.find(column)];
    }

    void complain(const Csv::Row& row, std::string_view column, std::string_view what) {
        errors.add(row.line, fmt::format("{} = \"{}\" {}", column, field(row, column), what));
    }

    /// A number of at least 0; a mistake otherwise.
    double amount(const Csv::Row& row, std::string_view column) {
        const auto value = number(field(row, column), csv.separator);
        if (value && *value >= 0) return *value;
        complain(row, column, "is not a number of at least 0 (full-time equivalents)");
        return 0;
    }

    std::uint32_t id(const Csv::Row& row, std::string_view column, double lowest) {
        const auto value = number(field(row, column), csv.separator);
        if (value && *value >= lowest && *value <= 4e9 && *value == std::floor(*value)) {
            return static_cast<std::uint32_t>(*value);
        }
        complain(row, column, lowest > 0 ? "is not a whole number above 0" : "is not a whole number (0 for none)");
        return 0;
    }
};

Post read_post(Table& table, const Csv::Row& row) {
    Post post;
    post.id = table.id(row, "post_id", 1);
    post.parent = table.id(row, "parent_post_id", 0);
    post.fte = table.amount(row, "fte");
    post.grade = table.field(row, "grade");
    post.unit = table.field(row, "unit");
    post.line = row.line;
    const std::string& kind = table.field(row, "kind");
    post.senior = kind == "senior";
    if (!post.senior && kind != "junior_group")
        table.complain(row, "kind", R"(is not one of "senior", "junior_group")");
    const std::string& status = table.field(row, "status");
    bool known = false;
    for (const auto& [word, meaning] : statuses) {
        if (status != word) continue;
        post.status = meaning;
        known = true;
    }
    if (!known) table.complain(row, "status", R"(is not one of "filled", "vacant", "eliminated", "group")");
    return post;
}

std::vector<Body> read_names(const std::string& path) {
    Table table(path, {"org_id", "organisation"});
    std::vector<Body> bodies;
    std::map<std::uint32_t, int> line_of;
    for (const Csv::Row& row : table.csv.rows) {
        const std::uint32_t id = table.id(row, "org_id", 1);
        const auto [before, first_time] = line_of.emplace(id, row.line);
        if (first_time) {
            bodies.push_back({id, table.field(row, "organisation"), {}});
        } else if (id != 0) {
            table.errors.add(row.line,
                             fmt::format("org_id {} is given a second time; first in line {}", id, before->second));
        }
    }
    table.errors.throw_if_any();
    return bodies;
}

/// Parents must exist and be senior posts, and nobody may be above themselves.
void check_hierarchy(const Body& body, ErrorList& errors) {
    std::map<std::uint32_t, std::size_t> position;
    for (std::size_t i = 0; i < body.posts.size(); ++i) {
        const Post& post = body.posts[i];
        const auto [before, first_time] = position.emplace(post.id, i);
        if (first_time || post.id == 0) continue;
        errors.add(post.line, fmt::format("post {} of {} is given a second time; first in line {}", post.id, body.name,
                                          body.posts[before->second].line));
    }
    std::vector<std::size_t> above(body.posts.size(), no_superior);
    for (std::size_t i = 0; i < body.posts.size(); ++i) {
        const Post& post = body.posts[i];
        if (post.parent == 0) continue;
        const auto parent = position.find(post.parent);
        if (parent == position.end()) {
            errors.add(post.line, fmt::format("post {} of {} reports to post {}, which is not in the file", post.id,
                                              body.name, post.parent));
        } else if (!body.posts[parent->second].senior) {
            errors.add(post.line, fmt::format("post {} of {} reports to post {}, a group of juniors", post.id,
                                              body.name, post.parent));
        } else {
            above[i] = parent->second;
        }
    }
    for (const auto& cycle : cycles_of(above)) {
        std::string names;
        for (const std::size_t i : cycle) names += fmt::format("{} -> ", body.posts[i].id);
        const Post& first = body.posts[cycle.front()];
        errors.add(first.line,
                   fmt::format("the posts of {} report to one another in a circle: {}{}", body.name, names, first.id));
    }
}

/// "N=51-250".
std::string class_name(std::size_t index, const std::vector<std::int64_t>& bounds) {
    if (index == bounds.size()) return fmt::format("N>{}", bounds.back());
    return fmt::format("N={}-{}", index == 0 ? 1 : bounds[index - 1] + 1, bounds[index]);
}

}  // namespace

std::vector<Body> read_bodies(const std::string& posts_path, const std::string& bodies_path) {
    std::vector<Body> bodies = read_names(bodies_path);
    std::map<std::uint32_t, std::size_t> position;
    for (std::size_t i = 0; i < bodies.size(); ++i) position.emplace(bodies[i].id, i);

    Table table(posts_path, {"org_id", "post_id", "parent_post_id", "kind", "status", "grade", "unit", "fte"});
    std::set<std::uint32_t> unknown;
    for (const Csv::Row& row : table.csv.rows) {
        const std::uint32_t id = table.id(row, "org_id", 1);
        const Post post = read_post(table, row);
        const auto body = position.find(id);
        if (body != position.end()) {
            bodies[body->second].posts.push_back(post);
        } else if (id != 0 && unknown.insert(id).second) {
            table.errors.add(row.line, fmt::format("org_id {} is not in {}", id, bodies_path));
        }
    }
    for (const Body& body : bodies) {
        check_hierarchy(body, table.errors);
        if (people_of(body) == 0) {
            table.errors.add(0, fmt::format("no people in {} (org_id {} in {})", body.name, body.id, bodies_path));
        }
    }
    table.errors.throw_if_any();
    return bodies;
}

std::int64_t people_of(const Body& body) {
    std::int64_t seniors = 0;
    double juniors = 0;
    for (const Post& post : body.posts) {
        if (post.status == Status::eliminated) continue;
        if (post.senior) {
            ++seniors;
        } else {
            juniors += post.fte;
        }
    }
    return seniors + static_cast<std::int64_t>(std::floor(juniors + 0.5));
}

Point point_of(const Body& body, std::int64_t people, std::uint32_t position, const OrganisationSource& source) {
    std::size_t index = 0;
    while (index < source.size_classes.size() && people > source.size_classes[index]) ++index;
    return {body.name, class_name(index, source.size_classes), {}, source.class_replicates[index], position};
}

}  // namespace concert::scenarios
