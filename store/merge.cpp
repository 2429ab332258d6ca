#include "store/merge.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "analysis/files.hpp"
#include "analysis/outcomes.hpp"
#include "store/identity.hpp"
#include "store/run_store.hpp"

namespace concert::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* advice = "merge the parts of one study only";

/// A copy of a part, to begin the whole with; there whole or not at all.
void begin_from(const fs::path& part, const fs::path& file) {
    const Lock lock(lock_of(part));
    const fs::path copy = file.string() + ".part";
    std::error_code absent;
    fs::remove(copy, absent);
    const Database source(part, Database::Use::read);
    refuse_foreign(source);
    Statement(source, "VACUUM INTO ?").with(copy.string()).next();
    fs::rename(copy, file);
}

std::size_t runs_in(const Database& database) {
    Statement count(database, "SELECT count(*) FROM main.run");
    count.next();
    return count.count();
}

/// Runs that the whole and the part give differently, in anything but the time they took.
std::size_t conflicts(const Database& whole) {
    std::string differ = "a.status IS NOT b.status OR a.error IS NOT b.error OR a.adoption IS NOT b.adoption";
    for (const auto& outcome : analysis::outcome_table()) {
        differ += fmt::format(" OR a.\"{0}\" IS NOT b.\"{0}\"", outcome.name);
    }
    Statement count(whole, "SELECT count(*) FROM main.run a JOIN part.run b USING (point, arm, replicate) WHERE " +
                               differ + " OR a.curves IS NOT b.curves");
    count.next();
    return count.count();
}

void add_part(const Database& whole, const fs::path& part) {
    {
        const Database source(part, Database::Use::read);
        refuse_foreign(source);
        settle_identity(whole, identity_of(source), Unknown::differs, fmt::format("{} ({})", advice, part.string()));
    }
    Statement(whole, "ATTACH ? AS part").with(part.string()).next();
    const std::size_t differ = conflicts(whole);
    if (differ > 0) {
        throw analysis::FileError(part.string(), "not merged",
                                  fmt::format("{} of its runs differ from those already there", differ),
                                  "please report this with the command and the machines");
    }
    {
        Transaction transaction(whole);
        whole.run("INSERT OR IGNORE INTO main.run SELECT * FROM part.run ORDER BY point, arm, replicate");
        transaction.commit();
    }
    whole.run("DETACH part");
}

}  // namespace

Merged merge(const fs::path& file, const std::vector<fs::path>& parts) {
    if (parts.empty()) throw std::invalid_argument("nothing to merge");
    const Lock lock(lock_of(file));
    const bool begun = fs::exists(file);
    if (!begun) begin_from(parts.front(), file);
    const Database whole(file, Database::Use::write);
    refuse_foreign(whole);
    const std::size_t before = begun ? runs_in(whole) : 0;
    for (const fs::path& part : parts) {
        if (fs::equivalent(part, file)) continue;  // it may lie in a folder of parts
        const Lock part_lock(lock_of(part));
        add_part(whole, part);
    }
    const std::size_t runs = runs_in(whole);
    return {runs, runs - before};
}

}  // namespace concert::store
