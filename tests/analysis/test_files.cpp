#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "analysis/files.hpp"
#include "analysis/folder.hpp"
#include "analysis/hash.hpp"
#include "scratch.hpp"

using namespace concert::analysis;
namespace fs = std::filesystem;

TEST_CASE("a file appears whole and replaces the older one only when published") {
    const Scratch scratch;
    write_text(scratch / "runs.csv", "old");
    {
        OutputFile file(scratch / "runs.csv");
        file.write("new");
        file.close();
        CHECK(read_text(scratch / "runs.csv") == "old");
        file.publish();
    }
    CHECK(read_text(scratch / "runs.csv") == "new");
    {
        OutputFile(scratch / "runs.csv").write("never published");
    }
    CHECK(read_text(scratch / "runs.csv") == "new");
    CHECK_FALSE(fs::exists(scratch / "runs.csv.part"));
}

TEST_CASE("a full device is noticed") {
    const int full = ::open("/dev/full", O_WRONLY);
    REQUIRE(full >= 0);
    CHECK_THROWS_WITH(write_fully(full, "x", "results/sizes/runs.csv"),
                      Catch::Equals("results/sizes/runs.csv: cannot be written: No space left on device; free some "
                                    "space or choose another folder with -o"));
    ::close(full);
}

TEST_CASE("the file-size limit is noticed, not deadly, and leaves no temporary file") {
    const Scratch scratch;
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{1000, before.rlim_max};
    std::string message;
    {
        const FileSizeSignalIgnored ignored;
        ::setrlimit(RLIMIT_FSIZE, &small);
        try {
            OutputFile file(scratch / "runs.csv");
            file.write(std::string(2000, 'x'));
            file.close();
        } catch (const FileError& error) {
            message = error.what();
        }
        ::setrlimit(RLIMIT_FSIZE, &before);
    }
    CHECK(message == (scratch / "runs.csv").string() +
                         ": cannot be written: File too large; raise the file-size limit (ulimit -f) or choose another "
                         "folder with -o");
    CHECK(fs::is_empty(scratch.path()));
}

TEST_CASE("a file in a folder that does not exist cannot be created") {
    const Scratch scratch;
    CHECK_THROWS_WITH(OutputFile(scratch / "absent" / "runs.csv"),
                      Catch::Equals((scratch / "absent" / "runs.csv").string() +
                                    ": cannot be created: No such file or directory; choose another folder with -o"));
}

TEST_CASE("a folder below a regular file is refused, root or not") {
    const Scratch scratch;
    write_text(scratch / "note", "a file");
    const fs::path below = scratch / "note" / "results" / "sizes";
    CHECK_THROWS_WITH(prepare_folder(below, false),
                      Catch::Equals(below.string() + ": cannot create the folder: " + (scratch / "note").string() +
                                    " is a file, not a folder (Not a directory); choose another folder with -o"));
    CHECK_THROWS_AS(prepare_folder(scratch / "note", true), FileError);
}

TEST_CASE("a folder that holds anything else is refused, unless forced") {
    const Scratch scratch;
    const fs::path folder = scratch / "results" / "sizes";
    CHECK_NOTHROW(prepare_folder(folder, false));
    CHECK(fs::is_directory(folder));
    for (const auto name : own_files()) write_text(folder / name, "ours");
    write_text(folder / "curves.csv.part", "left by a killed run");
    CHECK_NOTHROW(prepare_folder(folder, false));

    write_text(folder / "thesis.odt", "precious");
    write_text(folder / "zebra.txt", "precious");
    CHECK_THROWS_WITH(prepare_folder(folder, false),
                      Catch::Equals(folder.string() +
                                    ": results not written: the folder holds thesis.odt, which no study wrote; choose "
                                    "another folder with -o, or use --force to write beside it"));
    CHECK_NOTHROW(prepare_folder(folder, true));
    CHECK(read_text(folder / "thesis.odt") == "precious");
}

TEST_CASE("a folder called like one of our files is not ours") {
    const Scratch scratch;
    fs::create_directories(scratch / "runs.csv");
    CHECK_THROWS_AS(prepare_folder(scratch.path(), false), FileError);
}

TEST_CASE("SHA-256 has its published values (FIPS 180-2)") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const Scratch scratch;
    write_text(scratch / "input", "abc");
    CHECK(sha256_of_file(scratch / "input") == sha256("abc"));
    CHECK_THROWS_WITH(sha256_of_file(scratch / "absent"),
                      Catch::Equals((scratch / "absent").string() +
                                    ": cannot be opened: No such file or directory; check the path and its "
                                    "permissions"));
    CHECK_THROWS_AS(sha256_of_file(scratch.path()), FileError);
}
