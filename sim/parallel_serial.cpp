#include "sim/parallel.hpp"

namespace concert::sim {

int hardware_threads() { return 1; }

int allowed_threads() { return 1; }

const char* parallel_backend() { return "serial"; }

struct Workers::Limit {};
Workers::Workers(int) : limit_(nullptr) {}
Workers::~Workers() = default;

void detail::for_each(std::size_t n, Call call, const void* body) {
    for (std::size_t i = 0; i < n; ++i) call(body, i);
}

}  // namespace concert::sim
