#include "sim/neighbourhood.hpp"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <stdexcept>

#include "sim/network_graph.hpp"

namespace concert::sim {

/// Boost's colours: white for who was not found in this search.
struct Neighbourhood::Seen {
    using key_type = Person;
    using value_type = boost::default_color_type;
    using reference = value_type;
    using category = boost::read_write_property_map_tag;

    std::uint32_t* stamp;
    std::uint32_t search;
    friend value_type get(const Seen& map, Person i) {
        return map.stamp[i] == map.search ? boost::gray_color : boost::white_color;
    }
    friend void put(const Seen& map, Person i, value_type color) {
        if (color != boost::white_color) map.stamp[i] = map.search;
    }
};

/// Boost's buffer, first in first out; those at the limit are noted but never handed out.
struct Neighbourhood::Queue {
    using value_type = Person;

    Neighbourhood* of;
    std::size_t next = 0;

    void push(Person i) {
        of->steps_[i] = static_cast<std::uint16_t>(of->level_.size() - 1);
        of->found_.push_back(i);
    }
    Person top() const { return of->found_[next]; }
    void pop() { ++next; }
    bool empty() {
        if (next < of->level_.back()) return false;
        if (of->found_.size() == of->level_.back()) return true;  // nobody farther away
        of->level_.push_back(of->found_.size());
        return of->farthest() == of->limit_;
    }
};

Neighbourhood::Neighbourhood(const Network& rows, std::uint16_t limit)
    : rows_(rows), limit_(limit), stamp_(rows.people(), 0), steps_(rows.people(), 0), level_{0, 0} {
    if (limit == 0) throw std::invalid_argument("a neighbourhood reaches one step at least, not 0");
}

void Neighbourhood::search(Person start) {
    if (++search_ == 0) {  // four thousand million searches later
        std::fill(stamp_.begin(), stamp_.end(), 0u);
        search_ = 1;
    }
    found_.clear();
    level_.assign(1, 0);
    Queue queue{this};
    boost::breadth_first_visit(rows_, start, queue, boost::default_bfs_visitor(), Seen{stamp_.data(), search_});
}

}  // namespace concert::sim
