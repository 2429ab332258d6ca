#include <catch2/catch.hpp>

#include "made_up.hpp"
#include "scenarios/flattened.hpp"
#include "store/identity.hpp"

using namespace concert::store;
using made_up::complaint;

TEST_CASE("a file takes the identity it is given first, and refuses another one, naming every difference") {
    const Scratch scratch;
    const std::string file = (scratch / "a.sqlite").string();
    const Database database(file, Database::Use::write);
    CHECK(identity_of(database).empty());
    const Identity first{{"gone", "1"}, {"people", "[ 20 ]"}, {"seed", "1"}};
    settle_identity(database, first, Unknown::differs, "choose");
    CHECK(identity_of(database) == first);
    CHECK(complaint([&] { settle_identity(database, first, Unknown::differs, "choose"); }).empty());
    const Identity other{{"new", "3"}, {"people", "[ 30 ]"}, {"seed", "1"}};
    CHECK(complaint([&] { settle_identity(database, other, Unknown::differs, "choose"); }) ==
          file +
              ": holds the results of another design (gone was 1, is not given; people was [ 20 ], is [ 30 ]; new "
              "was not given, is 3); choose");
    CHECK_THROWS_AS(settle_identity(database, other, Unknown::differs, ""), OtherIdentity);
    CHECK(identity_of(database) == first);
}

TEST_CASE("where further names may join, only a name that both know can differ") {
    const Scratch scratch;
    const Database database(scratch / "a.sqlite", Database::Use::write);
    settle_identity(database, {{"a", "1"}}, Unknown::joins, "");
    settle_identity(database, {{"b", "2"}}, Unknown::joins, "");
    CHECK(identity_of(database) == Identity{{"a", "1"}, {"b", "2"}});
    CHECK(complaint([&] { settle_identity(database, {{"b", "3"}, {"c", "4"}}, Unknown::joins, "so"); }) ==
          database.path() + ": holds the results of another design (b was 2, is 3); so");
    CHECK(identity_of(database) == Identity{{"a", "1"}, {"b", "2"}});
}

TEST_CASE("layout and comments of a study are no part of what it says; values are") {
    const auto plain = concert::scenarios::flattened(
        "seed = 1\n[arms]\nkappa = [0.0, 1.0]\n[points]\npeople = [20]\n[[judge]]\nrule = \"beats\"\n");
    CHECK(plain == Identity{{"arms.kappa", "[ 0.0, 1.0 ]"},
                            {"judge[1].rule", "'beats'"},
                            {"points.people", "[ 20 ]"},
                            {"seed", "1"}});
    CHECK(concert::scenarios::flattened("# why?\nseed=1   # same\njudge = [ { rule = 'beats' } ]\npoints.people = [\n"
                                        "  20, # towns\n]\n[arms]\nkappa = [ 0.0,1.0 ]\n") == plain);
    CHECK(concert::scenarios::flattened("seed = 2\n") == Identity{{"seed", "2"}});
    CHECK(concert::scenarios::flattened("seed = 2.0\n") != Identity{{"seed", "2"}});
}
