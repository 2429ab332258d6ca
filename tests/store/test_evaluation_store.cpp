#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <limits>
#include <thread>

#include "made_up.hpp"
#include "store/evaluation_store.hpp"

using namespace concert;
using namespace concert::store;
using made_up::complaint;

namespace {

/// Values whose every bit counts.
std::vector<double> values_of(std::uint32_t number) {
    return {0.1 * number, -0.0, std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::quiet_NaN(),
            std::numeric_limits<double>::infinity()};
}

std::vector<double> parameters_of(std::uint32_t number) { return {number / 3.0, 7}; }

void record(EvaluationStore& store, std::uint32_t number) {
    store.memo().record(number, parameters_of(number), values_of(number));
}

std::size_t written(const std::filesystem::path& file) {
    const Database database(file, Database::Use::read);
    Statement count(database, "SELECT count(*) FROM evaluation");
    count.next();
    return count.count();
}

}  // namespace

TEST_CASE("evaluations come back bit by bit when their store is opened again") {
    const Scratch scratch;
    const auto file = scratch / "evaluations.sqlite";
    const std::vector<std::uint32_t> numbers{0, 17, 0x80000003, 0xffffffff};
    {
        EvaluationStore store(file, made_up::identity);
        CHECK(store.size() == 0);
        for (const std::uint32_t number : numbers) record(store, number);
        store.memo().record(5, std::vector<double>{}, std::vector<double>{1.5});
        store.flush();
        CHECK(store.size() == 5);
    }
    EvaluationStore store(file, made_up::identity);
    CHECK(store.size() == 5);
    for (const std::uint32_t number : numbers) {
        const auto found = store.memo().find(number);
        REQUIRE(found);
        CHECK(made_up::same_bits(*found, values_of(number)));
    }
    CHECK_FALSE(store.memo().find(1));
    CHECK_FALSE(store.memo().find(3));  // 0x80000003 is another one
    CHECK_FALSE(made_up::same_bits(*store.memo().find(17), values_of(18)));
    const Database database(file, Database::Use::read);
    Statement row(database, "SELECT parameters, seconds, finished FROM evaluation WHERE number = 17");
    REQUIRE(row.next());
    CHECK(row.doubles() == parameters_of(17));
    CHECK(row.real() >= 0);
    CHECK(row.text().size() == std::string("2026-01-01T00:00:00Z").size());
}

TEST_CASE("what is written at once has taken a quarter of a second together, or is many") {
    const Scratch scratch;
    const auto file = scratch / "evaluations.sqlite";
    EvaluationStore store(file, made_up::identity);
    const auto memo = store.memo();
    record(store, 0);  // nobody asked for it before: it took no time
    CHECK(written(file) == 0);
    CHECK_FALSE(memo.find(1));
    std::this_thread::sleep_for(std::chrono::milliseconds(280));
    record(store, 1);
    CHECK(written(file) == 2);
    for (std::uint32_t number = 2; number < 2 + 511; ++number) record(store, number);
    CHECK(written(file) == 2);
    record(store, 513);
    CHECK(written(file) == 514);
    record(store, 514);
    CHECK(written(file) == 514);
    CHECK(memo.find(514));  // known, though not yet in the file
    store.flush();
    store.flush();
    CHECK(written(file) == 515);
}

TEST_CASE("evaluations recorded by many threads are all there, each once, and none is simulated twice") {
    const Scratch scratch;
    const auto file = scratch / "evaluations.sqlite";
    constexpr std::uint32_t threads = 6, each = 400;
    std::atomic<std::size_t> simulated = 0;
    for (int round = 0; round < 2; ++round) {
        EvaluationStore store(file, made_up::identity);
        const auto simulate = analysis::remembered(
            [&](std::span<const double>, std::uint32_t number) {
                ++simulated;
                return values_of(number);
            },
            store.memo());
        std::atomic<std::size_t> right = 0;
        std::vector<std::thread> pool;
        for (std::uint32_t t = 0; t < threads; ++t) {
            pool.emplace_back([&, t] {
                for (std::uint32_t k = 0; k < each; ++k) {
                    const std::uint32_t number = k * threads + t;
                    right += made_up::same_bits(simulate(parameters_of(number), number), values_of(number));
                }
            });
        }
        for (auto& one : pool) one.join();
        store.flush();
        CHECK(right == threads * each);
        CHECK(simulated == threads * each);
        CHECK(store.size() == threads * each);
        CHECK(written(file) == threads * each);
    }
}

TEST_CASE("an evaluation that was stopped before its end is not kept") {
    const Scratch scratch;
    EvaluationStore store(scratch / "evaluations.sqlite", made_up::identity);
    const auto stopped = analysis::remembered(
        [](std::span<const double>, std::uint32_t) { return std::vector<double>{}; }, store.memo());
    CHECK(stopped(std::vector<double>{1}, 0).empty());
    CHECK(store.size() == 0);
}

TEST_CASE("a store refuses another search, a second writer, a damaged file and a number it knows") {
    const Scratch scratch;
    const std::string file = (scratch / "evaluations.sqlite").string();
    const auto open = [&](const Identity& identity) {
        return complaint([&] { const EvaluationStore store(file, identity); });
    };
    SECTION("another search") {
        {
            EvaluationStore store(file, made_up::identity);
            record(store, 4);
            store.flush();
        }
        CHECK(open(made_up::identity).empty());
        auto other = made_up::identity;
        other["seed"] = "43";
        other["file curve.csv"] = "ab12";
        CHECK(open(other) ==
              file +
                  ": holds the results of another design (seed was 42, is 43; file curve.csv was not given, is ab12); "
                  "choose another folder with -o to keep both, or begin again with --fresh, which removes what is "
                  "there");
    }
    SECTION("but not where nothing was kept of the other") {
        CHECK(open(made_up::identity).empty());
        auto other = made_up::identity;
        other["seed"] = "43";
        CHECK(open(other).empty());
        EvaluationStore store(file, other);
        record(store, 4);
        store.flush();
        CHECK(identity_of(Database(file, Database::Use::read)) == other);
    }
    SECTION("a second writer, who may not remove it either") {
        const EvaluationStore store(file, made_up::identity);
        CHECK_THROWS_AS(EvaluationStore(file, made_up::identity), Busy);
        CHECK_THROWS_AS(EvaluationStore::remove(file), Busy);
    }
    SECTION("damaged") {
        write_text(file, std::string(3, 'x') + std::string(4096, '\0'));
        CHECK(open(made_up::identity) ==
              file +
                  ": cannot be used: file is not a database; choose another folder with -o, or remove the file to "
                  "begin again");
        EvaluationStore::remove(file);
        CHECK(open(made_up::identity).empty());
    }
    SECTION("a number it knows") {
        EvaluationStore store(file, made_up::identity);
        record(store, 4);
        CHECK(complaint([&] { record(store, 4); }) == "evaluation 4 is recorded a second time");
        CHECK(store.size() == 1);
    }
}
