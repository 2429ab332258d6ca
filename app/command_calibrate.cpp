#include <fmt/format.h>

#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/files.hpp"
#include "analysis/folder.hpp"
#include "analysis/numbers.hpp"
#include "analysis/statistics.hpp"
#include "app/claim_runs.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/language.hpp"
#include "claims/outcomes.hpp"
#include "models/administration/table.hpp"
#include "sim/ensemble.hpp"

/// concert calibrate: the strength of peers at which neither pure regime spreads the practice further (model section
/// 6).
namespace concert::app {

namespace fs = std::filesystem;

namespace {

constexpr double widest = 16;  ///< the zero is looked for within this factor of the default, either way
constexpr double side = 0.1;   ///< the slope is measured this far to either side of the zero
constexpr std::uintmax_t trials = 14;
constexpr int bits = 10;  ///< of the bracket: a thousandth

/// D at kappa = 1 minus D at kappa = 0, over the same replicates at every strength of peers.
class Indifference {
public:
    explicit Indifference(const CalibrateCommand& command)
        : replicates_(static_cast<std::size_t>(command.replicates)), runs_(command.seed, replicates_) {
        const auto& table = administration::model_table();
        study_.base = table.defaults();
        study_.base[table.find_parameter("people")] = static_cast<double>(command.people);
        study_.base[table.find_parameter("follow_up_weeks")] = 0;
        for (const sim::EquationRow& row : table.equations) study_.equations.push_back(row.on_by_default);
        study_.points = {{"", "", {}, command.replicates, 0}};
        organisations_ = std::make_unique<Organisations>(study_);
        cooperation_ = slot(0, 1);
    }

    struct Trial {
        double rho, difference, error;
    };

    double operator()(double rho) { return trial(rho).difference; }

    Trial trial(double rho) {
        for (const Trial& known : trials_) {
            if (known.rho == rho) return known;
        }
        const std::size_t collaboration = slot(1, rho);
        runs_.want(cooperation_, 0, replicates_);
        runs_.want(collaboration, 0, replicates_);
        runs_.run([] {});
        if (sim::interrupted()) throw Stopped{};
        std::vector<double> differences;
        differences.reserve(replicates_);
        static const std::size_t d = claims::column_of("D_withdrawal");
        for (std::size_t r = 0; r < replicates_; ++r) {
            differences.push_back(runs_.at(collaboration, r, d) - runs_.at(cooperation_, r, d));
        }
        const auto mean = analysis::mean_estimate(differences);
        const double half = (mean.interval.upper - mean.interval.lower) / 2;
        trials_.push_back({rho, mean.value, half / analysis::student_quantile(0.975, replicates_ - 1)});
        return trials_.back();
    }

    const std::vector<Trial>& trials_made() const { return trials_; }
    const std::vector<std::string>& failures() const { return runs_.failures(); }
    struct Stopped {};

private:
    /// The strength of peers means nothing without relational hours: any value serves at kappa = 0.
    std::size_t slot(double kappa, double rho) {
        const auto& table = administration::model_table();
        ClaimArm arm{study_.base, study_.equations, organisations_.get()};
        arm.values[table.find_parameter("kappa")] = kappa;
        if (kappa > 0) arm.values[table.find_parameter("rho_R")] = rho;
        return runs_.slot_of(std::move(arm));
    }

    scenarios::Study study_;
    std::unique_ptr<Organisations> organisations_;
    std::size_t replicates_;
    ClaimRuns runs_;
    std::size_t cooperation_ = 0;
    std::vector<Trial> trials_;
};

struct Zero {
    double rho, error, slope;
};

/// The zero by the algorithm of Alefeld, Potra & Shi (TOMS 748), and its standard error by the slope there.
std::optional<Zero> zero_of(Indifference& indifference, double start) {
    double low = start, high = start;
    while (indifference(low) > 0 && low > start / widest) low /= 2;
    while (indifference(high) < 0 && high < start * widest) high *= 2;
    if (indifference(low) > 0 || indifference(high) < 0) return std::nullopt;
    double rho = low;
    if (low < high) {
        std::uintmax_t most = trials;
        const auto bracket = boost::math::tools::toms748_solve([&](double x) { return indifference(x); }, low, high,
                                                               indifference(low), indifference(high),
                                                               boost::math::tools::eps_tolerance<double>(bits), most);
        const auto a = indifference.trial(bracket.first), b = indifference.trial(bracket.second);
        const double across = b.difference - a.difference;
        rho = across > 0 ? a.rho - a.difference * (b.rho - a.rho) / across : (a.rho + b.rho) / 2;
    }
    const auto below = indifference.trial(rho * (1 - side)), above = indifference.trial(rho * (1 + side));
    const double slope = (above.difference - below.difference) / (above.rho - below.rho);
    return Zero{rho, (below.error + above.error) / 2 / slope, slope};
}

void write(const CalibrateCommand& command, const Common& common, const Indifference& indifference, const Zero& zero,
           const Indifference::Trial& at_default) {
    nlohmann::ordered_json record{{"command", common.command},
                                  {"version", CONCERT_VERSION},
                                  {"seed", command.seed},
                                  {"people", command.people},
                                  {"replicates", command.replicates},
                                  {"rho_R", zero.rho},
                                  {"standard_error", zero.error},
                                  {"default_rho_R", at_default.rho},
                                  {"difference_at_default", at_default.difference},
                                  {"standard_error_at_default", at_default.error},
                                  {"trials", nlohmann::ordered_json::array()}};
    for (const auto& trial : indifference.trials_made()) {
        record["trials"].push_back(
            {{"rho_R", trial.rho}, {"difference", trial.difference}, {"standard_error", trial.error}});
    }
    analysis::prepare_folder(command.output, false);
    analysis::OutputFile file(fs::path(command.output) / "calibration.json");
    file.write(record.dump(2) + "\n");
    file.close();
    file.publish();
}

}  // namespace

int calibrate(const CalibrateCommand& command, const Common& common) {
    const sim::Workers workers(command.threads);
    const StopOnInterrupt stop;
    const auto& table = administration::model_table();
    const double start = table.parameters[table.find_parameter("rho_R")].default_value;
    Indifference indifference(command);
    std::optional<Zero> zero;
    try {
        zero = zero_of(indifference, start);
    } catch (const Indifference::Stopped&) {
        fmt::print(stderr, "concert: {}\n", say({"interrupted", "interrompu"}));
        return Exit::interrupted;
    }
    for (const std::string& failure : indifference.failures()) fmt::print(stderr, "concert: {}\n", failure);
    if (!zero) {
        fmt::print(stderr,
                   fmt::runtime(say({"concert: no zero between {} and {} times the default rho_R\n",
                                     "concert : pas de zéro entre {} et {} fois rho_R par défaut\n"})),
                   1 / widest, widest);
        return Exit::some_failed;
    }
    const auto at_default = indifference.trial(start);
    if (!command.output.empty()) write(command, common, indifference, *zero, at_default);
    if (common.json) {
        fmt::print("{}\n", nlohmann::ordered_json{{"rho_R", zero->rho},
                                                  {"standard_error", zero->error},
                                                  {"default_rho_R", start},
                                                  {"difference_at_default", at_default.difference},
                                                  {"standard_error_at_default", at_default.error}}
                               .dump(2));
        return Exit::done;
    }
    const auto number = [](double value, int digits) { return analysis::decimal(value, digits, spoken()); };
    fmt::print("{:<10} {:>12} {:>10}\n", "rho_R", "D(1) - D(0)", say({"st. error", "err. type"}));
    for (const auto& trial : indifference.trials_made()) {
        fmt::print("{:<10} {:>12} {:>10}\n", number(trial.rho, 5), number(trial.difference, 4), number(trial.error, 4));
    }
    fmt::print(fmt::runtime(say({"Equal at rho_R = {} ± {} (standard error; N = {}, {} replicates). The default is {}: "
                                 "{} ± {} there.\n",
                                 "Égalité à rho_R = {} ± {} (erreur type\u00a0; N = {}, {} répliques). Le défaut est "
                                 "{}\u00a0: {} ± {} à cette valeur.\n"})),
               number(zero->rho, 5), number(zero->error, 5), command.people, command.replicates, number(start, 4),
               number(at_default.difference, 4), number(at_default.error, 4));
    return Exit::done;
}

}  // namespace concert::app
