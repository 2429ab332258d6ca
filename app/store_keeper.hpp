#pragma once
#include "app/keeper.hpp"
#include "store/run_writer.hpp"

namespace concert::app {

/// Runs that go into the file of their study as soon as they are done.
class KeptInStore : public Keeper {
public:
    explicit KeptInStore(store::RunStore& store) : store_(store), writer_(store) {}
    bool holds(std::size_t point, std::size_t arm, std::size_t replicate) const override {
        return store_.holds(point, arm, replicate);
    }
    void keep(analysis::Run run) override { writer_.add(std::move(run)); }
    void settle() override { writer_.flush(); }
    const analysis::Runs& runs() const override { return store_; }

private:
    store::RunStore& store_;
    store::RunWriter writer_;
};

}  // namespace concert::app
