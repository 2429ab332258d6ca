#pragma once
#include <CLI/CLI.hpp>

/// Options that several commands have and that mean the same in all of them.
namespace concert::app {

/// Declares --threads; 0 stays where it is not given.
void add_threads_option(CLI::App& command, int& threads);

/// Declares --force.
void add_force_option(CLI::App& command, bool& force);

}  // namespace concert::app
