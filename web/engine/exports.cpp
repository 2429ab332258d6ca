#include <cstdlib>
#include <memory>
#include <string>

#include "scenarios/given_files.hpp"
#include "web/engine/check.hpp"
#include "web/engine/describe.hpp"
#include "web/engine/play.hpp"
#include "web/engine/run.hpp"

/// The functions that JavaScript calls. Text goes in as a place and a length in memory that concert_room() has made.
/// Every function that returns a status leaves its answer at concert_answer(). engine.ts is their only caller.
namespace concert::engine {
namespace {

std::string text(const char* bytes, std::size_t length) { return {bytes, length}; }

std::unique_ptr<Play>& playing() {
    static std::unique_ptr<Play> play;
    return play;
}

Play::View look(int array) {
    if (!playing() || array < 0 || array >= static_cast<int>(Array::number_of_arrays)) return {nullptr, 0};
    return playing()->look(static_cast<Array>(array));
}

}  // namespace

#define CONCERT_EXPORT(name) extern "C" __attribute__((export_name(#name)))

/// Memory for so many bytes, or null; concert_free_room() takes it back.
CONCERT_EXPORT(concert_room) void* concert_room(std::size_t bytes) { return std::malloc(bytes); }
CONCERT_EXPORT(concert_free_room) void concert_free_room(void* room) { std::free(room); }

CONCERT_EXPORT(concert_answer) const char* concert_answer() { return last_answer().data(); }
CONCERT_EXPORT(concert_answer_length) std::size_t concert_answer_length() { return last_answer().size(); }

/// Files for the studies to come.
CONCERT_EXPORT(concert_forget_files) void concert_forget_files() { scenarios::forget_files(); }
CONCERT_EXPORT(concert_give_file)
int concert_give_file(const char* path, std::size_t path_length, const char* bytes, std::size_t length) {
    return answered([&] {
        scenarios::give_file(text(path, path_length), text(bytes, length));
        return done;
    });
}

/// What is changed in the studies to come, as --set, --seed and --replicates do.
CONCERT_EXPORT(concert_change_nothing) void concert_change_nothing() { overrides() = {}; }
CONCERT_EXPORT(concert_set) int concert_set(const char* setting, std::size_t length) {
    return answered([&] {
        overrides().settings.push_back(text(setting, length));
        return done;
    });
}
CONCERT_EXPORT(concert_seed) void concert_seed(std::uint64_t seed) { overrides().seed = seed; }
CONCERT_EXPORT(concert_replicates) void concert_replicates(std::int64_t replicates) {
    overrides().replicates = replicates;
}

CONCERT_EXPORT(concert_describe) int concert_describe() { return describe(); }
CONCERT_EXPORT(concert_check) int concert_check(const char* file, std::size_t length) {
    return check(text(file, length));
}
CONCERT_EXPORT(concert_run) int concert_run(const char* file, std::size_t length) { return run(text(file, length)); }

/// Begins a run to look into; the one before ends.
CONCERT_EXPORT(concert_play)
int concert_play(const char* file, std::size_t length, std::size_t point, std::size_t arm, std::size_t replicate) {
    return answered([&] {
        playing().reset();
        playing() = std::make_unique<Play>(text(file, length), point, arm, replicate);
        playing()->describe();
        return done;
    });
}
CONCERT_EXPORT(concert_stop) void concert_stop() { playing().reset(); }

/// Goes on by so many weeks at most. The answer is a mistake, or what it was.
CONCERT_EXPORT(concert_advance) int concert_advance(int weeks) {
    return answered([&] {
        if (playing()) playing()->advance(weeks);
        return done;
    });
}
CONCERT_EXPORT(concert_week) int concert_week() { return playing() ? playing()->week() : 0; }

/// Where an array stands (see Array), and how many numbers it has. Length first: looking computes the array.
CONCERT_EXPORT(concert_length) std::size_t concert_length(int array) { return look(array).length; }
CONCERT_EXPORT(concert_array) const void* concert_array(int array) { return look(array).data; }

}  // namespace concert::engine
