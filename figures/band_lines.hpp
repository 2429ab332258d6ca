#pragma once
#include <span>
#include <vector>

#include "figures/curves.hpp"

/// Figures of medians with their bands, week by week.
namespace concert::figures {

/// The columns of a median and its bands, and how many it is of.
std::vector<Column> band_columns(const Text& value, Format format, Text of_how_many);
/// The cells of such columns.
void add_band(std::vector<Cell>& row, const analysis::Band& band);

/// Collects the rows of such a figure.
class BandLines {
public:
    /// What panels and series are: the name of their columns in CSV, their titles, their keys. An empty list of panels
    /// is one panel without a name.
    struct By {
        std::string name;
        Text title;
        std::vector<Key> keys;
    };
    BandLines(By panels, By series, Text value, Format format);

    /// Adds a line, of the rows shown of a group.
    void add(const Material& material, const std::string& panel, const std::string& series, std::size_t group,
             std::span<const analysis::Band> bands);

    std::vector<Column> columns() const;
    std::vector<std::vector<Cell>> rows() { return std::move(rows_); }
    /// Panels, series and the axis of weeks; the y axis is the caller's.
    Plot plot(const Material& material, Palette palette, Axis y) const;

private:
    By panels_, series_;
    Text value_;
    Format format_;
    std::vector<std::vector<Cell>> rows_;
};

}  // namespace concert::figures
