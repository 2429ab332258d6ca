#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Tables as RFC 4180 writes them: a header, then rows; fields may be quoted; lines end with LF or CRLF.
/// The separator is ',' or ';' (what spreadsheets write in French), found from the header.
namespace concert::scenarios {

struct Csv {
    struct Row {
        int line;  ///< where the row starts in the file, from 1
        std::vector<std::string> fields;
    };
    std::string file;
    char separator = ',';
    std::vector<std::string> columns;
    std::vector<Row> rows;  ///< every row has as many fields as there are columns; blank lines are left out

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    /// Position of the column called `name`, or npos.
    std::size_t find(std::string_view name) const;
};

/// Columns a table must have and those it may have. Further columns are the user's own and are not read.
struct Columns {
    std::vector<std::string> required;
    std::vector<std::string> optional = {};
};

/// The table in the file at `path`. Throws StudyErrors with every mistake at once: a required column that is missing
/// (naming the columns found), a column that looks like a misspelt optional one, a column named twice, a ragged row, a
/// quote that never ends, no rows; or UnreadableFile.
Csv read_csv(const std::string& path, const Columns& columns);

/// The same for a text already read; `path` is what mistakes are said to stand in.
Csv parse_csv(const std::string& path, std::string_view text, const Columns& columns);

/// `field` as a finite number; with the separator ';' a decimal comma is understood. Nothing when it is not a number.
std::optional<double> number(std::string_view field, char separator);

}  // namespace concert::scenarios
