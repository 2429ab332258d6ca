#include "models/population/record.hpp"

#include <algorithm>

namespace concert::population {
namespace {

constexpr double mean_scale = 0x1p-20;

constexpr std::array table{
    sim::Measure{"started",
                 "share of organisations",
                 started,
                 organisations,
                 1,
                 {"organisations that have started", "organisations qui ont commencé"}},
    sim::Measure{"adopted",
                 "share of organisations",
                 adopted,
                 organisations,
                 1,
                 {"organisations in which half of the people have made the practice their own",
                  "organisations dont la moitié des agents a fait sienne la pratique"}},
    sim::Measure{
        "holding",
        "share of organisations",
        holding,
        organisations,
        1,
        {"organisations in which it is half or more now", "organisations où c'est la moitié ou plus à présent"}},
    sim::Measure{"complied",
                 "share of organisations",
                 complied,
                 organisations,
                 1,
                 {"organisations in which half of the people have complied",
                  "organisations dont la moitié des agents s'est conformée"}},
    sim::Measure{"D",
                 "mean share",
                 sincere_mean,
                 organisations,
                 mean_scale,
                 {"sincere share, mean over organisations", "part sincère, moyenne sur les organisations"}},
    sim::Measure{"C",
                 "mean share",
                 complying_mean,
                 organisations,
                 mean_scale,
                 {"complying share, mean over organisations", "part conforme, moyenne sur les organisations"}},
    sim::Measure{"started_agents",
                 "share of agents",
                 started_agents,
                 agents,
                 1,
                 {"agents whose organisation has started", "agents dont l'organisation a commencé"}},
    sim::Measure{"adopted_agents",
                 "share of agents",
                 adopted_agents,
                 agents,
                 1,
                 {"agents whose organisation has adopted", "agents dont l'organisation a adopté"}},
    sim::Measure{"holding_agents",
                 "share of agents",
                 holding_agents,
                 agents,
                 1,
                 {"agents whose organisation holds now", "agents dont l'organisation tient à présent"}},
    sim::Measure{"complied_agents",
                 "share of agents",
                 complied_agents,
                 agents,
                 1,
                 {"agents whose organisation has complied", "agents dont l'organisation s'est conformée"}},
    sim::Measure{"D_agents",
                 "share of agents",
                 sincere_agents,
                 agents,
                 1,
                 {"sincere share of all agents", "part sincère de tous les agents"}},
    sim::Measure{"C_agents",
                 "share of agents",
                 complying_agents,
                 agents,
                 1,
                 {"complying share of all agents", "part conforme de tous les agents"}},
};

/// A share in 2^-20, rounded down.
std::int64_t fixed_point(std::int64_t part, std::int64_t whole) { return (part << 20) / whole; }

}  // namespace

std::span<const sim::Measure> measures() { return table; }

Groups groups_of(const Employers& employers, std::span<const std::int64_t> bounds) {
    Groups groups;
    groups.names.emplace_back("all");
    for (const std::string& branch : employers.branches) groups.names.push_back("branch=" + branch);
    for (std::size_t c = 0; c <= bounds.size(); ++c) {
        const std::string from = std::to_string(c == 0 ? 1 : bounds[c - 1] + 1);
        groups.names.push_back("size=" + (c < bounds.size() ? from + "-" + std::to_string(bounds[c]) : from + "+"));
    }
    const auto branches = static_cast<std::uint32_t>(employers.branches.size());
    for (const Employer& employer : employers.list) {
        const auto size_class =
            static_cast<std::uint32_t>(std::lower_bound(bounds.begin(), bounds.end(), employer.size) - bounds.begin());
        groups.size_class.push_back(size_class);
        groups.members.push_back({0, 1 + employer.branch, 1 + branches + size_class});
    }
    return groups;
}

std::int64_t first_half(const std::vector<std::uint32_t>& counted, std::int64_t people) {
    const auto found =
        std::find_if(counted.begin(), counted.end(), [&](std::uint32_t n) { return 2 * std::int64_t{n} >= people; });
    return found == counted.end() ? -1 : found - counted.begin();
}

void add_life(sim::Counts& counts, const std::array<std::uint32_t, 3>& groups, std::int64_t people, std::int64_t start,
              const Life& life) {
    bool has_adopted = false, has_complied = false;
    for (std::size_t week = static_cast<std::size_t>(start), k = 0; week < counts.weeks; ++week, ++k) {
        const std::int64_t sincere = life.sincere[k], complying = life.complying[k];
        const bool holds = 2 * sincere >= people;
        has_adopted = has_adopted || holds;
        has_complied = has_complied || 2 * complying >= people;
        const std::int64_t mean_sincere = fixed_point(sincere, people), mean_complying = fixed_point(complying, people);
        for (const std::uint32_t group : groups) {
            std::int64_t* to = &counts.at(week, group, 0);
            to[started] += 1;
            to[started_agents] += people;
            to[adopted] += has_adopted;
            to[adopted_agents] += has_adopted ? people : 0;
            to[holding] += holds;
            to[holding_agents] += holds ? people : 0;
            to[complied] += has_complied;
            to[complied_agents] += has_complied ? people : 0;
            to[sincere_mean] += mean_sincere;
            to[sincere_agents] += sincere;
            to[complying_mean] += mean_complying;
            to[complying_agents] += complying;
        }
    }
}

}  // namespace concert::population
