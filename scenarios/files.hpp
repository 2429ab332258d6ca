#pragma once
#include <string>

/// The files a study is made of. One of two twins is built: files_disk.cpp reads them where the program runs,
/// files_given.cpp has them handed over, because a browser knows no paths.
namespace concert::scenarios {

bool file_exists(const std::string& path);

/// All bytes of the file at `path`. Throws UnreadableFile when it is missing (with the nearest name in its folder), a
/// folder or forbidden.
std::string file_bytes(const std::string& path);

/// The end of a message about a file that is not there: the nearest name in its folder, or the folder that is missing.
std::string missing_file_hint(const std::string& path);

}  // namespace concert::scenarios
