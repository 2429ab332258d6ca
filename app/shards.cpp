#include "app/shards.hpp"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "app/language.hpp"
#include "app/study_options.hpp"

namespace concert::app {

std::optional<Shard> shard_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    Shard shard;
    const char* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, shard.part);
    const bool slash = first.ec == std::errc{} && first.ptr != end && *first.ptr == '/';
    const auto second = slash ? std::from_chars(first.ptr + 1, end, shard.of) : first;
    if (!slash || second.ec != std::errc{} || second.ptr != end || shard.part < 1 || shard.part > shard.of) {
        throw scenarios::StudyErrors({fmt::format(
            "concert: --shard {} is no part of a study; write --shard 2/8 for the second of eight parts", text)});
    }
    --shard.part;
    return shard;
}

std::string shard_file(const Shard& shard) { return fmt::format("shard-{}-of-{}.sqlite", shard.part + 1, shard.of); }

int tell_shard(const Shard& shard, const store::RunStore& store, const std::filesystem::path& folder,
               const Common& common) {
    std::size_t failed = 0;
    store.each([&](const analysis::Run& run) { failed += run.error.empty() ? 0 : 1; });
    const int code = failed == 0 ? Exit::done : Exit::some_failed;
    if (common.json) {
        const nlohmann::ordered_json answer{{"file", (folder / shard_file(shard)).string()},
                                            {"part", shard.part + 1},
                                            {"of", shard.of},
                                            {"runs", store.size()},
                                            {"failed", failed}};
        fmt::print("{}\n", answer.dump(2));
        return code;
    }
    if (common.quiet) return code;
    fmt::print("{}: {}\n", say({"Part", "Partie"}), (folder / shard_file(shard)).string());
    fmt::print("{}: concert merge {}\n",
               say({"Next, when all parts are done", "Ensuite, une fois toutes les parties terminées"}),
               quoted(folder.string()));
    return code;
}

}  // namespace concert::app
