#include "figures/band_lines.hpp"

namespace concert::figures {

std::vector<Column> band_columns(const Text& value, Format format, Text of_how_many) {
    return {{"median", both("median: {0}", "médiane : {0}", {value}), Role::y, {}, format},
            {"q10", both("80% band, from", "bande à 80 %, de"), Role::lower80, {}, format},
            {"q25", both("50% band, from", "bande à 50 %, de"), Role::lower50, {}, format},
            {"q75", both("50% band, to", "bande à 50 %, à"), Role::upper50, {}, format},
            {"q90", both("80% band, to", "bande à 80 %, à"), Role::upper80, {}, format},
            {"n", std::move(of_how_many), Role::note, {}, Format::whole}};
}

void add_band(std::vector<Cell>& row, const analysis::Band& band) {
    for (const double value : {band.median, band.q10, band.q25, band.q75, band.q90}) row.emplace_back(rounded(value));
    row.emplace_back(static_cast<double>(band.n));
}

BandLines::BandLines(By panels, By series, Text value, Format format)
    : panels_(std::move(panels)), series_(std::move(series)), value_(std::move(value)), format_(format) {}

void BandLines::add(const Material& material, const std::string& panel, const std::string& series, std::size_t group,
                    std::span<const analysis::Band> bands) {
    const auto shown = rows_shown(material, group);
    for (std::size_t k = 0; k < bands.size(); ++k) {
        const analysis::Band& band = bands[k];
        if (band.n == 0) continue;
        std::vector<Cell>& row = rows_.emplace_back();
        if (!panels_.keys.empty()) row.emplace_back(panel);
        row.emplace_back(series);
        row.emplace_back(week_of(material, shown[k]));
        add_band(row, band);
    }
}

std::vector<Column> BandLines::columns() const {
    std::vector<Column> columns;
    if (!panels_.keys.empty()) {
        columns.push_back({panels_.name, panels_.title, Role::panel, {}, {}, words_of(panels_.keys)});
    }
    columns.push_back({series_.name, series_.title, Role::series, {}, {}, words_of(series_.keys)});
    columns.push_back({"week", both("week", "semaine"), Role::x, {}, Format::whole});
    for (Column& column : band_columns(value_, format_, both("runs", "simulations"))) {
        columns.push_back(std::move(column));
    }
    return columns;
}

Plot BandLines::plot(const Material& material, Palette palette, Axis y) const {
    return {panels_.keys.empty() ? one_panel() : panels_of(panels_.keys), series_.keys, palette, week_axis(material),
            std::move(y)};
}

}  // namespace concert::figures
