#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

#include "analysis/files.hpp"
#include "made_up.hpp"
#include "store/sqlite.hpp"

using namespace concert::store;
using made_up::complaint;

TEST_CASE("an error of the database names its file and says what to do") {
    const Scratch scratch;
    const std::string file = (scratch / "a.sqlite").string(), letter = (scratch / "letter.txt").string();
    CHECK(complaint([&] { const Database absent(file, Database::Use::read); }) ==
          file +
              ": cannot be read: unable to open database file; name a folder or a file that concert run has written");
    const Database database(file, Database::Use::write);
    CHECK(complaint([&] { database.run("INSERT INTO nowhere VALUES (1)"); }) ==
          file +
              ": cannot be used: no such table: nowhere; choose another folder with -o, or remove the file to begin "
              "again");
    write_text(letter, "A letter of more than a hundred bytes, which no database begins like: " + std::string(99, '.'));
    CHECK(complaint([&] { const Database wrong(letter, Database::Use::write); }) ==
          letter +
              ": cannot be used: file is not a database; choose another folder with -o, or remove the file to "
              "begin again");
}

TEST_CASE("a transaction that is not committed leaves nothing") {
    const Scratch scratch;
    const Database database(scratch / "a.sqlite", Database::Use::write);
    const auto rows = [&] {
        Statement count(database, "SELECT count(*) FROM t");
        count.next();
        return count.count();
    };
    database.run("CREATE TABLE t (x)");
    {
        const Transaction given_up(database);
        database.run("INSERT INTO t VALUES (1), (2)");
        CHECK(rows() == 2);
    }
    CHECK(rows() == 0);
    CHECK(complaint([&] {
              const Transaction stopped(database);
              database.run("INSERT INTO t VALUES (3)");
              throw std::runtime_error("in the middle");
          }) == "in the middle");
    CHECK(rows() == 0);
    {
        Transaction kept(database);
        database.run("INSERT INTO t VALUES (4)");
        kept.commit();
    }
    CHECK(rows() == 1);
}

TEST_CASE("what is put into a statement comes back: texts, numbers, floats, nothing") {
    const Scratch scratch;
    const Database database(scratch / "a.sqlite", Database::Use::write);
    database.run("CREATE TABLE t (a TEXT, b REAL, c REAL, d INTEGER, e BLOB, f TEXT, g REAL)");
    const std::string text("a \"b\"\0c", 7);
    const std::vector<float> values{1.5f, std::numeric_limits<float>::infinity(), -0.0f};
    Statement insert(database, "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.with(text).with(0.1).with(std::nan("")).with(std::size_t{7}).with(std::span(values)).with_nothing();
    insert.with(-std::numeric_limits<double>::infinity());
    CHECK_FALSE(insert.next());
    Statement row(database, "SELECT * FROM t");
    REQUIRE(row.next());
    CHECK(row.text() == text);
    CHECK(row.real() == 0.1);
    CHECK(std::isnan(row.real()));
    CHECK(row.count() == 7);
    const auto floats = row.floats();
    CHECK(made_up::same_bits(std::vector<float>(floats.begin(), floats.end()), values));
    CHECK(row.text().empty());
    CHECK(row.real() == -std::numeric_limits<double>::infinity());
    CHECK_FALSE(row.next());
    CHECK(database.has_table("t"));
    CHECK_FALSE(database.has_table("u"));
}
