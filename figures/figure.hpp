#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a chart shows: every number and every word of it, in both languages. web/charts draws it and adds nothing. The
/// rows are the data of the chart, of the table behind it and of its CSV.
namespace concert::figures {

/// A sentence or a word in both languages, typography included.
struct Text {
    std::string en, fr;
};

/// How numbers of an axis or a column are written: a share times 100 with its sign; the same as a difference in points;
/// as it is; without decimals.
enum class Format { percent, points, number, whole };

/// What a column is to the chart; notes are only in the table.
enum class Role {
    panel,
    series,
    category,
    label,
    note,
    x,
    y,
    value,
    front,
    lower,
    upper,
    lower50,
    upper50,
    lower80,
    upper80,
    superior,
    state,
    size
};

struct Column {
    std::string name;  ///< header in CSV
    Text title;        ///< header of the table
    Role role;
    std::optional<Text> unit = {};
    std::optional<Format> format = {};       ///< of a column of numbers
    std::map<std::string, Text> words = {};  ///< of a column of keys: what each says to a reader
};

/// A number (NaN and infinite: there is no such value) or a key.
using Cell = std::variant<double, std::string>;

/// A key that rows use and what it says.
struct Key {
    std::string key;
    Text label;
};

struct Axis {
    enum class Scale { weeks, linear, log, keys };
    Text title;
    Scale scale = Scale::linear;
    Format format = Format::number;
    std::optional<double> min = {}, max = {};
    std::vector<Key> order = {};  ///< of scale keys
};

/// A line across the plot: the start of the mandate, its end.
struct Mark {
    double at;
    Text label;
};

/// One of the small multiples; its own y axis where it differs from the figure's.
struct Panel {
    std::string key;
    Text label;
    std::optional<Axis> y = {};
};

/// One ramp, light is small; from cooperation (first) to collaboration (last); unordered; supported, undecided,
/// refuted.
enum class Palette { ordered, contrast, distinct, verdicts };

/// What lines, areas, bars and dots have in common.
struct Plot {
    std::vector<Panel> panels;  ///< at least one; with a single one no column of role panel is needed
    std::vector<Key> series;
    Palette palette = Palette::distinct;
    Axis x, y;
};

/// x, y, and lower50 ... upper80 (bands) or lower, upper (whiskers).
struct Lines {
    enum class Interval { bands, whiskers, none };
    Plot plot;
    Interval interval = Interval::bands;
    std::vector<Mark> marks = {};
    bool zero = false;  ///< a line at y = 0 that stands out: for differences
};

/// Series stacked on one another: x, y.
struct Areas {
    Plot plot;
    std::vector<Mark> marks = {};
};

/// Bars to the right, a group of them for every key of y: category, series, x and lower, upper where known.
struct Bars {
    Plot plot;
    bool stacked = false;  ///< shares that sum to 1
};

/// Dots: x, y, label; front = 1 on those that no other dominates.
struct Scatter {
    Plot plot;
};

/// Cells of a grid: x, y, value. Both axes keys: a matrix; both axes numbers: a surface with contours.
struct Heat {
    std::vector<Panel> panels;
    Axis x, y, value;
    bool diverging = false;  ///< two colours that meet at 0
    std::vector<double> contours = {};
    bool numbers = false;  ///< written into the cells
};

/// People or units in the unit square: label, x, y, state, size, superior (row number).
struct Picture {
    std::vector<Key> states;
    std::vector<std::pair<std::size_t, std::size_t>> ties;  ///< row numbers
    Text tie_title;
};

using Drawing = std::variant<Lines, Areas, Bars, Scatter, Heat, Picture>;

struct Figure {
    std::string id;  ///< what `concert chart` is asked for
    Text title;      ///< the message, computed; neutral where the data do not carry one
    Text subtitle;   ///< measure, unit, population, replicates, band
    Text source;
    Text alt;  ///< what there is to see, in sentences
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    Drawing drawing;
};

}  // namespace concert::figures
