#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/texts.hpp"
#include "figures/figure.hpp"

/// Charts as files: drawn by ECharts in Node (web/export), turned into PNG and PDF by rsvg-convert.
namespace concert::app {

struct ChartSize {
    int width, height;  ///< px
};

/// What files a chart is wanted as: one for each of these.
struct ChartRequest {
    std::vector<std::string> formats;  ///< svg, png, pdf, csv
    std::vector<ChartSize> sizes;
    std::vector<analysis::Language> languages;
    std::string dialect;  ///< of CSV: "en", "fr"; empty: that of the language
};

/// Writes the charts into `folder`, all of them whole before the first takes its name; the paths, in the order of the
/// figures. "adoption-fr-1200x675.svg"; a table has no size. Throws analysis::FileError, also where a program is
/// missing: it names the package.
std::vector<std::filesystem::path> write_charts(const std::vector<figures::Figure>& figures,
                                                const ChartRequest& request, const std::filesystem::path& folder);

}  // namespace concert::app
