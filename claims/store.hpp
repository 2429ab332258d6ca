#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "claims/judgement.hpp"
#include "store/identity.hpp"

/// What has been judged so far, in one SQLite file, so that a study that was stopped or killed goes on where it was.
namespace concert::claims {

class Store {
public:
    /// What decides the results, by name: seed, replicates, version, the hash of every claim file ...
    using Design = store::Identity;

    /// Opens or creates the file. Throws store::OtherIdentity when it holds results of another design (a name only one
    /// of the two knows is no difference: further claims may join), analysis::FileError when it cannot be used.
    Store(const std::filesystem::path& file, const Design& design);

    /// True when this claim has been judged at this place ("full/12").
    bool holds(const std::string& place, const std::string& claim) const;
    /// Adds what was found at one place, all of it or nothing.
    void add(const std::string& place, const std::vector<std::pair<std::string, Judged>>& judged);
    /// Throws std::out_of_range when it does not hold it.
    Judged get(const std::string& place, const std::string& claim) const;

private:
    store::Database database_;
};

}  // namespace concert::claims
