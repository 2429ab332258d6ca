#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include "sim/parallel.hpp"

namespace concert::sim {
namespace {
std::atomic<int> allowed{0};       // 0: as many as the machine offers
thread_local bool inside = false;  // a loop inside a loop runs on its caller's thread
}  // namespace

int hardware_threads() { return static_cast<int>(std::max(1U, std::thread::hardware_concurrency())); }

int allowed_threads() {
    const int limit = allowed.load();
    return limit > 0 ? limit : hardware_threads();
}

const char* parallel_backend() { return "threads"; }

struct Workers::Limit {
    int before;
    ~Limit() { allowed = before; }
};
Workers::Workers(int threads) : limit_(new Limit{allowed.exchange(threads)}) {}
Workers::~Workers() = default;

void detail::for_each(std::size_t n, Call call, const void* body) {
    const std::size_t threads = std::min(n, static_cast<std::size_t>(allowed_threads()));
    if (threads <= 1 || inside) {
        for (std::size_t i = 0; i < n; ++i) call(body, i);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex guard;
    const auto work = [&] {
        inside = true;
        for (std::size_t i = next++; i < n; i = next++) {
            try {
                call(body, i);
            } catch (...) {
                const std::lock_guard lock(guard);
                if (!failure) failure = std::current_exception();
                next = n;
            }
        }
        inside = false;
    };
    std::vector<std::thread> others;
    for (std::size_t k = 1; k < threads; ++k) others.emplace_back(work);
    work();
    for (auto& thread : others) thread.join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace concert::sim
