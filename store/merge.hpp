#pragma once
#include <filesystem>
#include <vector>

namespace concert::store {

struct Merged {
    std::size_t runs = 0;   ///< in the file afterwards
    std::size_t added = 0;  ///< by this merge
};

/// Puts the runs of `parts` into `file`, which is made where it is missing. A run that several hold must be the same in
/// all. Throws OtherIdentity when they are not parts of one study, std::invalid_argument without parts,
/// analysis::FileError when a file cannot be used or two runs differ, Busy when one is being written.
Merged merge(const std::filesystem::path& file, const std::vector<std::filesystem::path>& parts);

}  // namespace concert::store
