#pragma once
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace concert::app {

/// Help that shows examples first: they stand in the footer of an App and are printed at the top.
class ExamplesFirst : public CLI::Formatter {
public:
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_footer(const CLI::App* app) const override;
};

/// Sets what the help of a command says and shows: `examples` one a line, without the program's name.
void describe(CLI::App& command, const std::vector<std::string>& examples);

/// What is wrong with the command line, in one line, with the nearest command or option where a word is unknown.
std::string usage_mistake(const CLI::App& app, const CLI::ParseError& error);

}  // namespace concert::app
