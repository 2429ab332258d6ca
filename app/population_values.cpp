#include "app/population_values.hpp"

#include <array>
#include <cstdint>
#include <stdexcept>

namespace concert::app {
namespace {

using analysis::OrganisationFate;
using analysis::Retained;

constexpr std::array retained_members{
    &Retained::organisations,   &Retained::sincere_at_end, &Retained::sincere_later, &Retained::complying_at_end,
    &Retained::complying_later, &Retained::holding_at_end, &Retained::holding_later};
constexpr std::array fate_shares{&OrganisationFate::attention, &OrganisationFate::relational_share,
                                 &OrganisationFate::projects};
constexpr std::array fate_weeks{&OrganisationFate::started, &OrganisationFate::adopted, &OrganisationFate::complied,
                                &OrganisationFate::sincere};

/// Numbers taken one after the other.
class Numbers {
public:
    explicit Numbers(const std::vector<double>& values) : values_(values) {}
    double next() {
        if (at_ == values_.size()) throw std::invalid_argument("a kept run of a population ends too early");
        return values_[at_++];
    }
    std::int64_t whole() { return static_cast<std::int64_t>(next()); }
    std::size_t size() { return static_cast<std::size_t>(next()); }
    std::size_t left() const { return values_.size() - at_; }

private:
    const std::vector<double>& values_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<double> values_of(const analysis::PopulationRun& run) {
    std::vector<double> values;
    const auto add = [&](auto value) { values.push_back(static_cast<double>(value)); };
    for (const auto member : retained_members) add(run.retained.*member);
    add(run.organisations.size());
    for (const OrganisationFate& fate : run.organisations) {
        for (const auto member : fate_shares) add(fate.*member);
        for (const auto member : fate_weeks) add(fate.*member);
    }
    add(run.counts.weeks);
    add(run.counts.groups);
    add(run.counts.kinds);
    for (const std::int64_t count : run.counts.values) add(count);
    return values;
}

analysis::PopulationRun run_in(std::size_t arm, std::size_t replicate, const std::vector<double>& values) {
    analysis::PopulationRun run{arm, replicate, {}, {}, {}};
    Numbers numbers(values);
    for (const auto member : retained_members) run.retained.*member = numbers.whole();
    const std::size_t organisations = numbers.size();
    for (std::size_t i = 0; i < organisations; ++i) {
        OrganisationFate& fate = run.organisations.emplace_back();
        for (const auto member : fate_shares) fate.*member = numbers.next();
        for (const auto member : fate_weeks) fate.*member = numbers.whole();
    }
    run.counts.weeks = numbers.size();
    run.counts.groups = numbers.size();
    run.counts.kinds = numbers.size();
    if (numbers.left() != run.counts.weeks * run.counts.groups * run.counts.kinds) {
        throw std::invalid_argument("a kept run of a population has another length");
    }
    while (numbers.left() > 0) run.counts.values.push_back(numbers.whole());
    return run;
}

}  // namespace concert::app
