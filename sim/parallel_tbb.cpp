#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

#include "sim/parallel.hpp"

namespace concert::sim {

int hardware_threads() { return tbb::info::default_concurrency(); }

int allowed_threads() {
    const auto limit = tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
    return std::min(hardware_threads(), static_cast<int>(limit));
}

const char* parallel_backend() { return "tbb"; }

struct Workers::Limit {
    tbb::global_control control;
};

Workers::Workers(int threads)
    : limit_(new Limit{{tbb::global_control::max_allowed_parallelism,
                        static_cast<std::size_t>(threads > 0 ? threads : hardware_threads())}}) {}
Workers::~Workers() = default;

void detail::for_each(std::size_t n, Call call, const void* body) {
    // Isolated: a thread that waits for a loop inside a run helps with that loop and does not begin another run.
    tbb::this_task_arena::isolate([=] {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, n, 1), [=](const auto& part) {
            for (std::size_t i = part.begin(); i != part.end(); ++i) call(body, i);
        });
    });
}

}  // namespace concert::sim
