#include <catch2/catch.hpp>

#include "made_up.hpp"
#include "store/merge.hpp"

using namespace concert;
using namespace concert::store;
using made_up::complaint;
namespace fs = std::filesystem;

namespace {

/// A store of these runs.
fs::path part(const Scratch& scratch, const std::string& name, const std::vector<analysis::Run>& runs,
              const Identity& identity = made_up::identity) {
    RunStore store(scratch / name, identity, made_up::study());
    store.add(runs);
    return scratch / name;
}

std::vector<analysis::Run> held(const fs::path& file) { return made_up::all_of(RunStore(file)); }

}  // namespace

TEST_CASE("the parts of a study, merged, are the whole, in any order and as often as one likes") {
    const Scratch scratch;
    auto runs = made_up::some(4);
    runs[6] = made_up::failed(0, 1, 2, "out of memory");
    std::vector<std::vector<analysis::Run>> piles(3);
    for (std::size_t i = 0; i < runs.size(); ++i) piles[i % 3].push_back(runs[i]);
    const auto a = part(scratch, "a.sqlite", piles[0]), b = part(scratch, "b.sqlite", piles[1]),
               c = part(scratch, "c.sqlite", piles[2]);
    const auto whole = scratch / "study.sqlite";
    auto merged = merge(whole, {c, a});
    CHECK(merged.runs == piles[0].size() + piles[2].size());
    CHECK(merged.added == merged.runs);
    merged = merge(whole, {a, b, c});
    CHECK(merged.runs == 16);
    CHECK(merged.added == piles[1].size());
    CHECK(merge(whole, {whole, a}).added == 0);  // the whole may lie among its parts
    CHECK(made_up::same(held(whole), runs));
    CHECK(made_up::same(held(a), piles[0]));
    RunStore store(whole, made_up::identity, made_up::study());  // and the study goes on from there
    CHECK(store.holds(0, 1, 3));
    CHECK_FALSE(store.holds(0, 1, 4));
}

TEST_CASE("runs that two parts give differently are refused, and nothing is changed") {
    const Scratch scratch;
    const auto a = part(scratch, "a.sqlite", {made_up::run(0, 0, 0), made_up::run(0, 0, 1)});
    auto other = made_up::run(0, 0, 1);
    SECTION("a curve") { other.curves[3] += 1; }
    SECTION("D") { other.adoption[10] = 0.5f; }
    SECTION("an outcome") { other.outcomes[4] = 0.5; }
    SECTION("an error") { other = made_up::failed(0, 0, 1, "out of memory"); }
    const auto b = part(scratch, "b.sqlite", {other, made_up::run(0, 0, 2)});
    const auto whole = scratch / "study.sqlite";
    merge(whole, {a});
    CHECK(complaint([&] { merge(whole, {b}); }) ==
          b.string() +
              ": not merged: 1 of its runs differ from those already there; please report this with the "
              "command and the machines");
    CHECK(made_up::same(held(whole), {made_up::run(0, 0, 0), made_up::run(0, 0, 1)}));
}

TEST_CASE("the same runs that took other times do not differ") {
    const Scratch scratch;
    auto slower = made_up::run(1, 1, 5);
    slower.seconds *= 3;
    const auto a = part(scratch, "a.sqlite", {made_up::run(1, 1, 5)}), b = part(scratch, "b.sqlite", {slower});
    CHECK(merge(scratch / "study.sqlite", {a, b}).runs == 1);
}

TEST_CASE("what is no part of the study is refused, and no file is left of it") {
    const Scratch scratch;
    const auto whole = scratch / "study.sqlite", a = part(scratch, "a.sqlite", {made_up::run(0, 0, 0)});
    SECTION("a part of another study") {
        auto other = made_up::identity;
        other["seed"] = "43";
        const auto b = part(scratch, "b.sqlite", {made_up::run(0, 0, 1)}, other);
        CHECK(complaint([&] { merge(whole, {a, b}); }) ==
              whole.string() +
                  ": holds the results of another design (seed was 42, is 43); merge the parts of one "
                  "study only (" +
                  b.string() + ")");
        CHECK_THROWS_AS(merge(whole, {b}), OtherIdentity);
        CHECK(made_up::same(held(whole), {made_up::run(0, 0, 0)}));
    }
    SECTION("a database of something else") {
        const auto b = scratch / "b.sqlite";
        Database(b, Database::Use::write).run("CREATE TABLE letters (text)");
        const std::string refused =
            b.string() +
            ": cannot be read: it holds no runs of a study; name a folder or a file that concert run has "
            "written";
        CHECK(complaint([&] { merge(whole, {b, a}); }) == refused);
        CHECK_FALSE(fs::exists(whole));
        CHECK(complaint([&] { merge(whole, {a, b}); }) == refused);
        CHECK(complaint([&] { merge(b, {a}); }).find("it holds no runs of a study") != std::string::npos);
    }
    SECTION("a part that is being written") {
        const RunStore busy(a, made_up::identity, made_up::study());
        CHECK_THROWS_AS(merge(whole, {a}), Busy);
        CHECK_FALSE(fs::exists(whole));
    }
    SECTION("a copy left by a merge that was killed") {
        write_text(whole.string() + ".part", "half");
        CHECK(merge(whole, {a}).runs == 1);
        CHECK_FALSE(fs::exists(whole.string() + ".part"));
    }
    SECTION("nothing at all") { CHECK_THROWS_AS(merge(whole, {}), std::invalid_argument); }
}
