#include <catch2/catch.hpp>

#include "made_up.hpp"
#include "store/checkpoint_file.hpp"

using namespace concert::store;
using made_up::complaint;

namespace {

/// Bytes of every kind, line ends and zeros among them.
std::string every_byte() {
    std::string bytes = "\n\n concert-checkpoint 0\n";
    for (int value = 0; value < 256; ++value) bytes.push_back(static_cast<char>(value));
    return bytes;
}

}  // namespace

TEST_CASE("a checkpoint comes back from its file byte by byte") {
    const Scratch scratch;
    for (const std::string& bytes : {every_byte(), std::string(), std::string(3'000'000, '\0')}) {
        write_checkpoint(scratch / "a.checkpoint", "1.2.3", bytes);
        CHECK(read_checkpoint(scratch / "a.checkpoint", "1.2.3") == bytes);
    }
    CHECK(std::distance(std::filesystem::directory_iterator(scratch.path()), {}) == 1);  // nothing half-written is left
}

TEST_CASE("the first line of a checkpoint says what it is, who wrote it and its SHA-256") {
    const Scratch scratch;
    write_checkpoint(scratch / "a.checkpoint", "1.2.3", "abc");  // the known answer of FIPS 180-2, appendix B.1
    CHECK(read_text(scratch / "a.checkpoint") ==
          "concert-checkpoint 1.2.3 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\nabc");
}

TEST_CASE("a file that is no checkpoint, damaged or of another version is refused in words") {
    const Scratch scratch;
    const std::string file = (scratch / "a.checkpoint").string();
    const auto read = [&](std::string_view version = "1.2.3") {
        return complaint([&] { read_checkpoint(file, version); });
    };
    const std::string damaged =
        file +
        ": cannot be used: it is damaged: its SHA-256 is not the one it names; remove it, and it is written anew";
    write_checkpoint(file, "1.2.3", every_byte());
    const std::string whole = read_text(file);
    CHECK(read().empty());
    CHECK(read("1.2.4") ==
          file + ": cannot be used: concert 1.2.3 wrote it, this is 1.2.4; remove it, and it is written anew");
    for (std::size_t at = whole.find('\n') + 1; at < whole.size(); at += 41) {
        std::string other = whole;
        other[at] = static_cast<char>(other[at] ^ 1);
        write_text(file, other);
        CHECK(read() == damaged);
    }
    write_text(file, whole.substr(0, whole.size() - 1));
    CHECK(read() == damaged);
    write_text(file, whole + "x");
    CHECK(read() == damaged);
    for (const std::string text :
         {"", "title.en = \"A study\"\n", "concert-checkpoint", "concert-checkpoint 1.2.3\n"}) {
        write_text(file, text);
        CHECK(read() == file + ": cannot be used: it is no checkpoint; remove it, and it is written anew");
    }
    std::filesystem::remove(file);
    CHECK(read() == file + ": cannot be read: No such file or directory; name another folder");
    CHECK_THROWS_AS(write_checkpoint(scratch / "nowhere" / "a.checkpoint", "1.2.3", "abc"),
                    concert::analysis::FileError);
}
