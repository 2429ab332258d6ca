#include "app/report_file.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "analysis/files.hpp"
#include "app/shipped.hpp"
#include "scenarios/text_file.hpp"

namespace concert::app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view place = R"(<script type="application/json" id="page">)";

/// As text of a script element, which nothing in it can end.
std::string in_script(const nlohmann::ordered_json& page) {
    std::string text;
    for (const char c : page.dump()) {
        if (c == '<') {
            text += "\\u003c";
        } else {
            text += c;
        }
    }
    return text;
}

}  // namespace

bool can_report() { return !web_file("report.html").empty(); }

void fill_template(const nlohmann::ordered_json& page, const fs::path& file) {
    const fs::path shipped = needed_web_file("report.html");
    std::string text = scenarios::read_text(shipped.string());
    const std::size_t found = text.find(place);
    if (found == std::string::npos) {
        throw analysis::FileError(shipped.string(), "is no template of a report", "it has no place for the page",
                                  "install the program again");
    }
    text.insert(found + place.size(), in_script(page));
    const analysis::FileSizeSignalIgnored errors_instead_of_signals;
    analysis::OutputFile output(file);
    output.write(text);
    output.close();
    output.publish();
}

}  // namespace concert::app
