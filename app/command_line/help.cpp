#include "app/command_line/help.hpp"

#include <fmt/format.h>

#include <string_view>

#include "app/language.hpp"
#include "scenarios/errors.hpp"

namespace concert::app {

std::string ExamplesFirst::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
    const std::string examples = app->get_footer();
    const std::string rest = CLI::Formatter::make_help(app, std::move(name), mode);
    return mode == CLI::AppFormatMode::Sub ? rest : examples + "\n" + rest;
}

std::string ExamplesFirst::make_footer(const CLI::App*) const { return ""; }

void describe(CLI::App& command, const std::vector<std::string>& examples) {
    std::string text = say({"EXAMPLES", "EXEMPLES"}) + "\n";
    for (const std::string& example : examples) text += "  concert " + example + "\n";
    command.footer(text);
}

std::string usage_mistake(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const CLI::App& command = chosen.empty() ? app : *chosen.front();
    const std::string name = chosen.empty() ? "concert" : "concert " + command.get_name();
    const std::string help = fmt::format("{} --help", name);

    const std::vector<std::string> left = app.remaining(true);
    const std::string word = left.empty() ? "" : left.front();
    if (chosen.empty() && (word.empty() || word.front() != '-')) {
        std::vector<std::string> commands;
        for (const CLI::App* known : app.get_subcommands([](const CLI::App*) { return true; })) {
            commands.push_back(known->get_name());
        }
        if (word.empty()) {
            return fmt::format("{}: {}; {}: {}", name, say({"name a command", "nommez une commande"}), help,
                               scenarios::quoted_list(commands));
        }
        const std::string hint = scenarios::did_you_mean(word, commands);
        return fmt::format("{}: unknown command \"{}\"{}", name, word,
                           hint.empty() ? "; there are " + scenarios::quoted_list(commands) : hint);
    }
    if (!word.empty() && word.front() == '-') {
        std::vector<std::string> options;
        for (const CLI::App* place : {&command, &app}) {
            for (const CLI::Option* option : place->get_options()) {
                for (const std::string& known : option->get_lnames()) options.push_back("--" + known);
                for (const std::string& known : option->get_snames()) options.push_back("-" + known);
            }
        }
        const std::string given = word.substr(0, word.find('='));
        const std::string hint = scenarios::did_you_mean(given, options);
        return fmt::format("{}: unknown option \"{}\"{}", name, given, hint.empty() ? "; see " + help : hint);
    }
    if (!word.empty()) return fmt::format("{}: \"{}\" is one word too many; see {}", name, word, help);
    return fmt::format("{}: {}; see {}", name, error.what(), help);
}

}  // namespace concert::app
