#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "claims/judgement.hpp"

/// What has been judged so far, in one SQLite file, so that a study that was stopped or killed goes on where it was.
namespace concert::claims {

/// A store made by another design: what() names what differs.
class OtherDesign : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Store {
public:
    /// What decides the results, by name: seed, replicates, version, the hash of every claim file ...
    using Design = std::map<std::string, std::string>;

    /// Opens or creates the file. Throws OtherDesign when it holds results of another design (a name only one of the
    /// two knows is no difference: further claims may join), analysis::FileError when it cannot be used.
    Store(const std::filesystem::path& file, const Design& design);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// True when this claim has been judged at this place ("full/12").
    bool holds(const std::string& place, const std::string& claim) const;
    /// Adds what was found at one place, all of it or nothing.
    void add(const std::string& place, const std::vector<std::pair<std::string, Judged>>& judged);
    /// Throws std::out_of_range when it does not hold it.
    Judged get(const std::string& place, const std::string& claim) const;

private:
    struct Database;
    std::unique_ptr<Database> database_;
};

}  // namespace concert::claims
