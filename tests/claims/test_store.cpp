#include "claims/store.hpp"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "analysis/files.hpp"
#include "synthetic.hpp"

using namespace concert::claims;
namespace fs = std::filesystem;

namespace {

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "concert-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    fs::path path;
};

Judged some() {
    Judged judged{Verdict::refuted, {}, 1, 0.1, std::nan(""), 1.0 / 3};
    judged.findings.push_back({0,
                               "size=20 → size=500",
                               column_of("Q"),
                               {"a", "b"},
                               {0.1, std::nan("")},
                               Direction::above,
                               {0.1 + 0.2, -1e-300, std::nan(""), -2, 2, 7, 0.02},
                               Verdict::supported});
    judged.findings.push_back({1,
                               "",
                               column_of("W"),
                               {"a", "b", "c"},
                               {1, 2, 3},
                               Direction::either,
                               {1, 0, 2, -1, 3, 9, 0.05},
                               Verdict::undecided});
    return judged;
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

std::string complaint(const fs::path& file, const Store::Design& design) {
    try {
        const Store store(file, design);
    } catch (const concert::store::OtherIdentity& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("what is kept comes back bit by bit, also after the file is opened anew") {
    const Folder folder;
    const fs::path file = folder.path / "claims.sqlite";
    {
        Store store(file, {{"seed", "1"}});
        CHECK_FALSE(store.holds("full/0", "H1"));
        store.add("full/0", {{"H1", some()}, {"H2", some()}});
    }
    const Store store(file, {{"seed", "1"}});
    CHECK(store.holds("full/0", "H2"));
    CHECK_FALSE(store.holds("full/1", "H2"));
    const Judged back = store.get("full/0", "H1"), before = some();
    CHECK(back.verdict == before.verdict);
    CHECK(back.leading == 1);
    CHECK(same(back.ignition_against, before.ignition_against));
    CHECK(same(back.ignition_relational, before.ignition_relational));
    REQUIRE(back.findings.size() == 2);
    for (std::size_t f = 0; f < 2; ++f) {
        const Finding &a = back.findings[f], &b = before.findings[f];
        CHECK(a.label == b.label);
        CHECK(a.outcome == b.outcome);
        CHECK(a.sides == b.sides);
        CHECK(a.direction == b.direction);
        CHECK(a.verdict == b.verdict);
        CHECK(same(a.effect.value, b.effect.value));
        CHECK(same(a.effect.lower, b.effect.lower));
        CHECK(same(a.effect.upper, b.effect.upper));
        CHECK(a.effect.n == b.effect.n);
        for (std::size_t s = 0; s < a.means.size(); ++s) CHECK(same(a.means[s], b.means[s]));
    }
    CHECK_THROWS_AS(store.get("full/9", "H1"), std::out_of_range);
}

TEST_CASE("another design is refused, and what differs is named; further claims may join") {
    const Folder folder;
    const fs::path file = folder.path / "claims.sqlite";
    CHECK(complaint(file, {{"seed", "1"}, {"H1 file", "aaa"}}).empty());
    CHECK(complaint(file, {{"seed", "1"}, {"H2 file", "bbb"}}).empty());
    CHECK(complaint(file, {{"seed", "2"}, {"H1 file", "ccc"}}) ==
          file.string() +
              ": holds the results of another design (H1 file was aaa, is ccc; seed was 1, is 2); choose "
              "another folder with -o, or remove the file to begin again");
    CHECK(complaint(file, {{"seed", "1"}, {"H1 file", "aaa"}}).empty());  // the refusal changed nothing
}

TEST_CASE("a file that is no store is refused in words") {
    const Folder folder;
    const fs::path file = folder.path / "claims.sqlite";
    std::ofstream(file) << "this is a letter and no database, and long enough to be looked at";
    CHECK_THROWS_AS(Store(file, {}), concert::analysis::FileError);
}
