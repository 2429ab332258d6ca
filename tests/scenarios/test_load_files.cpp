#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

TEST_CASE("a study file that is not there: the nearest name is offered") {
    const Folder folder;
    folder.write("sizes.toml", "seed = 1\n");
    CHECK(complaint([] { load("size.toml"); }) == "size.toml: no such file; did you mean \"sizes.toml\"?");
    CHECK(complaint([] { load("ministry.toml"); }) ==
          "ministry.toml: no such file; paths are looked up from the folder you are in");
    CHECK(complaint([] { load("nowhere/sizes.toml"); }) ==
          "nowhere/sizes.toml: no such file; there is no folder \"nowhere\"");
    CHECK_THROWS_AS(load("size.toml"), UnreadableFile);
}

TEST_CASE("a study file that is no text: one message") {
    const Folder folder;
    std::filesystem::create_directory("studies");
    CHECK(complaint([] { load("studies"); }) == "studies: is a folder; name a file in it");
    CHECK(complaint_about("") == "s.toml: the file is empty; is it the right one?");
    CHECK(complaint_about("seed = 1\ntitle.fr = \"\xC0 quelle vitesse\"\n") ==
          "s.toml:2: byte 13 of the line (0xC0) is not UTF-8; save the file as UTF-8");
}

TEST_CASE("malformed TOML is said with file and line") {
    CHECK(complaint_about("seed = 1\n[parameters\nkappa = 1\n") ==
          "s.toml:2: Error while parsing table header: expected ']', saw '\\n'");
    CHECK(complaint_about("seed = 1\nseed = 2\n") ==
          "s.toml:2: Error while parsing key-value pair: cannot redefine existing integer 'seed'");
}

TEST_CASE("organisations come from one kind of files, and the files are there") {
    CHECK(complaint_about("[organisations]\nposts = \"p.csv\"\n") ==
          "s.toml:2: posts = \"p.csv\" is no file: p.csv; paths are looked up from the folder you are in\n"
          "s.toml:2: [organisations] needs either posts and bodies, or people and ties");
    const Folder folder;
    for (const char* name : {"posts.csv", "bodies.csv", "people.csv", "ties.csv"}) folder.write(name, "x\n");
    const auto said = [&](std::string_view text) {
        folder.write("s.toml", text);
        return complaint([] { load("s.toml"); });
    };
    const std::string posts = "[organisations]\nposts = \"posts.csv\"\nbodies = \"bodies.csv\"\n";
    const std::string network = "[organisations]\npeople = \"people.csv\"\nties = \"ties.csv\"\n";
    CHECK(said(posts + "people = \"people.csv\"\nties = \"ties.csv\"\n") ==
          "s.toml:2: [organisations] needs either posts and bodies, or people and ties");
    CHECK(said(posts) ==
          "s.toml:2: posts files need size_classes and class_replicates (one number more: the last class is open)");
    CHECK(said(posts + "size_classes = [250, 50]\nclass_replicates = [3, 2]\n") ==
          "s.toml:2: size_classes must rise: each is the largest size of its class\n"
          "s.toml:2: class_replicates has 2 values for 3 size classes (2 bounds and the open class above)");
    CHECK(said(posts + "size_classes = [50]\nclass_replicates = [3, 2]\n[points]\nreplicates = 3\n") ==
          "s.toml:7: [points] has no place here: the points are the bodies of [organisations]");
    CHECK(said(network + "[parameters]\npeople = 30\n") ==
          "s.toml:5: \"people\" has no place here: the files of [organisations] say how many people there are");
    CHECK(said(network + "size_classes = [50]\n") ==
          "s.toml:2: size_classes and class_replicates belong to posts files; for one organisation of your own write "
          "[points] "
          "replicates = 100");
    CHECK(said(network) == "");
}
