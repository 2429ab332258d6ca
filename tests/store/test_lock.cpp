#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <optional>

#include "analysis/files.hpp"
#include "made_up.hpp"
#include "store/lock.hpp"

using namespace concert::store;
using made_up::complaint;

TEST_CASE("a lock has one holder at a time, whose number it tells the next") {
    const Scratch scratch;
    const auto file = scratch / "study.lock";
    std::optional<Lock> held(file);
    CHECK(read_text(file) == std::to_string(getpid()));
    CHECK_THROWS_AS(Lock(file), Busy);
    CHECK(complaint([&] { const Lock second(file); }) ==
          scratch.path().string() + ": another concert (process " + std::to_string(getpid()) +
              ") is writing these results; wait for it to end, or choose another folder with -o");
    held.reset();
    CHECK(complaint([&] { const Lock next(file); }).empty());
}

TEST_CASE("the lock of a process that is killed is free") {
    const Scratch scratch;
    const auto file = scratch / "study.lock";
    const pid_t child = fork();
    if (child == 0) {
        const Lock held(file);
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    CHECK(read_text(file) == std::to_string(child));
    CHECK(complaint([&] { const Lock next(file); }).empty());
}

TEST_CASE("a lock that cannot be made is an error of a file") {
    const Scratch scratch;
    const auto file = scratch / "nowhere" / "study.lock";
    CHECK_THROWS_AS(Lock(file), concert::analysis::FileError);
    CHECK(complaint([&] { const Lock none(file); }) ==
          file.string() + ": cannot be written: No such file or directory; choose another folder with -o");
}
