#include "app/population_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/language.hpp"
#include "app/population_values.hpp"
#include "app/preparation.hpp"
#include "app/progress.hpp"
#include "models/administration/table.hpp"
#include "models/population/public_service.hpp"
#include "models/population/simulate.hpp"
#include "models/population/table.hpp"
#include "scenarios/employers.hpp"
#include "scenarios/errors.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {

namespace {

using Mode = scenarios::PopulationSource::Mode;

/// The employers in a file, row after row, each as often as its row says.
population::Employers listed(const std::string& path) {
    population::Employers all;
    for (const scenarios::EmployerRow& row : scenarios::read_employers(path)) {
        auto branch = std::find(all.branches.begin(), all.branches.end(), row.branch);
        if (branch == all.branches.end()) branch = all.branches.insert(branch, row.branch);
        const auto place = static_cast<std::uint32_t>(branch - all.branches.begin());
        const auto label = static_cast<std::uint32_t>(all.labels.size());
        all.labels.push_back(row.label);
        for (std::int64_t k = 0; k < row.count; ++k) {
            all.list.push_back({static_cast<std::uint32_t>(all.list.size()), place, label, row.size});
        }
    }
    return all;
}

/// Draws have addresses for 4 096 steps of an organisation's own calendar.
void check_calendar(const scenarios::Study& study) {
    constexpr std::int64_t most_steps = 4095;
    for (const scenarios::Arm& arm : study.arms) {
        std::vector<double> values = study.base;
        apply(arm.settings, values);
        const auto p =
            administration::parameters_from(std::span(values).first(population::administration_parameters()));
        const std::int64_t years = study.the_population().horizon_years;
        const std::int64_t steps = (p.burn_in_weeks + years * scenarios::weeks_a_year) * p.steps_per_week;
        if (steps <= most_steps) continue;
        throw scenarios::StudyErrors(
            {fmt::format("{}: {} years after {} weeks of burn-in, at {} step(s) a week, are {} steps; an organisation "
                         "has at most {}: take a shorter horizon_years",
                         study.file, years, p.burn_in_weeks, p.steps_per_week, steps, most_steps)});
    }
}

/// The arms of the study under each of its modes, the modes varying slowest.
class Arms {
public:
    explicit Arms(const scenarios::Study& study) : on_(study.equations) {
        const std::size_t inside = population::administration_parameters();
        const bool follow = on_.back();
        const std::vector<bool> inner(on_.begin(), on_.end() - 1);
        std::shared_ptr<const administration::InitialTrust> trust;
        for (const Mode mode : study.the_population().modes) {
            for (const scenarios::Arm& arm : study.arms) {
                std::vector<double> values = study.base;
                apply(arm.settings, values);
                const auto base = administration::parameters_from(std::span(values).first(inside));
                const bool duty = mode == Mode::duty;
                auto tables = std::make_shared<const administration::InitialTrust>(base);
                simulated.push_back({base, administration::equations_from(inner), std::move(tables),
                                     population::parameters_from(values), duty, duty || !follow});
                const std::string word = duty ? "duty" : "voluntary";
                const auto horizon =
                    static_cast<std::size_t>(study.the_population().horizon_years * scenarios::weeks_a_year);
                told.push_back({study.arms.size() == 1 && arm.settings.empty() ? word : word + ", " + arm.label, duty,
                                duty ? horizon : static_cast<std::size_t>(base.mandate_weeks), std::move(values)});
            }
        }
    }

    std::vector<population::Arm> simulated;
    std::vector<analysis::PopulationArm> told;

private:
    std::vector<bool> on_;
};

analysis::PopulationRun told(std::size_t arm, std::size_t replicate, population::History history) {
    analysis::PopulationRun run{arm, replicate, {}, std::move(history.counts), {}};
    run.organisations.reserve(history.fates.size());
    for (const population::Fate& fate : history.fates) {
        run.organisations.push_back({fate.policy.attention, fate.policy.relational_share, fate.policy.projects,
                                     fate.started, fate.adopted, fate.complied, fate.sincere});
    }
    const population::Retention& r = history.retention;
    run.retained = {r.organisations,   r.sincere_at_end, r.sincere_later, r.complying_at_end,
                    r.complying_later, r.holding_at_end, r.holding_later};
    return run;
}

/// What holds by construction of the population, and is no finding.
std::string tiny_note(const population::Employers& employers) {
    const auto tiny = std::count_if(employers.list.begin(), employers.list.end(),
                                    [](const population::Employer& e) { return e.size <= 4; });
    const double share = static_cast<double>(tiny) / static_cast<double>(employers.list.size());
    const std::string percent = fmt::format("{:.0f}", 100 * share);
    return spoken() == Language::french
               ? fmt::format(
                     "par construction, une organisation de 4 personnes ou moins ({}\u00a0% d'entre elles) a adopté "
                     "dès qu'elle commence\u00a0: sa direction et un autre innovateur en sont la moitié",
                     percent)
               : fmt::format(
                     "by construction an organisation of 4 people or fewer ({}% of them) has adopted as soon as "
                     "it starts: its head and one more innovator are half of it",
                     percent);
}

}  // namespace

population::Employers employers_of(const scenarios::Study& study) {
    check_calendar(study);
    const auto& source = study.the_population();
    return population::sample(source.employers.empty() ? population::public_service() : listed(source.employers),
                              source.one_in);
}

double PopulationPlan::seconds(int threads) const { return person_weeks * 100e-9 / threads; }

PopulationPlan plan_of_population(const scenarios::Study& study, const population::Employers& employers) {
    const auto& source = study.the_population();
    PopulationPlan plan{employers.list.size(), study.arms.size() * source.modes.size(), employers.people(),
                        source.replicates, 0};
    for (const population::Arm& arm : Arms(study).simulated) {
        const auto weeks = arm.base.burn_in_weeks + source.horizon_years * scenarios::weeks_a_year;
        plan.person_weeks += static_cast<double>(plan.people) * static_cast<double>(plan.replicates) *
                             static_cast<double>(weeks * arm.base.steps_per_week);
    }
    return plan;
}

std::string headline(const scenarios::Study& study, const PopulationPlan& plan) {
    return fmt::format("{} — {} {}, {} agents × {} {} × {} {}", std::filesystem::path(study.file).filename().string(),
                       grouped(static_cast<std::int64_t>(plan.organisations)), say({"organisations", "organisations"}),
                       grouped(plan.people), plan.arms,
                       plan.arms == 1 ? say({"arm", "variante"}) : say({"arms", "variantes"}), plan.replicates,
                       plan.replicates == 1 ? say({"replicate", "réplique"}) : say({"replicates", "répliques"}));
}

analysis::PopulationResults run_population(const scenarios::Study& study, const population::Employers& employers,
                                           const RunOptions& options, const analysis::Memo& memo) {
    const sim::Workers workers(options.threads);
    const auto& source = study.the_population();
    const auto groups = population::groups_of(employers, source.size_classes);
    Arms arms(study);

    analysis::PopulationResults results;
    results.study = study.name;
    results.title_en = study.title_en;
    results.title_fr = study.title_fr;
    results.seed = study.seed;
    results.model = population::model_table();
    results.measures = population::measures();
    results.groups = groups.names;
    results.arms = arms.told;
    results.replicates = static_cast<std::size_t>(source.replicates);
    results.horizon_years = static_cast<std::size_t>(source.horizon_years);
    results.every = static_cast<std::size_t>(study.curve_every);
    results.weeks_a_year = scenarios::weeks_a_year;
    results.one_in = source.one_in;
    results.notes.push_back(tiny_note(employers));
    for (std::size_t i = 0; i < employers.list.size(); ++i) {
        const population::Employer& e = employers.list[i];
        results.organisations.push_back({e.number, employers.labels[e.label], employers.branches[e.branch],
                                         groups.names[groups.members[i][2]].substr(5), e.size});
    }

    const std::size_t units = results.arms.size() * results.replicates;
    results.runs.resize(units);
    const double everybody = static_cast<double>(employers.people());
    Progress progress(Progress::form_for(options.quiet, options.json_progress), everybody * static_cast<double>(units));
    const auto one = [&](std::size_t unit) {
        if (sim::interrupted()) return;
        const std::size_t arm = unit / results.replicates, replicate = unit % results.replicates;
        const auto number = static_cast<std::uint32_t>(unit);
        if (const auto kept = memo.find ? memo.find(number) : std::nullopt) {
            results.runs[unit] = run_in(arm, replicate, *kept);
            progress.done(everybody);
            return;
        }
        results.runs[unit] =
            told(arm, replicate,
                 population::simulate(
                     employers, groups, arms.simulated[arm], study.seed, static_cast<std::uint32_t>(replicate),
                     source.horizon_years * scenarios::weeks_a_year, [&](double people) { progress.done(people); }));
        if (memo.record) memo.record(number, {}, values_of(results.runs[unit]));
    };
    // side by side when there are enough of them; else one by one, each on all threads
    const auto threads = static_cast<std::size_t>(options.threads > 0 ? options.threads : sim::hardware_threads());
    if (units >= 4 * threads) {
        sim::for_each_index(units, one);
    } else {
        for (std::size_t unit = 0; unit < units; ++unit) one(unit);
    }
    return results;
}

}  // namespace concert::app
