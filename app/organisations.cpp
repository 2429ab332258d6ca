#include "app/organisations.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

#include "models/administration/posts.hpp"
#include "models/administration/table.hpp"
#include "scenarios/errors.hpp"

namespace concert::app {
namespace {

using administration::Category;
using administration::GivenTies;
using administration::Hierarchy;
using administration::Person;
using Kind = scenarios::OrganisationSource::Kind;

std::vector<administration::Post> posts_of(const scenarios::Body& body) {
    std::vector<administration::Post> posts;
    posts.reserve(body.posts.size());
    for (const scenarios::Post& post : body.posts) {
        posts.push_back({post.id, post.parent, post.senior, post.status == scenarios::Post::Status::eliminated,
                         post.status == scenarios::Post::Status::vacant, post.grade, post.unit, post.fte});
    }
    return posts;
}

/// The line of an own network, and place[i] = where person i of the file stands
/// in it.
Hierarchy hierarchy_of(const scenarios::OwnNetwork& own, std::vector<Person>& place) {
    std::vector<Person> order;
    Hierarchy h = administration::breadth_first(own.superior, order);
    place.resize(order.size());
    for (Person i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        const char given = own.category[order[i]];
        const bool leads = h.role[i] != administration::Role::frontline;
        h.category.push_back(given == 'A'   ? Category::a
                             : given == 'B' ? Category::b
                             : given == 'C' ? Category::c
                             : leads        ? Category::a
                                            : Category::c);
    }
    return h;
}

/// Ties of the file, each pair once; a direction it does not give has its trust
/// drawn.
GivenTies ties_of(const scenarios::OwnNetwork& own, const std::vector<Person>& place) {
    constexpr float not_given = std::numeric_limits<float>::quiet_NaN();
    std::map<std::pair<Person, Person>, std::pair<float, float>> pairs;
    for (const auto& tie : own.ties) {
        const Person from = place[tie.from], to = place[tie.to];
        auto& trust = pairs.try_emplace(std::minmax(from, to), not_given, not_given).first->second;
        (from < to ? trust.first : trust.second) = static_cast<float>(tie.trust);
    }
    GivenTies ties;
    for (const auto& [pair, trust] : pairs) {
        ties.pairs.push_back(pair);
        ties.trust.push_back(trust);
    }
    return ties;
}

}  // namespace

Organisations::Organisations(const scenarios::Study& study) : study_(study), points_(study.points) {
    const std::size_t people_row = administration::model_table().find_parameter("people");
    if (study.source.kind == Kind::posts) {
        points_.clear();
        std::uint32_t position = 0;  // in the file, whatever bodies are left out: it addresses the draws
        for (scenarios::Body& body : scenarios::read_bodies(study.source.posts, study.source.bodies)) {
            const std::int64_t people = scenarios::people_of(body);
            const std::uint32_t place = position++;
            if (people < study.source.smallest || people > study.source.largest) continue;
            points_.push_back(scenarios::point_of(body, people, place, study.source));
            bodies_.push_back(std::move(body));
            points_.back().settings.push_back({people_row, static_cast<double>(people)});
        }
    } else if (study.source.kind == Kind::network) {
        own_ = scenarios::read_own_network(study.source.people, study.source.ties);
        const std::string size = "N=" + std::to_string(own_.names.size());
        for (auto& point : points_) {
            point.settings.push_back({people_row, static_cast<double>(own_.names.size())});
            if (points_.size() == 1) point.label = point.group = size;
        }
    }
}

Organisations::Line Organisations::line_of(std::size_t point, const administration::Parameters& p) const {
    if (study_.source.kind == Kind::posts) {
        try {
            return {
                std::make_shared<const Hierarchy>(administration::hierarchy_from_posts(posts_of(bodies_[point]), p)),
                {}};
        } catch (const std::invalid_argument& error) {
            throw scenarios::StudyErrors({study_.source.posts + ": " + bodies_[point].name + ": " + error.what()});
        }
    }
    if (study_.source.kind == Kind::network) {
        try {
            std::vector<Person> place;
            auto hierarchy = std::make_shared<const Hierarchy>(hierarchy_of(own_, place));
            return {hierarchy, std::make_shared<const GivenTies>(ties_of(own_, place))};
        } catch (const std::invalid_argument& error) {
            throw scenarios::StudyErrors({study_.source.people + ": " + error.what()});
        }
    }
    return {};
}

administration::Organisation build(const Organisations::Line& line, const administration::Parameters& p,
                                   std::uint64_t seed, std::uint32_t number, std::uint32_t replicate) {
    if (!line.hierarchy) return administration::build_generated(p, seed, number, replicate);
    return administration::build_with_line(*line.hierarchy, line.ties.get(), p, seed, number, replicate);
}

}  // namespace concert::app
