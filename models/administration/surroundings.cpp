#include "models/administration/surroundings.hpp"

namespace concert::administration {
namespace {

void add(const Segment& s, std::vector<Segment>& found) {
    if (s.size() > 0) found.push_back(s);
}

}  // namespace

Surroundings::Surroundings(const Hierarchy& h, std::uint32_t elected)
    : h_(h), staff_(static_cast<Person>(h.people())), elected_(elected), first_report_(h.people() + 1) {
    first_report_[0] = 1;
    for (std::size_t i = 0; i < h.people(); ++i) first_report_[i + 1] = first_report_[i] + h.reports[i];
}

void Surroundings::around(Person i, std::vector<Segment>& found) const {
    found.clear();
    if (i >= staff_) {  // an elected: the head at distance 1, its colleagues at 2
        below(0, 1, none, found);
        add({2, 1, staff_, staff_ + elected_, i, i + 1}, found);
        return;
    }
    below(i, 0, none, found);
    std::uint32_t up = 1;
    for (Person from = i; from != 0; from = h_.superior[from], ++up) below(h_.superior[from], up, from, found);
    const Person end = staff_ + elected_;
    add({up, up, staff_, end, end, end}, found);
}

void Surroundings::below(Person top, std::uint32_t up, Person branch, std::vector<Segment>& found) const {
    Person begin = top, end = top + 1;
    Person gap_begin = end, gap_end = end;
    if (branch == none && up == 0) gap_begin = top;  // nobody is their own partner
    for (std::uint32_t distance = up; begin < end; ++distance) {
        add({distance, up, begin, end, gap_begin, gap_end}, found);
        const bool first_step = begin == top && end == top + 1;
        begin = first_report_[begin];
        end = first_report_[end];
        if (branch == none) {
            gap_begin = gap_end = end;
        } else if (first_step) {
            gap_begin = branch;
            gap_end = branch + 1;
        } else {
            gap_begin = first_report_[gap_begin];
            gap_end = first_report_[gap_end];
        }
    }
}

}  // namespace concert::administration
