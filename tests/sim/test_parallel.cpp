#include <atomic>
#include <catch2/catch.hpp>
#include <cstring>
#include <stdexcept>
#include <string>

#include "sim/parallel.hpp"

using namespace concert::sim;

TEST_CASE("every index is visited once, whatever the number of workers", "[parallel]") {
    for (const int threads : {1, 2, 3, 8}) {
        const Workers workers(threads);
        for (const std::size_t n : {0U, 1U, 2U, 7U, 10'007U}) {
            std::vector<int> visits(n, 0);
            for_each_index(n, [&](std::size_t i) { ++visits[i]; });
            INFO(threads << " workers, " << n << " indices");
            CHECK(visits == std::vector<int>(n, 1));
        }
    }
}

TEST_CASE("a sum has the same bits on any number of workers", "[parallel]") {
    const std::size_t n = 100'003;
    const auto term = [](std::size_t i) { return 1.0 / (1.0 + static_cast<double>(i)); };  // rounding at every step
    const auto bits = [&](int threads) {
        const Workers workers(threads);
        const double total = sum<double>(n, term);
        std::uint64_t word = 0;
        std::memcpy(&word, &total, sizeof word);
        return word;
    };
    const std::uint64_t alone = bits(1);
    for (const int threads : {2, 3, 8}) CHECK(bits(threads) == alone);
    CHECK(sum<double>(n, term) == Approx(12.0901761293).epsilon(1e-9));  // harmonic number ln n + 0.5772 + 1/(2n)
    CHECK(sum<std::uint64_t>(n, [](std::size_t i) { return i; }) == n * (n - 1) / 2);
    CHECK(sum<double>(0, term) == 0.0);
}

TEST_CASE("what a body throws reaches the caller, and later loops run as ever", "[parallel]") {
    for (const int threads : {1, 2, 8}) {
        const Workers workers(threads);
        CHECK_THROWS_WITH(for_each_index(5'000,
                                         [](std::size_t i) {
                                             if (i == 3'141) throw std::runtime_error("person 3141 has no office");
                                         }),
                          Catch::Equals("person 3141 has no office"));
        std::atomic<int> visits{0};
        for_each_index(5'000, [&](std::size_t) { ++visits; });
        CHECK(visits == 5'000);
    }
}

TEST_CASE("a loop inside a loop visits every pair, and many may add to one total", "[parallel]") {
    const Workers workers(3);
    std::uint32_t total = 0;
    for_each_index(50, [&](std::size_t i) { for_each_index(i, [&](std::size_t) { add_shared(total, 2); }); });
    CHECK(total == 2 * (50 * 49 / 2));
}

TEST_CASE("the build says which backend it has and how many threads there are", "[parallel]") {
    const std::string backend = parallel_backend();
    CHECK((backend == "tbb" || backend == "threads" || backend == "serial"));
    CHECK(hardware_threads() >= 1);
}
