#pragma once
#include <string>

/// The files that files_given.cpp knows.
namespace concert::scenarios {

/// From now on there is a file with these bytes at `path`.
void give_file(const std::string& path, std::string bytes);

/// From now on there are no files.
void forget_files();

}  // namespace concert::scenarios
