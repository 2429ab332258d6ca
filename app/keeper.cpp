#include "app/keeper.hpp"

namespace concert::app {

void KeptInMemory::keep(analysis::Run run) {
    const std::lock_guard lock(guard_);
    runs_->list.push_back(std::move(run));
}

}  // namespace concert::app
