#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <vector>

/// Parallel loops. This header and parallel_tbb.cpp, parallel_threads.cpp and parallel_serial.cpp are the only files
/// that know about threads; which of the three is compiled is chosen at configure time (CONCERT_PARALLEL).
namespace concert::sim {

/// Number of threads the machine offers (1 in the serial build).
int hardware_threads();

/// Number of threads that loops may use now (see Workers).
int allowed_threads();

/// Name of the backend in this build: "tbb", "threads" or "serial".
const char* parallel_backend();

/// Limits all loops to `threads` threads as long as it lives (0 = as many as the machine offers).
class Workers {
public:
    explicit Workers(int threads);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

private:
    struct Limit;
    std::unique_ptr<Limit> limit_;
};

namespace detail {
using Call = void (*)(const void* body, std::size_t index);
void for_each(std::size_t n, Call call, const void* body);
}  // namespace detail

/// Calls body(i) once for every i in [0, n), in any order, on any thread. A body writes to element i and nowhere else.
/// What a body throws is rethrown once all have stopped.
template <class Body>
void for_each_index(std::size_t n, const Body& body) {
    if (n == 1) {
        body(std::size_t{0});
        return;
    }
    detail::for_each(n, [](const void* b, std::size_t i) { (*static_cast<const Body*>(b))(i); }, &body);
}

/// Sum of term(i) over [0, n), always split alike, so that its last bit does not depend on the threads.
template <class Value, class Term>
Value sum(std::size_t n, const Term& term) {
    constexpr std::size_t block = 1024;
    std::vector<Value> partial((n + block - 1) / block, Value{});
    for_each_index(partial.size(), [&](std::size_t b) {
        Value s{};
        for (std::size_t i = b * block; i < n && i < (b + 1) * block; ++i) s += term(i);
        partial[b] = s;
    });
    Value total{};
    for (const Value& p : partial) total += p;
    return total;
}

/// Adds to a total that several threads may add to in the same loop. Integers only, so the order does not matter.
template <class Integer>
void add_shared(Integer& total, std::type_identity_t<Integer> amount) {
    __atomic_fetch_add(&total, amount, __ATOMIC_RELAXED);
}

}  // namespace concert::sim
