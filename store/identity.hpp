#pragma once
#include <map>
#include <stdexcept>
#include <string>

#include "store/sqlite.hpp"

/// What decides the results that a file holds, so that results of two designs never mix.
namespace concert::store {

/// By name: "seed", "points.people", "--set kappa", the hash of an input file, the version ...
using Identity = std::map<std::string, std::string>;

/// A file that holds the results of something else: what() names what differs and what to do.
class OtherIdentity : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Whether a name that only one of the two knows makes them differ.
enum class Unknown { differs, joins };

/// What to do about OtherIdentity, of commands that have --fresh.
inline constexpr const char* advice_to_begin_again =
    "choose another folder with -o to keep both, or begin again with --fresh, which removes what is there";

/// Compares `mine` with what the file says it holds, and writes it there where the file says nothing yet (with
/// Unknown::joins: the names it lacks). Throws OtherIdentity, saying each name that differs, and `advice`.
void settle_identity(const Database& database, const Identity& mine, Unknown unknown, const std::string& advice);

/// What the file says it holds; empty where it is new.
Identity identity_of(const Database& database);

}  // namespace concert::store
