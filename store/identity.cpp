#include "store/identity.hpp"

#include <fmt/format.h>

namespace concert::store {
namespace {

/// "seed was 1, is 2", for each name that differs.
std::string differences(const Identity& before, const Identity& now, Unknown unknown) {
    std::string text;
    const auto add = [&](const std::string& one) { text.append(text.empty() ? "" : "; ").append(one); };
    for (const auto& [name, value] : before) {
        const auto mine = now.find(name);
        if (mine != now.end() && mine->second != value) {
            add(fmt::format("{} was {}, is {}", name, value, mine->second));
        } else if (mine == now.end() && unknown == Unknown::differs) {
            add(fmt::format("{} was {}, is not given", name, value));
        }
    }
    for (const auto& [name, value] : now) {
        if (unknown == Unknown::differs && !before.contains(name))
            add(fmt::format("{} was not given, is {}", name, value));
    }
    return text;
}

}  // namespace

Identity identity_of(const Database& database) {
    Identity identity;
    if (!database.has_table("identity")) return identity;
    for (Statement all(database, "SELECT name, value FROM identity"); all.next();) {
        const std::string name = all.text();
        identity[name] = all.text();
    }
    return identity;
}

void settle_identity(const Database& database, const Identity& mine, Unknown unknown, const std::string& advice) {
    const Identity before = identity_of(database);
    if (!before.empty()) {
        const std::string differ = differences(before, mine, unknown);
        if (!differ.empty()) {
            throw OtherIdentity(
                fmt::format("{}: holds the results of another design ({}); {}", database.path(), differ, advice));
        }
        if (unknown == Unknown::differs) return;
    }
    database.run("CREATE TABLE IF NOT EXISTS identity (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
    for (const auto& [name, value] : mine) {
        Statement(database, "INSERT OR IGNORE INTO identity VALUES (?, ?)").with(name).with(value).next();
    }
}

}  // namespace concert::store
