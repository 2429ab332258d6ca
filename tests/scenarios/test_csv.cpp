#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "scenarios/csv.hpp"
#include "scenarios/text_file.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

Csv table(std::string_view text, const Columns& columns = {{"a", "b"}}) {
    const Folder folder;
    folder.write("t.csv", text);
    return read_csv("t.csv", columns);
}

std::string table_complaint(std::string_view text, const Columns& columns = {{"a", "b"}}) {
    return complaint([&] { table(text, columns); });
}

}  // namespace

TEST_CASE("quoted fields may hold separators, quotes and line breaks; rows keep their line") {
    const Csv csv = table("a,b\r\n\"x, y\",\"he said \"\"no\"\"\"\r\n\r\n\"two\nlines\", plain \r\nlast,");
    REQUIRE(csv.rows.size() == 3);
    CHECK(csv.rows[0].fields == std::vector<std::string>{"x, y", "he said \"no\""});
    CHECK(csv.rows[1].fields == std::vector<std::string>{"two\nlines", "plain"});
    CHECK(csv.rows[2].fields == std::vector<std::string>{"last", ""});
    CHECK(csv.rows[0].line == 2);
    CHECK(csv.rows[1].line == 4);
    CHECK(csv.rows[2].line == 6);
}

TEST_CASE("a French spreadsheet's file is read: byte-order mark, semicolons, decimal commas") {
    const Csv csv = table(
        "\xEF\xBB\xBF"
        "a;b\n0,5;É,é\n");
    CHECK(csv.columns == std::vector<std::string>{"a", "b"});
    CHECK(csv.rows[0].fields[1] == "É,é");
    CHECK(number(csv.rows[0].fields[0], csv.separator) == 0.5);
}

TEST_CASE("a number is the whole field or none") {
    CHECK(number("1e3", ',') == 1000.0);
    CHECK(number("-2.5", ',') == -2.5);
    for (const char* field : {"", "0,5", "1 2", "0x10", "nan", "inf", "1e999", "5%"}) CHECK(!number(field, ','));
}

TEST_CASE("a table's mistakes are said all at once, each with its line") {
    CHECK(table_complaint("a;c\n1;2\n") == "t.csv:1: column \"b\" is missing (found: \"a\", \"c\")");
    CHECK(table_complaint("person,superoir\nx,\n", {{"person", "superior"}}) ==
          "t.csv:1: column \"superior\" is missing (found: \"person\", \"superoir\"); did you mean \"superoir\"?");
    CHECK(table_complaint("a,b,trsut\n1,2,3\n", {{"a", "b"}, {"trust"}}) ==
          "t.csv:1: unknown column \"trsut\"; did you mean \"trust\"?");
    CHECK(table_complaint("a,b,a\n1,2,3\n") == "t.csv:1: column \"a\" appears twice");
    CHECK(table_complaint("a,b\n1\n1,2\n1,2,3\n") ==
          "t.csv:2: 1 field where the header has 2 (\"a\", \"b\")\n"
          "t.csv:4: 3 fields where the header has 2 (\"a\", \"b\")");
    CHECK(table_complaint("a,b\n1,\"open\n2,3\n") ==
          "t.csv:2: a quoted field starts here and its closing quote is missing");
    CHECK(table_complaint("a,b\n1,\"x\"y\n") ==
          "t.csv:2: text after the closing quote of field 2; a quote inside a quoted field is written twice (\"\")");
    CHECK(table_complaint("a,b\n") == "t.csv: has a header but no rows");
}

TEST_CASE("an unreadable table is one message") {
    CHECK(table_complaint("") == "t.csv: the file is empty; is it the right one?");
    CHECK(table_complaint(" \n\n") == "t.csv: the file is empty; is it the right one?");
    CHECK(table_complaint("a,b\nH\xE9l\xE8ne,2\n") ==
          "t.csv:2: byte 2 of the line (0xE9) is not UTF-8; save the file as UTF-8");
}

TEST_CASE("only well-formed UTF-8 passes") {
    CHECK(!first_bad_byte("é€𝄞 plain"));
    CHECK(first_bad_byte("ab\xC3") == 2u);            // cut short
    CHECK(first_bad_byte("\xC0\xAF") == 0u);          // overlong
    CHECK(first_bad_byte("a\xE0\x80\xAF") == 1u);     // overlong
    CHECK(first_bad_byte("\xED\xA0\x80") == 0u);      // surrogate
    CHECK(first_bad_byte("\xF4\x90\x80\x80") == 0u);  // beyond U+10FFFF
    CHECK(first_bad_byte("x\xFF\xFE") == 1u);
    CHECK(first_bad_byte("\xE2\x82z") == 0u);
}
