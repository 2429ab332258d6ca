#include "models/administration/checkpoint.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "models/administration/model.hpp"
#include "models/administration/table.hpp"
#include "models/administration/time_step.hpp"
#include "sim/bytes.hpp"

namespace concert::administration {
namespace {

using sim::ByteReader;
using sim::ByteWriter;

constexpr std::string_view mark = "concert administration checkpoint 1";

/// What a run cannot change on its way beside how its organisation is built: how time is counted, and what people and
/// units are given at the start.
constexpr std::array<std::string_view, 10> fixed{"steps_per_week", "burn_in_weeks", "longest_wait", "threshold_mean",
                                                 "threshold_sd",   "benefit_mean",  "benefit_sd",   "target",
                                                 "latitude",       "radical_share"};

static_assert(sizeof(Exception) == 8 && sizeof(Evidence) == 8, "no bytes that nobody sets");

/// Every column that one week hands on to the next, in the order of the bytes.
template <class State, class Visit>
void columns(State& s, const Visit& visit) {
    visit(s.threshold);
    visit(s.willingness);
    visit(s.status);
    visit(s.next_status);
    visit(s.backlog);
    visit(s.about_superior);
    visit(s.superior_prior);
    visit(s.relational_free);
    visit(s.relational_left);
    visit(s.formal_free);
    visit(s.work_hours);
    visit(s.requests);
    visit(s.unresolved);
    visit(s.arrival_mean);
    visit(s.quiet_below);
    visit(s.experience);
    visit(s.about);
    visit(s.prior);
    visit(s.lock_in);
    visit(s.complying);
    visit(s.briefed);
    visit(s.procedures);
    visit(s.escalated_begin);
    visit(s.escalated_count);
    visit(s.head_overtime);
    auto& practice = s.practice;
    visit(practice.level);
    visit(practice.need);
    visit(practice.accepted);
    visit(practice.control_hours);
    visit(practice.noise);
    visit(practice.latitude);
    visit(practice.radical);
    visit(practice.control_key);
    visit(practice.skill);
    visit(practice.work_done);
}

/// Numbers beside the columns.
template <class State, class Visit>
void scalars(State& s, const Visit& visit) {
    visit(s.week);
    visit(s.mandate_end);
    visit(s.evidence_unit);
    visit(s.prior_scale);
    visit(s.formal_share_of_head);
    visit(s.talk_per_tie);
    for (auto& talk : s.talk_base) visit(talk);
    visit(s.stretch.attention);
    visit(s.stretch.mandate);
    visit(s.stretch.adoption);
    visit(s.stretch.proposals);
    visit(s.stretch.proposing);
    visit(s.stretch.posture);
}

std::vector<double> values_of(const Parameters& p) {
    std::vector<double> values;
    for (const auto& row : parameter_rows()) values.push_back(row.get(p));
    return values;
}

std::vector<std::uint8_t> switches_of(const Equations& on) {
    const auto* first = reinterpret_cast<const std::uint8_t*>(&on);
    return {first, first + sizeof on};
}

/// A number that two organisations share only if they are the same.
std::uint64_t fingerprint(const Organisation& o) {
    sim::Fingerprint print;
    print.add(o.seed);
    print.add(o.replicate);
    for (const sim::Body& body : o.bodies) {
        print.add(body.organisation);
        print.add(body.staff);
        print.add(body.outside);
    }
    print.add_all(o.unit);
    print.add_all(o.superior);
    print.add_all(o.role);
    print.add_all(o.category);
    print.add_all(o.ties.first);
    print.add_all(o.ties.target);
    print.add_all(o.innovators);
    return print.value();
}

void write_parts(const State& s, ByteWriter& out) {
    out.number(std::uint64_t{s.parts.size()});
    for (const Part& part : s.parts) {
        out.list(part.waiting);
        out.list(part.escalated);
        out.list(part.steady);
    }
}

void read_parts(State& s, ByteReader& in) {
    if (in.number<std::uint64_t>() != s.parts.size()) throw std::invalid_argument("it has other parts");
    for (Part& part : s.parts) {
        part.waiting = in.list<Exception>();
        part.escalated = in.list<Exception>();
        part.steady = in.list<std::int64_t>();
    }
}

/// Rows of the counts written so far.
std::size_t rows_so_far(const State& s) { return s.counts.weeks == 0 ? 0 : s.row(s.week) + 1; }

void write_counts(const State& s, ByteWriter& out) {
    const std::size_t row = s.counts.groups * s.counts.kinds;
    out.list(std::vector<std::int64_t>(s.counts.values.begin(),
                                       s.counts.values.begin() + static_cast<std::ptrdiff_t>(rows_so_far(s) * row)));
}

void read_counts(State& s, ByteReader& in) {
    const auto values = in.list<std::int64_t>();
    if (values.size() > s.counts.values.size() && s.record == Record::counts) {
        throw std::invalid_argument("it stands after the end of this arm's run");
    }
    if (s.record == Record::counts) std::copy(values.begin(), values.end(), s.counts.values.begin());
}

std::string joined(const std::vector<std::string_view>& names) {
    std::string text;
    for (const auto name : names) text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

ByteReader opened(std::string_view bytes) {
    ByteReader in(bytes);
    if (in.text() != mark) throw std::invalid_argument("it is no checkpoint of this version");
    return in;
}

/// A column that the arm has and the checkpoint has not keeps what a new state begins with; the reverse is dropped.
template <class Value>
void read_column(std::vector<Value>& column, ByteReader& in) {
    auto saved = in.list<Value>();
    if (saved.empty() || column.empty()) return;
    if (saved.size() != column.size()) throw std::invalid_argument("a column has another length");
    column = std::move(saved);
}

}  // namespace

std::string checkpoint(const State& s) {
    ByteWriter out;
    out.text(mark);
    out.list(values_of(s.setup->weekly));
    out.list(switches_of(s.on));
    out.number(fingerprint(*s.organisation));
    scalars(s, [&](const auto& value) { out.number(value); });
    columns(s, [&](const auto& column) { out.list(column); });
    write_parts(s, out);
    write_counts(s, out);
    return out.take();
}

std::vector<std::string_view> settled_at_the_start(const Parameters& before, const Parameters& now) {
    std::vector<std::string_view> names;
    for (const auto& row : parameter_rows()) {
        const bool settled = std::find(fixed.begin(), fixed.end(), row.name) != fixed.end() || row.process == "build";
        if (settled && row.get(before) != row.get(now)) names.push_back(row.name);
    }
    return names;
}

std::vector<double> parameters_in(std::string_view bytes) { return opened(bytes).list<double>(); }

void restore(State& s, std::string_view bytes) {
    ByteReader in = opened(bytes);
    const auto values = in.list<double>();
    if (values.size() != parameter_rows().size()) throw std::invalid_argument("its model has other parameters");
    const Parameters before = parameters_from(values);
    if (in.list<std::uint8_t>() != switches_of(s.on)) throw std::invalid_argument("other equations were on");
    const auto changed = settled_at_the_start(before, s.setup->weekly);
    if (!changed.empty()) throw std::invalid_argument("a run cannot change this on its way: " + joined(changed));
    if (in.number<std::uint64_t>() != fingerprint(*s.organisation)) {
        throw std::invalid_argument("it is of another organisation, seed or replicate");
    }
    const std::uint32_t calendar = s.mandate_end;
    scalars(s, [&](auto& value) { value = in.number<std::remove_reference_t<decltype(value)>>(); });
    columns(s, [&](auto& column) { read_column(column, in); });
    read_parts(s, in);
    read_counts(s, in);
    in.end();

    const std::vector<double> now = values_of(s.setup->weekly);
    if (now == values) return;
    const bool cut_short = s.mandate_end != end_of_mandate(per_step(before));  // by an election
    if (!cut_short) s.mandate_end = calendar;
    s.shares_are_due = true;
}

std::string history(const Organisation& organisation, const Setup& arm, std::int64_t week) {
    const std::int64_t last = arm.p.burn_in_weeks + week * arm.p.steps_per_week;
    if (last < 0 || last >= static_cast<std::int64_t>(weeks_of(arm.p))) {
        throw std::invalid_argument("the branch must lie between the start of the burn-in and the end of the run");
    }
    State s(organisation, arm);
    while (s.week < static_cast<std::uint32_t>(last)) advance(s);
    return checkpoint(s);
}

sim::Counts run_from(const Organisation& organisation, const Setup& arm, std::string_view bytes) {
    State s(organisation, arm);
    restore(s, bytes);
    for (const std::uint32_t weeks = weeks_of(arm.p); s.week < weeks;) advance(s);
    return by_week(std::move(s.counts), arm.p.steps_per_week);
}

}  // namespace concert::administration
