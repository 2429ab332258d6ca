#include <catch2/catch.hpp>

#include <thread>

#include "made_up.hpp"
#include "store/run_writer.hpp"

using namespace concert;
using namespace concert::store;

TEST_CASE("runs written from many threads are all there, each once") {
    const Scratch scratch;
    const std::size_t threads = 6, each = 300;
    RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
    RunWriter writer(store);
    std::vector<std::thread> pool;
    for (std::size_t t = 0; t < threads; ++t) {
        pool.emplace_back([&, t] {
            for (std::size_t k = 0; k < each; ++k) writer.add(made_up::run(t % 2, t / 2 % 2, t * each + k));
        });
    }
    for (auto& one : pool) one.join();
    writer.flush();
    CHECK(store.size() == threads * each);
    std::vector<analysis::Run> expected;
    for (std::size_t point = 0; point < 2; ++point) {
        for (std::size_t arm = 0; arm < 2; ++arm) {
            for (std::size_t t = 0; t < threads; ++t) {
                for (std::size_t k = 0; k < each; ++k) {
                    if (t % 2 == point && t / 2 % 2 == arm) expected.push_back(made_up::run(point, arm, t * each + k));
                }
            }
        }
    }
    CHECK(made_up::same(made_up::all_of(store), expected));
}

TEST_CASE("a run is written with its batch when that has grown or waited, else by flush") {
    const Scratch scratch;
    RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
    RunWriter writer(store);
    writer.add(made_up::run(0, 0, 0));
    CHECK(store.size() == 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(550));
    writer.add(made_up::run(0, 0, 1));  // the first has waited for longer than half a second
    CHECK(store.size() == 2);
    for (std::size_t k = 2; k < 2 + 512; ++k) writer.add(made_up::failed(0, 0, k, "small"));
    CHECK(store.size() >= 514);
    writer.add(made_up::run(0, 1, 0));
    writer.flush();
    writer.flush();
    CHECK(store.size() == 515);
    auto slow = made_up::run(0, 1, 1);
    slow.seconds = 20;  // the next may end much later
    writer.add(made_up::run(0, 1, 2));
    CHECK(store.size() == 515);
    writer.add(slow);
    CHECK(store.size() == 517);
}

TEST_CASE("a batch that cannot be written is an error of whoever adds to it") {
    const Scratch scratch;
    RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
    RunWriter writer(store);
    writer.add(made_up::run(0, 0, 0));
    writer.add(made_up::run(0, 0, 0));  // a second time
    CHECK_THROWS_AS(writer.flush(), analysis::FileError);
}
