#include "analysis/csv.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace concert::analysis {
namespace {

template <class Real>
std::string shortest(Real value) {
    if (std::isnan(value)) return "";
    if (std::isinf(value)) return value > 0 ? "Inf" : "-Inf";
    return fmt::format("{}", value == 0 ? Real{0} : value);  // no "-0"
}

}  // namespace

std::string number(double value) { return shortest(value); }
std::string number(float value) { return shortest(value); }

CsvWriter::CsvWriter(Sink sink, Dialect dialect) : sink_(std::move(sink)), dialect_(dialect) {
    if (dialect_ == Dialect::french) sink_("\xEF\xBB\xBF");
}

void CsvWriter::separate() {
    if (!first_) line_ += dialect_ == Dialect::french ? ';' : ',';
    first_ = false;
}

CsvWriter& CsvWriter::text(std::string_view value) {
    separate();
    if (value.find_first_of(dialect_ == Dialect::french ? ";\"\r\n" : ",\"\r\n") == std::string_view::npos) {
        line_ += value;
        return *this;
    }
    line_ += '"';
    for (const char c : value) {
        if (c == '"') line_ += '"';
        line_ += c;
    }
    line_ += '"';
    return *this;
}

CsvWriter& CsvWriter::figure(std::string text) {
    separate();
    if (dialect_ == Dialect::french) std::replace(text.begin(), text.end(), '.', ',');
    line_ += text;
    return *this;
}

CsvWriter& CsvWriter::value(double value) { return figure(number(value)); }

CsvWriter& CsvWriter::value(float value) { return figure(number(value)); }

CsvWriter& CsvWriter::count(std::size_t value) {
    separate();
    line_ += fmt::format("{}", value);
    return *this;
}

void CsvWriter::end() {
    line_ += '\n';
    sink_(line_);
    line_.clear();
    first_ = true;
}

}  // namespace concert::analysis
