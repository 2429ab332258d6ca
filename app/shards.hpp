#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "app/commands.hpp"
#include "app/run_study.hpp"
#include "store/run_store.hpp"

/// A study done in parts by machines that know nothing of one another.
namespace concert::app {

inline constexpr const char* study_file = "study.sqlite";

/// The shard that "2/8" names; nothing for an empty text. Throws scenarios::StudyErrors for anything else.
std::optional<Shard> shard_of(const std::string& text);

/// "shard-2-of-8.sqlite"
std::string shard_file(const Shard& shard);

/// What is there now and how the parts are put together; the exit code.
int tell_shard(const Shard& shard, const store::RunStore& store, const std::filesystem::path& folder,
               const Common& common);

}  // namespace concert::app
