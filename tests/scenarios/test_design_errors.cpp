#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

/// What is said of a [design] with these lines.
std::string said(const std::string& lines, const Overrides& overrides = {}) {
    return complaint_about("[design]\n" + lines, overrides);
}

const std::string range_of_kappa = "[0, 1] share (share of the hours given to collaboration)";

}  // namespace

TEST_CASE("a design names its kind and what the kind needs") {
    CHECK(said("") == "s.toml:1: [design] needs kind, for example \"sobol\"");
    CHECK(said("points = 8\n") ==
          "s.toml:2: [design] needs kind, one of \"grid\", \"csv\", \"latin-hypercube\", \"sobol\", \"one-at-a-time\", "
          "\"morris\", \"saltelli\"");
    CHECK(said("kind = \"sobl\"\n") ==
          "s.toml:2: kind = \"sobl\" is not one of \"grid\", \"csv\", \"latin-hypercube\", \"sobol\", "
          "\"one-at-a-time\", \"morris\", \"saltelli\"; did you mean \"sobol\"?");
    CHECK(said("kind = \"sobol\"\n[design.vary]\nkappa = [0, 1]\n") ==
          "s.toml:2: kind = \"sobol\" needs points, for example 256");
    CHECK(said("kind = \"saltelli\"\n") ==
          "s.toml:2: kind = \"saltelli\" needs points, the rows of the base sample, for example 256");
    CHECK(said("kind = \"morris\"\n") == "s.toml:2: kind = \"morris\" needs trajectories, for example 20");
    CHECK(said("kind = \"csv\"\n") == "s.toml:2: kind = \"csv\" needs file, a table of points (CSV)");
    CHECK(said("kind = \"grid\"\n") == "s.toml:2: kind = \"grid\" needs [design.vary] with at least one parameter");
}

TEST_CASE("a key that the kind does not take is refused, and so are wrong numbers and words") {
    CHECK(said("kind = \"sobol\"\npoints = 0\nlevels = 4\npionts = 3\nreplicates = 0\ndraws = \"comon\"\nvary = 3\n") ==
          "s.toml:3: points = 0 is not a whole number in [1, 1000000]\n"
          "s.toml:4: levels has no place in kind = \"sobol\"; known there: \"kind\", \"points\", \"replicates\", "
          "\"draws\", \"constraints\", \"vary\", \"derived\"\n"
          "s.toml:5: unknown key \"pionts\"; did you mean \"points\"?\n"
          "s.toml:6: replicates = 0 is not a whole number in [1, 1000000]\n"
          "s.toml:7: draws = \"comon\" is not one of \"common\" (all points have the same random draws), \"own\"; did "
          "you mean \"common\"?\n"
          "s.toml:8: vary is a section: write [design.vary] in a line of its own");
    CHECK(said("kind = \"morris\"\ntrajectories = 5\nlevels = 5\n[design.vary]\nkappa = [0, 1]\n") ==
          "s.toml:4: levels = 5 is odd: steps of levels/(2 (levels - 1)) reach all levels alike only when it is even");
    CHECK(said("kind = \"saltelli\"\npoints = 8\nconstraints = [\"kappa < 1\"]\n[design.vary]\nkappa = [0, 1]\n") ==
          "s.toml:4: constraints have no place in kind = \"saltelli\": they would break the pairs of points that it "
          "compares; let one parameter follow from others under [design.derived]");
    CHECK(said("kind = \"csv\"\n[design.vary]\nkappa = [0, 1]\n") ==
          "s.toml:2: kind = \"csv\" needs file, a table of points (CSV)\n"
          "s.toml:3: [design.vary] has no place in kind = \"csv\": the columns of the table say what is varied");
}

TEST_CASE("ranges of factors: unknown names, values outside, ends the wrong way round, logarithms of nothing") {
    CHECK(
        said("kind = \"sobol\"\npoints = 8\n[design.vary]\nkapa = [0, 1]\nrelational_share = [0.2, 1.3]\nT_m = [9, "
             "3]\nN = [1.5, 20]\nins = [\"no\", \"yes\"]\nresponse_shape = [1, 2, 3]\n") ==
        "s.toml:5: unknown key \"kapa\"; did you mean \"kappa\"?\n"
        "s.toml:6: relational_share = 1.3 is outside " +
            range_of_kappa +
            "\ns.toml:7: T_m: low = 9 is not below high = 3\n"
            "s.toml:8: N = 1.5 is not a whole number in [1, 10000000] persons (size of the organisation)\n"
            "s.toml:9: ins has no range: its values are words (\"no\", \"yes\"); list them under [arms], or take kind "
            "= \"grid\", \"csv\" or \"one-at-a-time\"\n"
            "s.toml:10: response_shape = [...] is no range; write response_shape = [low, high] or response_shape = { "
            "low = ..., high = ..., scale = \"log\" }");
    CHECK(said("kind = \"sobol\"\npoints = 8\n[design.vary]\nkappa = { low = 0, high = 1, scale = \"log\" }\nN = { low "
               "= 3, scale = \"lg\" }\nT_m = { low = 0, high = 2, step = 1 }\n") ==
          "s.toml:5: kappa: scale = \"log\" needs low above 0, and low = 0\n"
          "s.toml:6: N.scale = \"lg\" is not one of \"linear\", \"log\"; did you mean \"log\"?\n"
          "s.toml:6: N needs low and high\n"
          "s.toml:7: T_m.low = 0 is outside [1, 1040] weeks (length of the mandate)\n"
          "s.toml:7: unknown key \"step\"; known here: \"low\", \"high\", \"scale\"");
    CHECK(said("kind = \"grid\"\n[design.vary]\nkappa = 0.5\nT_m = [5, 5]\nins = [\"maybe\"]\n") ==
          "s.toml:4: kappa = 0.5 is not a list; write kappa = [0.5]\n"
          "s.toml:5: T_m names 5 twice; points must differ\n"
          "s.toml:6: ins = \"maybe\" is not one of \"no\", \"yes\" (put missing managers in)");
}

TEST_CASE("a parameter has one home: not varied twice, nor varied and derived, nor in another section") {
    CHECK(complaint_about("[parameters]\nN = 5\n[arms]\nT_m = [5, 6]\n[design]\nkind = \"sobol\"\npoints = "
                          "8\n[design.vary]\nN = [2, 9]\nkappa = [0, 1]\nT_m = [4, 5]\n[design.derived]\n"
                          "relational_share = \"1\"\n") ==
          "s.toml:4: \"T_m\" is given a second time; first in line 11\n"
          "s.toml:9: \"N\" is given a second time; first in line 2\n"
          "s.toml:13: \"relational_share\" is the same parameter as \"kappa\" in line 10; keep one of them");
    CHECK(said("kind = \"one-at-a-time\"\n[design.vary]\nkappa = [0, 1]\nrelational_share = [0.5]\n") ==
          "s.toml:5: \"relational_share\" is the same parameter as \"kappa\" in line 4; keep one of them");
    const std::string text =
        "kind = \"sobol\"\npoints = 8\n[design.vary]\nkappa = [0, 1]\n[design.derived]\nT_m = \"9\"\n";
    CHECK(said(text, {{"kappa=0.3", "mandate_weeks=5"}, {}, {}}) ==
          "--set kappa=0.3 has no place here: [design] varies this parameter (line 5)\n"
          "--set mandate_weeks=5 has no place here: [design.derived] in line 7 gives this parameter its value");
}

TEST_CASE("formulas are read with their line, and name what a point knows") {
    const std::string head = "kind = \"sobol\"\npoints = 8\n";
    const std::string vary = "[design.vary]\nkappa = [0, 1]\n";
    CHECK(said(head + "constraints = [\"kappa < \", \"kapa < 1\",\n  \"kappa + 1\"]\n" + vary +
               "[design.derived]\nT_m = \"sin(kappa)\"\nN = \"N + 1\"\nins = \"1\"\n") ==
          "s.toml:4: constraints = \"kappa < \": ends before it is complete\n"
          "s.toml:4: constraints = \"kapa < 1\": unknown name \"kapa\" at character 1; did you mean \"kappa\"?\n"
          "s.toml:5: constraints = \"kappa + 1\" compares nothing; write for example \"formal_hours + relational_hours "
          "<= 7\"\n"
          "s.toml:9: T_m = \"sin(kappa)\": unknown name \"sin\" at character 1; did you mean \"min\"?\n"
          "s.toml:10: N = \"N + 1\" names itself\n"
          "s.toml:11: ins has words for values, and formulas give numbers");
    CHECK(said(head + vary + "[design.derived]\nT_m = \"N + 1\"\nN = \"7\"\n") ==
          "s.toml:7: T_m = \"N + 1\" names N, which is derived below it, in line 8; put that first");
    CHECK(said(head + "constraints = [\"kappa * T_m < 9\"]\n" + vary + "[arms]\nT_m = [5, 6]\n") ==
          "s.toml:4: constraints = \"kappa * T_m < 9\" names mandate_weeks, which [arms] varies in line 8; points are "
          "the same in all arms");
    CHECK(said(head + vary + "[design.derived]\nT_m = \"9 + N\"\n[alternatives.size]\nsmall = { N = 5 }\n") ==
          "s.toml:7: T_m = \"9 + N\" names people, which [alternatives.size] varies in line 8; points are the same in "
          "all arms");
}

TEST_CASE("a derived value that the parameter may not take is said with the point where it comes out") {
    CHECK(said("kind = \"grid\"\n[design.vary]\nkappa = [0, 0.5, 1]\n[design.derived]\nT_m = \"10 * kappa\"\nN = \"1 + "
               "kappa\"\n") ==
          "s.toml:6: T_m = \"10 * kappa\" gives 0 where kappa=0, which is outside [1, 1040] weeks (length of the "
          "mandate)\n"
          "s.toml:7: N = \"1 + kappa\" gives 1.5 where kappa=0.5, which is not a whole number in [1, 10000000] persons "
          "(size of the organisation)");
    CHECK(said("kind = \"grid\"\n[design.vary]\nkappa = [0]\n[design.derived]\nT_m = \"1 / kappa\"\n") ==
          "s.toml:6: T_m = \"1 / kappa\" gives inf where kappa=0, which is outside [1, 1040] weeks (length of the "
          "mandate)");
}

TEST_CASE("constraints that leave nothing are refused") {
    CHECK(said("kind = \"grid\"\nconstraints = [\"kappa > 2\"]\n[design.vary]\nkappa = [0, 0.5, 1]\n") ==
          "s.toml:3: the constraints leave no point: of 3 tried none satisfies it");
    CHECK(said("kind = \"sobol\"\npoints = 8\nconstraints = [\"kappa > 0.9999\", \"N > 1\"]\n[design.vary]\nkappa = "
               "[0, 1]\n")
              .starts_with("s.toml:4: the constraints hold at "));
    CHECK(said("kind = \"one-at-a-time\"\nconstraints = [\"kappa > 0.5\"]\n[design.vary]\nkappa = [0, 1]\n") ==
          "s.toml:3: the base of the design (kappa=0.5) breaks a constraint; give it other values under [parameters]");
}

TEST_CASE("more than a million points are refused") {
    CHECK(said("kind = \"saltelli\"\npoints = 500000\n[design.vary]\nkappa = [0, 1]\n") ==
          "s.toml:2: [design] makes 1500000 points, and 1000000 is the most; ask for fewer");
    std::string list = "1";
    for (int i = 2; i <= 1001; ++i) list += ", " + std::to_string(i);
    CHECK(said("kind = \"grid\"\n[design.vary]\nN = [" + list + "]\nT_m = [" + list + "]\n") ==
          "s.toml:2: [design] makes 1002001 points, and 1000000 is the most; shorten its lists, or take another kind");
}

TEST_CASE("groups are made of factors, each in one") {
    CHECK(
        said(
            "kind = \"morris\"\ntrajectories = 3\n[design.vary]\nkappa = [0, 1]\nN = [2, 9]\nT_m = [2, "
            "9]\n[design.groups]\na = [\"kappa\", \"peeple\"]\nb = [\"kappa\", \"response_shape\"]\nN = [\"T_m\"]\n") ==
        "s.toml:9: a names \"peeple\", which [design.vary] does not vary\n"
        "s.toml:10: b names \"kappa\", which is in group a already\n"
        "s.toml:10: b names \"response_shape\", which [design.vary] does not vary\n"
        "s.toml:11: N is a factor outside this group; call the group otherwise");
}

TEST_CASE("what has no place beside a design") {
    CHECK(said("kind = \"sobol\"\npoints = 8\n[design.vary]\nkappa = [0, 1]\n[claim]\nid = \"T\"\n")
              .ends_with("s.toml:7: [claim] has no place beside [design]: concert claims makes a design of its own, "
                         "over all assumed parameters"));
    const Folder folder;
    for (const char* name : {"posts.csv", "bodies.csv", "people.csv", "ties.csv"}) folder.write(name, "x\n");
    const std::string design =
        "[design]\nkind = \"sobol\"\npoints = 8\nconstraints = [\"N * kappa > 1\"]\n[design.vary]\nkappa = [0, 1]\n";
    const auto with = [&](const std::string& organisations) {
        folder.write("s.toml", design + "[organisations]\n" + organisations);
        return complaint([] { load("s.toml"); });
    };
    CHECK(with("posts = \"posts.csv\"\nbodies = \"bodies.csv\"\nsize_classes = [50]\nclass_replicates = [3, 2]\n") ==
          "s.toml:2: [design] has no place here: the points are the bodies of [organisations]; vary parameters under "
          "[arms]\n"
          "s.toml:4: constraints = \"N * kappa > 1\" names people, which the files of [organisations] give");
    CHECK(with("people = \"people.csv\"\nties = \"ties.csv\"\n") ==
          "s.toml:4: constraints = \"N * kappa > 1\" names people, which the files of [organisations] give");
}

TEST_CASE("every mistake of a table of points is said, with its line") {
    const Folder folder;
    folder.write("s.toml", "[parameters]\nT_m = 9\n[design]\nkind = \"csv\"\nfile = \"p.csv\"\n");
    const auto with = [&](const std::string& table) {
        folder.write("p.csv", table);
        return complaint([] { load("s.toml"); });
    };
    CHECK(with("kapa,T_m,N,people\n1,2,3,4\n") ==
          "p.csv:1: column \"kapa\" is no parameter; did you mean \"kappa\"?\n"
          "p.csv:1: column \"T_m\" is given in s.toml:2 too; keep one of them\n"
          "p.csv:1: column \"people\" is the same parameter as column \"N\"; keep one of them");
    CHECK(with("kappa,N,ins\n1.3,2,no\n0.5,2.5,yes\n0.5,x,maybe\n,3,no\n0.2,3\n") ==
          "p.csv:6: 2 fields where the header has 3 (\"kappa\", \"N\", \"ins\")");
    CHECK(with("kappa,N,ins\n1.3,2,no\n0.5,2.5,yes\n0.5,x,maybe\n,3,no\n") ==
          "p.csv:2: kappa = 1.3 is outside " + range_of_kappa +
              "\np.csv:3: N = 2.5 is not a whole number in [1, 10000000] persons (size of the organisation)\n"
              "p.csv:4: N = \"x\" is not a number in [1, 10000000] persons (size of the organisation)\n"
              "p.csv:4: ins = \"maybe\" is not one of \"no\", \"yes\" (put missing managers in)\n"
              "p.csv:5: kappa = \"\" is not a number in " +
              range_of_kappa);
    CHECK(with("kappa,note\n0.5,0\n") == "p.csv:1: column \"note\" is no parameter; \"concert explain\" lists them");
    CHECK(with("kappa\n0.5\n0.5\n") ==
          "p.csv:3: is the same point as line 2; keep one of them, or tell them apart with a column label");
    CHECK(with("label,kappa\na,0.5\na,0.6\n,1\n") ==
          "p.csv:3: label \"a\" is given a second time; first in line 2\n"
          "p.csv:4: label is empty");
    CHECK(with("label\na\n") == "p.csv:1: no column is a parameter to vary");
    folder.write("s.toml", "[design]\nkind = \"csv\"\nfile = \"q.csv\"\n");
    CHECK(complaint([] { load("s.toml"); }) == "s.toml:3: file = \"q.csv\" is no file: q.csv; did you mean \"p.csv\"?");
}
