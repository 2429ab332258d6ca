#include "store/merge.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "analysis/files.hpp"
#include "store/identity.hpp"
#include "store/run_store.hpp"

namespace concert::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* advice = "merge the parts of one study only";

/// A copy of a part without its runs, to begin the whole with: tables, identity and what is said of the study.
void begin_from(const fs::path& part, const fs::path& file) {
    const Database source(part, Database::Use::read);
    Statement(source, "VACUUM INTO ?").with(file.string()).next();
    const Database whole(file, Database::Use::write);
    whole.run("DELETE FROM run");
}

std::size_t runs_in(const Database& database) {
    Statement count(database, "SELECT count(*) FROM main.run");
    count.next();
    return count.count();
}

/// Runs that the whole and the part give differently.
std::size_t conflicts(const Database& whole) {
    Statement count(
        whole,
        "SELECT count(*) FROM main.run a JOIN part.run b USING (point, arm, replicate) WHERE a.status IS NOT "
        "b.status OR a.error IS NOT b.error OR a.adoption IS NOT b.adoption OR a.curves IS NOT b.curves");
    count.next();
    return count.count();
}

void add_part(const Database& whole, const fs::path& part) {
    {
        const Database source(part, Database::Use::read);
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
    if (!fs::exists(file)) begin_from(parts.front(), file);
    const Database whole(file, Database::Use::write);
    const std::size_t before = runs_in(whole);
    for (const fs::path& part : parts) {
        const Lock part_lock(lock_of(part));
        add_part(whole, part);
    }
    const std::size_t runs = runs_in(whole);
    return {runs, runs - before};
}

}  // namespace concert::store
