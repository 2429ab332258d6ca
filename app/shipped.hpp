#pragma once
#include <filesystem>
#include <string>

/// Files that come with the program, found from where it lies.
namespace concert::app {

/// The folder of the studies that are installed with it; it need not exist.
std::filesystem::path installed_scenarios();

/// A file of web/ as it was built, beside an installed program or in its build folder; empty when there is none.
std::filesystem::path web_file(const std::string& name);

/// The same where it must be there. Throws analysis::FileError, naming the packages that it is built with.
std::filesystem::path needed_web_file(const std::string& name);

}  // namespace concert::app
