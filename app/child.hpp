#pragma once
#include <string>
#include <vector>

/// Another program started from this one.
namespace concert::app {

struct Ended {
    int code = 0;       ///< what it ended with; 127 where it could not be started
    std::string said;   ///< on its stderr
    std::string wrote;  ///< on its stdout
};

/// Whether a program of this name is on the search path.
bool is_installed(const std::string& program);

/// Runs a program by its name on the search path, gives it `input` and waits for its end. It sees the time 1970 as that
/// of its files, so that the same input gives the same bytes. Throws std::system_error when no temporary file can be
/// made.
Ended run_child(const std::vector<std::string>& words, const std::string& input);

}  // namespace concert::app
