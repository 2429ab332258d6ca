#include "app/kept_pasts.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "analysis/files.hpp"
#include "models/administration/checkpoint.hpp"
#include "models/administration/table.hpp"
#include "store/checkpoint_file.hpp"

namespace concert::app {
namespace {

using administration::Organisation;

/// "kappa was 0.5, is 0.6", for each parameter under which a checkpoint was written and that the past does not have.
std::string other_parameters(const std::string& kept, const administration::Parameters& past) {
    std::string differences;
    const auto values = administration::parameters_in(kept);
    const auto& rows = administration::parameter_rows();
    for (std::size_t i = 0; i < rows.size() && i < values.size(); ++i) {
        const double mine = rows[i].get(past);
        if (values[i] == mine) continue;
        differences +=
            fmt::format("{}{} was {}, is {}", differences.empty() ? "" : "; ", rows[i].name, values[i], mine);
    }
    return differences;
}

/// Refuses a checkpoint of anything but this past of this organisation.
void require_same_past(const std::filesystem::path& file, const std::string& kept, const Organisation& organisation,
                       const administration::Setup& past, std::int64_t week) {
    std::string reason;
    try {
        const std::string differences = other_parameters(kept, past.weekly);
        if (!differences.empty()) throw std::invalid_argument("it is the past of another study (" + differences + ")");
        administration::State state(organisation, past);
        administration::restore(state, kept);
        if (state.week == past.p.burn_in_weeks + week * past.p.steps_per_week) return;
        reason = "it is of another week";
    } catch (const std::invalid_argument& differs) {
        reason = differs.what();
    }
    throw analysis::FileError(file.string(), "cannot be used", reason, "name another folder for --checkpoints");
}

}  // namespace

PastOf kept_pasts(std::filesystem::path folder) {
    return [folder = std::move(folder)](std::size_t point, const Organisation& organisation,
                                        const administration::Setup& before, std::int64_t week) {
        const auto file =
            folder / fmt::format("point-{}-replicate-{}-week-{}.checkpoint", point, organisation.replicate, week);
        if (std::filesystem::exists(file)) {
            std::string kept = store::read_checkpoint(file, CONCERT_VERSION);
            require_same_past(file, kept, organisation, before, week);
            return kept;
        }
        std::string past = administration::history(organisation, before, week);
        store::write_checkpoint(file, CONCERT_VERSION, past);
        return past;
    };
}

}  // namespace concert::app
