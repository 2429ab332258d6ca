#include "app/study_identity.hpp"

#include <fmt/format.h>

#include "app/provenance.hpp"
#include "scenarios/flattened.hpp"

namespace concert::app {

store::Identity identity_of(const scenarios::Study& study, const StudyOptions& options) {
    store::Identity identity = scenarios::flattened(study.text);
    for (const std::string& setting : options.overrides.settings) {
        const std::size_t equals = std::min(setting.find('='), setting.size());
        identity["--set " + setting.substr(0, equals)] = setting.substr(std::min(equals + 1, setting.size()));
    }
    if (options.overrides.seed) identity["--seed"] = fmt::format("{}", *options.overrides.seed);
    if (options.overrides.replicates) identity["--replicates"] = fmt::format("{}", *options.overrides.replicates);
    const auto inputs = inputs_of(study);
    for (std::size_t i = 1; i < inputs.size(); ++i) identity["file " + inputs[i].first] = inputs[i].second;
    identity["version"] = CONCERT_VERSION;
    return identity;
}

}  // namespace concert::app
