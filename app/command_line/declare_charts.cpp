#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "app/command_line/declare.hpp"
#include "app/command_line/help.hpp"
#include "app/language.hpp"

/// The commands that show a study: as charts, as a report, in a browser.
namespace concert::app {

namespace {

constexpr int smallest = 320, largest = 10000;  // px

/// "1200x675" in numbers; nothing where it is no size of an image.
std::optional<std::pair<int, int>> size_in(const std::string& text) {
    std::pair<int, int> size{0, 0};
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.first);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.second);
    if (height.ec != std::errc{} || height.ptr != end) return std::nullopt;
    const auto fits = [](int length) { return length >= smallest && length <= largest; };
    if (!fits(size.first) || !fits(size.second)) return std::nullopt;
    return size;
}

std::string is_size(const std::string& text) {
    if (size_in(text)) return "";
    return fmt::format("{} is no size; write WIDTHxHEIGHT in pixels from {} to {}, for example 1200x675", text,
                       smallest, largest);
}

}  // namespace

CLI::App* declare_chart(CLI::App& app, ChartCommand& command) {
    CLI::App* chart = app.add_subcommand(
        "chart", say({"draw the charts of a study as images, with their data as tables",
                      "dessiner les graphiques d'une étude en images, avec leurs données en tableaux"}));
    describe(*chart, {"chart results/sizes", "chart results/sizes --list",
                      "chart results/sizes adoption --lang fr --format svg,png,pdf,csv",
                      "chart results/sizes adoption contrast-500 --size 1200x675,1080x1350 -o images"});
    chart->add_option("results", command.folder, say({"folder of the results", "dossier des résultats"}))->required();
    chart->add_option("charts", command.ids,
                      say({"names of charts, see --list; all there are unless given",
                           "noms de graphiques, voir --list ; tous ceux qui existent par défaut"}));
    chart->add_flag("--list", command.list,
                    say({"list the charts there are, and of the others why not",
                         "énumérer les graphiques qui existent, et dire pourquoi les autres non"}));
    chart
        ->add_option("--format", command.formats,
                     say({"svg, png, pdf, csv, one or several; svg unless given",
                          "svg, png, pdf, csv, un ou plusieurs ; svg par défaut"}))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"svg", "png", "pdf", "csv"}));
    chart
        ->add_option_function<std::vector<std::string>>(
            "--size",
            [&command](const std::vector<std::string>& texts) {
                command.sizes.clear();
                for (const std::string& text : texts) command.sizes.push_back(*size_in(text));
            },
            say({"WIDTHxHEIGHT in pixels, one or several; 1200x675 unless given",
                 "LARGEURxHAUTEUR en pixels, une ou plusieurs ; 1200x675 par défaut"}))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(is_size)
        ->type_name("SIZE");
    chart
        ->add_option("--csv", command.dialect,
                     say({"dialect of tables: en, or fr for semicolons and decimal commas; that of the language unless "
                          "given",
                          "dialecte des tableaux : en, ou fr pour points-virgules et virgules décimales ; celui de la "
                          "langue par défaut"}))
        ->check(CLI::IsMember({"en", "fr"}));
    chart->add_option(
        "--point", command.point,
        say({"of the chart \"organisation\": which one, by its label; the largest drawn by person unless given",
             "du graphique « organisation » : laquelle, par son nom ; par défaut la plus grande que l'on "
             "dessine personne par personne"}));
    chart->add_option("--arm", command.arm,
                      say({"of the same: under which arm; the middle one unless given",
                           "du même : avec quelle variante ; celle du milieu par défaut"}));
    chart->add_option("--week", command.week,
                      say({"of the same: in which week; that in which the mandate ends unless given",
                           "du même : à quelle semaine ; celle où le mandat prend fin par défaut"}));
    chart->add_option(
        "--replicate", command.replicate,
        say({"of the same: in which replicate; 0 unless given", "du même : dans quelle réplique ; 0 par défaut"}));
    chart->add_option("-o,--output", command.output,
                      say({"folder of the images; charts/ in that of the results unless given",
                           "dossier des images ; charts/ dans celui des résultats par défaut"}));
    return chart;
}

CLI::App* declare_report(CLI::App& app, ReportCommand& command) {
    CLI::App* report = app.add_subcommand(
        "report", say({"write the report of a study: one HTML file with its answer, charts, method and sources",
                       "écrire le rapport d'une étude : un fichier HTML avec réponse, graphiques, méthode et "
                       "sources"}));
    describe(*report, {"report results/sizes", "report results/sizes --lang fr,en",
                       "report results/sizes --claims results/claims -o report.html"});
    report->add_option("results", command.folder, say({"folder of the results", "dossier des résultats"}))->required();
    report->add_option("--claims", command.claims,
                       say({"results of concert claims, whose ledger is added; results/claims where it is there",
                            "résultats de concert claims, dont le registre est ajouté ; results/claims s'il existe"}));
    report->add_option("-o,--output", command.file,
                       say({"file to write; report.html in the folder unless given",
                            "fichier à écrire ; report.html dans le dossier par défaut"}));
    return report;
}

CLI::App* declare_studio(CLI::App& app, StudioCommand& command) {
    CLI::App* studio =
        app.add_subcommand("studio", say({"open the studio: the model in a browser, with nothing to install",
                                          "ouvrir le studio : le modèle dans un navigateur, sans rien installer"}));
    describe(*studio, {"studio", "studio --lang fr --port 8080 --no-browser"});
    studio
        ->add_option("--port", command.port,
                     say({"port of 127.0.0.1 to listen at; any free one unless given",
                          "port de 127.0.0.1 où écouter ; un port libre par défaut"}))
        ->check(CLI::Range(1, 65535));
    studio->add_flag("--no-browser", command.no_browser,
                     say({"print the address and open no browser", "afficher l'adresse sans ouvrir de navigateur"}));
    return studio;
}

}  // namespace concert::app
