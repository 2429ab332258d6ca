#pragma once
#include <functional>
#include <string>
#include <string_view>

/// Comma-separated values after RFC 4180, lines ended by a line feed.
namespace concert::analysis {

/// Where bytes go: a file, a hash, a string.
using Sink = std::function<void(std::string_view)>;

/// The number in the fewest digits that read back as the same double; empty for NaN, "Inf" for "never".
std::string number(double value);
std::string number(float value);

/// How tables are written. The French one is what a spreadsheet set to French opens without asking: semicolons, decimal
/// commas, and a byte-order mark that says UTF-8.
enum class Dialect { plain, french };

/// Rows field by field.
class CsvWriter {
public:
    explicit CsvWriter(Sink sink, Dialect dialect = Dialect::plain);
    /// Text, quoted when it holds the separator, a quote or a line end.
    CsvWriter& text(std::string_view value);
    CsvWriter& value(double value);
    CsvWriter& value(float value);
    CsvWriter& count(std::size_t value);
    void end();

private:
    void separate();
    CsvWriter& figure(std::string text);
    Sink sink_;
    Dialect dialect_;
    std::string line_;
    bool first_ = true;
};

}  // namespace concert::analysis
