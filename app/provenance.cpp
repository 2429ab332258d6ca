#include "app/provenance.hpp"

#include <ctime>

#include "analysis/hash.hpp"

namespace concert::app {

std::vector<std::pair<std::string, std::string>> inputs_of(const scenarios::Study& study) {
    std::vector<std::pair<std::string, std::string>> inputs{{study.file, analysis::sha256_of_file(study.file)}};
    const auto& source = study.source;
    const std::string employers = study.population ? study.population->employers : "";
    const std::string points = study.design ? study.design->file : "";
    std::string curve;
    if (study.calibration && study.calibration->curve) curve = study.calibration->curve->file;
    for (const std::string& path :
         {source.posts, source.bodies, source.people, source.ties, employers, points, curve}) {
        if (!path.empty()) inputs.emplace_back(path, analysis::sha256_of_file(path));
    }
    return inputs;
}

Start now() {
    const std::time_t time = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&time, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text, std::chrono::steady_clock::now()};
}

analysis::Provenance provenance_of(const scenarios::Study& study, const Common& common, const Start& start) {
    analysis::Provenance provenance;
    provenance.version = CONCERT_VERSION;
    provenance.compiler = CONCERT_COMPILER;
    provenance.command = common.command;
    provenance.base = study.base;
    provenance.equations = study.equations;
    provenance.inputs = inputs_of(study);
    provenance.started = start.utc;
    const Start finish = now();
    provenance.finished = finish.utc;
    provenance.seconds = std::chrono::duration<double>(finish.clock - start.clock).count();
    return provenance;
}

}  // namespace concert::app
