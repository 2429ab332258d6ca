#include <catch2/catch.hpp>

#include "made_up.hpp"
#include "store/schema.hpp"

using namespace concert;
using namespace concert::store;
using made_up::complaint;

TEST_CASE("runs come back bit by bit and in order, whatever the order they were kept in") {
    const Scratch scratch;
    auto runs = made_up::some(3);
    runs[5] = made_up::failed(0, 1, 2, "out of memory; \"quoted\"");
    {
        RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
        auto shuffled = runs;
        std::rotate(shuffled.begin(), shuffled.begin() + 5, shuffled.end());
        std::swap(shuffled[1], shuffled[9]);
        store.add({shuffled.begin(), shuffled.begin() + 4});
        store.add({shuffled.begin() + 4, shuffled.end()});
        CHECK(made_up::same(made_up::all_of(store), runs));
    }
    const RunStore again(scratch / "study.sqlite");
    CHECK(made_up::same(made_up::all_of(again), runs));
    CHECK(again.size() == 12);
    std::vector<std::size_t> replicates;
    again.each_of(0, 1, [&](const analysis::Run& run) { replicates.push_back(run.replicate); });
    CHECK(replicates == std::vector<std::size_t>{0, 1, 2});
    auto touched = made_up::all_of(again);  // the comparison itself can fail
    touched[3].adoption[10] = 0;
    CHECK_FALSE(made_up::same(touched, runs));
}

TEST_CASE("a store knows what it holds, also when it is opened again") {
    const Scratch scratch;
    for (int round = 0; round < 2; ++round) {
        RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
        if (round == 0) store.add({made_up::run(1, 0, 7), made_up::failed(0, 1, 2, "broken")});
        CHECK(store.holds(1, 0, 7));
        CHECK(store.holds(0, 1, 2));
        CHECK_FALSE(store.holds(1, 0, 6));
        CHECK_FALSE(store.holds(1, 1, 7));
        CHECK_FALSE(store.holds(9, 9, 9));
        CHECK(store.size() == 2);
    }
    RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
    CHECK(store.forget_failures() == 1);
    CHECK(store.forget_failures() == 0);
    CHECK_FALSE(store.holds(0, 1, 2));
    CHECK(store.holds(1, 0, 7));
    CHECK(store.size() == 1);
}

TEST_CASE("a batch is kept whole or not at all") {
    const Scratch scratch;
    RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
    store.add({made_up::run(0, 0, 0)});
    CHECK_THROWS_AS(store.add({made_up::run(0, 0, 1), made_up::run(0, 0, 0)}), analysis::FileError);  // a second time
    CHECK_FALSE(store.holds(0, 0, 1));
    CHECK(made_up::same(made_up::all_of(store), {made_up::run(0, 0, 0)}));
    store.add({made_up::run(0, 0, 1)});
    CHECK(store.size() == 2);
}

TEST_CASE("the study comes back from its store") {
    const Scratch scratch;
    const auto study = made_up::study();
    {
        const RunStore store(scratch / "study.sqlite", made_up::identity, study);
    }
    const RunStore store(scratch / "study.sqlite");
    const auto read = study_in(store.database(), study.model, study.measures);
    CHECK(read.study == study.study);
    CHECK(read.title_fr == study.title_fr);
    CHECK(read.seed == 42);
    CHECK(read.every == 52);
    CHECK(read.arms == study.arms);
    CHECK(read.groups == study.groups);
    CHECK(read.notes == study.notes);
    REQUIRE(read.points.size() == 2);
    CHECK(read.points[1].label == "Lac; \"le\"");
    CHECK(read.points[1].group == "large");
    REQUIRE(read.cases.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(read.cases[i].values == study.cases[i].values);
        CHECK(read.cases[i].weeks == synthetic::weeks);
        CHECK(read.cases[i].withdrawal == synthetic::withdrawal);
        CHECK(read.cases[i].people == 50);
    }
}

TEST_CASE("a file that is damaged, no store, or of another format is refused in words") {
    const Scratch scratch;
    const std::string file = (scratch / "study.sqlite").string();
    const auto open = [&] { return complaint([&] { const RunStore store(file); }); };
    const auto write = [&] {
        return complaint([&] { const RunStore store(file, made_up::identity, made_up::study()); });
    };
    SECTION("no store") {
        Database(file, Database::Use::write).run("CREATE TABLE letters (text)");
        CHECK(open() ==
              file +
                  ": cannot be read: it holds no runs of a study; name a folder or a file that concert run has "
                  "written");
    }
    SECTION("damaged") {
        write_text(file, std::string(3, 'x') + std::string(4096, '\0'));
        CHECK(open() == file +
                            ": cannot be read: file is not a database; name a folder or a file that concert run has "
                            "written");
        CHECK(write() == file +
                             ": cannot be used: file is not a database; choose another folder with -o, or remove "
                             "the file to begin again");
    }
    SECTION("cut short") {
        {
            RunStore store(file, made_up::identity, made_up::study());
            store.add(made_up::some(20));
        }
        std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
        CHECK(complaint([&] { made_up::all_of(RunStore(file)); }) ==
              file +
                  ": cannot be read: database disk image is malformed; name a folder or a file that concert run has "
                  "written");
    }
    SECTION("another format") {
        CHECK(write().empty());
        Database(file, Database::Use::write).run("UPDATE about SET value = '99' WHERE name = 'format'");
        const auto study = made_up::study();
        CHECK(complaint([&] {
                  const RunStore store(file);
                  study_in(store.database(), study.model, study.measures);
              }) ==
              file + ": cannot be read: its format is 99, not 1; read it with the version of concert that wrote it");
    }
    SECTION("another study") {
        CHECK(write().empty());
        CHECK(complaint([&] {
                  auto other = made_up::identity;
                  other["seed"] = "43";
                  const RunStore store(file, other, made_up::study());
              }) == file +
                        ": holds the results of another design (seed was 42, is 43); choose another folder with -o "
                        "to keep both, or begin again with --fresh, which removes what is there");
    }
    SECTION("--fresh removes it, unless somebody writes") {
        {
            const RunStore store(file, made_up::identity, made_up::study());
            CHECK_THROWS_AS(RunStore::remove(file), Busy);
            CHECK_THROWS_AS(RunStore(file, made_up::identity, made_up::study()), Busy);
        }
        RunStore::remove(file);
        CHECK_FALSE(std::filesystem::exists(file));
    }
}
