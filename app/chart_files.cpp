#include "app/chart_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/files.hpp"
#include "analysis/write_files.hpp"
#include "app/child.hpp"
#include "app/language.hpp"
#include "app/shipped.hpp"
#include "figures/json.hpp"

namespace concert::app {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

bool wants(const ChartRequest& request, const std::string& format) {
    return std::find(request.formats.begin(), request.formats.end(), format) != request.formats.end();
}

void require_programs(const ChartRequest& request) {
    needed_web_file("chart.mjs");
    if (!is_installed("node")) {
        throw analysis::FileError("node", "cannot be started", "it is not installed",
                                  "install the package nodejs (18 or later), which draws the charts");
    }
    if ((wants(request, "png") || wants(request, "pdf")) && !is_installed("rsvg-convert")) {
        throw analysis::FileError("rsvg-convert", "cannot be started", "it is not installed",
                                  "install the package librsvg2-bin, which makes png and pdf, or ask for svg and csv");
    }
}

/// The figures as SVG and CSV, in their order: [{name, svg, csv}].
Json drawn(const Json& figures, const ChartRequest& request, analysis::Language language, const ChartSize& size) {
    const std::string dialect = request.dialect.empty() ? word_of(language) : request.dialect;
    const Json asked{{"figures", figures},
                     {"language", word_of(language)},
                     {"size", {size.width, size.height}},
                     {"csv", dialect == "fr" ? "french" : "plain"}};
    const Ended ended = run_child({"node", web_file("chart.mjs").string()}, asked.dump());
    const Json answer = ended.code == 0 ? Json::parse(ended.wrote, nullptr, false) : Json();
    if (ended.code != 0 || answer.is_discarded()) {
        throw analysis::FileError("node", "cannot draw the charts",
                                  ended.said.empty() ? fmt::format("it ended with {}", ended.code) : ended.said,
                                  "see that node --version is 18 or later");
    }
    return answer.at("files");
}

/// An SVG as PNG or PDF of the same size.
std::string converted(const std::string& svg, const std::string& format) {
    Ended ended = run_child({"rsvg-convert", "--format", format}, svg);
    if (ended.code != 0) {
        throw analysis::FileError("rsvg-convert", "cannot make " + format, ended.said, "ask for --format svg");
    }
    return std::move(ended.wrote);
}

}  // namespace

std::vector<fs::path> write_charts(const std::vector<figures::Figure>& figures, const ChartRequest& request,
                                   const fs::path& folder) {
    require_programs(request);
    Json list = Json::array();
    for (const figures::Figure& figure : figures) list.push_back(figures::json_of(figure));

    std::vector<analysis::FileToWrite> files;
    const auto add = [&](const std::string& name, std::string bytes) {
        files.push_back({name, [bytes = std::move(bytes)](const analysis::Sink& sink) { sink(bytes); }});
    };
    for (const analysis::Language language : request.languages) {
        for (const ChartSize& size : request.sizes) {
            for (const Json& one : drawn(list, request, language, size)) {
                const std::string name = one.at("name").get<std::string>() + "-" + word_of(language);
                if (wants(request, "csv") && &size == &request.sizes.front()) {
                    add(name + ".csv", one.at("csv").get<std::string>());
                }
                const std::string sized = fmt::format("{}-{}x{}.", name, size.width, size.height);
                const auto svg = one.at("svg").get<std::string>();
                for (const char* format : {"png", "pdf"}) {
                    if (wants(request, format)) add(sized + format, converted(svg, format));
                }
                if (wants(request, "svg")) add(sized + "svg", svg);
            }
        }
    }
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw analysis::FileError(folder.string(), "cannot create the folder", error.value(),
                                  "choose another folder with -o");
    }
    analysis::write_files(folder, files);
    std::vector<fs::path> paths;
    paths.reserve(files.size());
    for (const auto& file : files) paths.push_back(folder / file.name);
    return paths;
}

}  // namespace concert::app
