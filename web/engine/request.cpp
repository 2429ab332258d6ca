#include "web/engine/request.hpp"

#include "app/load_study.hpp"
#include "web/engine/limits.hpp"

namespace concert::engine {
namespace {

scenarios::Study loaded(const std::string& file) {
    scenarios::Study study = app::load_study(file, overrides());
    require_organisations(study);
    return study;
}

}  // namespace

scenarios::Overrides& overrides() {
    static scenarios::Overrides changes;
    return changes;
}

Ready::Ready(const std::string& file) : study(loaded(file)), organisations(study), preparation(study, organisations) {
    require_runnable(study, organisations);
}

}  // namespace concert::engine
