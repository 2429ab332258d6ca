#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/errors.hpp"
#include "scenarios/study.hpp"
#include "sim/parameters.hpp"

/// Study files (TOML): what may stand in them is described in docs/studies.md.
namespace concert::scenarios {

/// What the command line changes in a study.
struct Overrides {
    std::vector<std::string> settings;       ///< "name=value" each; takes the place of a whole axis of arms or points
    std::optional<std::uint64_t> seed;       ///< instead of the file's
    std::optional<std::int64_t> replicates;  ///< of every point; a precision asked for in the file is then left aside
    bool whole = false;                      ///< a population without sampling
};

/// The study in the file at `path`, its values checked against the model's table. Throws StudyErrors with every mistake
/// of the file and of the overrides, or UnreadableFile. Nothing is clamped, rounded or passed over. `outcomes` names
/// what [precision] may ask for; with an empty list any name passes, and
/// likewise with `judged`, what a [[judge]] may compare. A study with a section [population] is read
/// against `population`, whose rows begin with those of `model`; where there is none, such a section is unknown.
Study load_study(const std::string& path, const sim::ModelTable& model, const Overrides& overrides = {},
                 const std::vector<std::string>& outcomes = {}, const sim::ModelTable* population = nullptr,
                 const std::vector<std::string>& judged = {});

}  // namespace concert::scenarios
