#pragma once
#include <memory>
#include <mutex>

#include "analysis/results.hpp"

/// Where the runs of a study go when they are done: into memory, or into the study's file (store_keeper.hpp).
namespace concert::app {

class Keeper {
public:
    virtual ~Keeper() = default;
    virtual bool holds(std::size_t point, std::size_t arm, std::size_t replicate) const = 0;
    virtual void keep(analysis::Run run) = 0;  ///< from any thread
    virtual void settle() = 0;                 ///< what was kept can be read from now on
    virtual const analysis::Runs& runs() const = 0;
};

class KeptInMemory : public Keeper {
public:
    bool holds(std::size_t, std::size_t, std::size_t) const override { return false; }
    void keep(analysis::Run run) override;
    void settle() override { runs_->sort(); }
    const analysis::Runs& runs() const override { return *runs_; }
    std::shared_ptr<const analysis::Runs> shared() const { return runs_; }

private:
    std::mutex guard_;
    std::shared_ptr<analysis::HeldRuns> runs_ = std::make_shared<analysis::HeldRuns>();
};

}  // namespace concert::app
