#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

TEST_CASE("a value out of range is refused with range, unit and meaning") {
    CHECK(complaint_about("[parameters]\nkappa = 1.3\n") ==
          "s.toml:2: kappa = 1.3 is outside [0, 1] share (share of the hours given to collaboration)");
    CHECK(complaint_about("[parameters]\nN = 0\n") ==
          "s.toml:2: N = 0 is outside [1, 10000000] persons (size of the organisation)");
    CHECK(complaint_about("[parameters]\npeople = 1000000000\n") ==
          "s.toml:2: people = 1000000000 is outside [1, 10000000] persons (size of the organisation); 1000000000 "
          "people would "
          "need about 400 GB of memory");
    CHECK(complaint_about("[parameters]\nkappa = nan\n") ==
          "s.toml:2: kappa = nan is outside [0, 1] share (share of the hours given to collaboration)");
    CHECK(complaint_about("[points]\npeople = [20,\n 0]\n") ==
          "s.toml:3: people = 0 is outside [1, 10000000] persons (size of the organisation)");
}

TEST_CASE("a value of the wrong kind is refused") {
    CHECK(complaint_about("[parameters]\nkappa = \"high\"\n") ==
          "s.toml:2: kappa = \"high\" is not a number in [0, 1] share (share of the hours given to collaboration)");
    CHECK(complaint_about("[parameters]\npeople = 20.5\n") ==
          "s.toml:2: people = 20.5 is not a whole number in [1, 10000000] persons (size of the organisation)");
    CHECK(complaint_about("[parameters]\nkappa = [0, 1]\n") ==
          "s.toml:2: kappa = [...] is a list; under [parameters] give one value, under [arms] or [points] a list");
    CHECK(complaint_about("[parameters]\nresponse_shape = true\n") ==
          "s.toml:2: response_shape = true is not a number in [1, 50] (steepness of the response)");
    CHECK(complaint_about("[arms]\nkappa = 0.5\n") == "s.toml:2: kappa = 0.5 is not a list; write kappa = [0.5]");
    CHECK(complaint_about("seed = -1\n") == "s.toml:1: seed = -1 is not a whole number in [0, 9223372036854775807]");
    CHECK(complaint_about("parameters = 3\n") ==
          "s.toml:1: parameters is a section: write [parameters] in a line of its own");
    CHECK(complaint_about("[points]\nlabel = [1]\n") == "s.toml:2: label = 1 is not a text; write it between quotes");
}

TEST_CASE("choices are written as words") {
    CHECK(complaint_about("[parameters]\ninnovator_place = \"tpo\"\n") ==
          "s.toml:2: innovator_place = \"tpo\" is not one of \"random\", \"top\", \"managers\" (where the innovators "
          "stand); "
          "did you mean \"top\"?");
    CHECK(complaint_about("[parameters]\ninsert_managers = true\n") ==
          "s.toml:2: insert_managers = true is not one of \"no\", \"yes\" (put missing managers in)");
}

TEST_CASE("unknown keys are refused, everywhere") {
    CHECK(complaint_about("[parameters]\nrelational_shar = 1\n") ==
          "s.toml:2: unknown key \"relational_shar\"; did you mean \"relational_share\"?");
    CHECK(complaint_about("[arms]\nkapa = [1]\n") == "s.toml:2: unknown key \"kapa\"; did you mean \"kappa\"?");
    CHECK(complaint_about("[parameters]\ncolour = 1\n") ==
          "s.toml:2: unknown key \"colour\"; \"concert explain\" lists the parameters");
    CHECK(complaint_about("[point]\npeople = [1]\n") == "s.toml:1: unknown key \"point\"; did you mean \"points\"?");
    CHECK(complaint_about("kappa = 1\n") ==
          "s.toml:1: \"kappa\" is a parameter; put it under [parameters] (one value), [arms] or [points] (a list)");
    CHECK(complaint_about("title.de = \"Wie?\"\n") == "s.toml:1: unknown key \"de\"; known here: \"en\", \"fr\"");
    CHECK(complaint_about("[equations]\nwithout = [\"E1\"]\n") ==
          "s.toml:2: unknown key \"without\"; known here: \"off\", \"on\"");
    for (const std::string key : {"off", "on"}) {
        CHECK(complaint_about("[equations]\n" + key + " = [\"E99\"]\n") ==
              "s.toml:2: unknown equation \"E99\"; there are \"E1\", \"E5\", \"E11\"");
    }
    CHECK(complaint_about("[output]\ngroups = [\"roles\"]\n") ==
          "s.toml:2: groups = \"roles\" is not one of \"role\", \"distance\"; did you mean \"role\"?");
}

TEST_CASE("an equation is named once, under on or off") {
    CHECK(complaint_about("[equations]\non = [\"E11\", \"E11\"]\n") == "s.toml:2: on names \"E11\" twice");
    CHECK(complaint_about("[equations]\noff = [\"E1\", \"E1\"]\n") == "s.toml:2: off names \"E1\" twice");
    CHECK(complaint_about("[equations]\noff = [\"E5\"]\non = [\"E11\", \"E5\"]\n") ==
          "s.toml:3: on names \"E5\", and so does off in line 2; keep one of them");
}

TEST_CASE("a parameter is given once, under one name") {
    CHECK(complaint_about("[parameters]\nrelational_share = 0.4\nkappa = 0.5\n") ==
          "s.toml:3: \"kappa\" is the same parameter as \"relational_share\" in line 2; keep one of them");
    CHECK(complaint_about("[parameters]\nkappa = 0.4\n[arms]\nkappa = [0, 1]\n") ==
          "s.toml:4: \"kappa\" is given a second time; first in line 2");
    CHECK(complaint_about("[arms]\nkappa = [0.5, 0.5]\n") == "s.toml:2: kappa names 0.5 twice; arms must differ");
    CHECK(complaint_about("[points]\npeople = [20, 20]\n") ==
          "s.toml: two points are called \"N=20\"; tell them apart with a column label = [...]");
}

TEST_CASE("the columns of [points] are equally long and not empty") {
    CHECK(complaint_about("[points]\npeople = [20, 100, 500]\nreplicates = [100, 100]\n") ==
          "s.toml:3: replicates has 2 values, people in line 2 has 3: the columns of [points] stand side by side and "
          "are equally "
          "long");
    CHECK(complaint_about("[points]\npeople = []\n") == "s.toml:2: people = [] is empty; give at least one value");
    CHECK(complaint_about("[arms]\nkappa = []\n") == "s.toml:2: kappa = [] is empty; give at least one value");
    CHECK(complaint_about("[points]\nreplicates = 0\n") ==
          "s.toml:2: replicates = 0 is not a whole number in [1, 1000000]");
}

TEST_CASE("a precision is asked for completely") {
    CHECK(complaint_about("[precision]\noutcome = \"D\"\nhalf_width = 0.1\nbatch = 20\n") ==
          "s.toml:4: [precision] needs most, the number of replicates never exceeded");
    CHECK(
        complaint_about("[precision]\noutcome = \"D\"\nhalf_width = 0\nbatch = 20\nmost = 10\n") ==
        "s.toml:3: half_width = 0 is not a number above 0 (half of the 95 % interval to reach, in the outcome's unit)\n"
        "s.toml:5: [precision] most = 10 is below batch = 20");
    const Folder folder;
    folder.write("s.toml", "[precision]\noutcome = \"D_withdraw\"\nhalf_width = 0.1\nbatch = 2\nmost = 10\n");
    CHECK(complaint([] { load_study("s.toml", small_model(), {}, {"D_withdrawal", "weeks_to_50"}); }) ==
          "s.toml:2: outcome = \"D_withdraw\" is no outcome; did you mean \"D_withdrawal\"?");
}

TEST_CASE("all mistakes of a file are said at once, in the order of its lines") {
    CHECK(complaint_about("sed = 3\n[parameters]\nkapa = 1\n[arms]\nT_m = [0]\n[equations]\noff = [\"E7\"]\n") ==
          "s.toml:1: unknown key \"sed\"; did you mean \"seed\"?\n"
          "s.toml:3: unknown key \"kapa\"; did you mean \"kappa\"?\n"
          "s.toml:5: T_m = 0 is outside [1, 1040] weeks (length of the mandate)\n"
          "s.toml:7: unknown equation \"E7\"; there are \"E1\", \"E5\", \"E11\"");
}
