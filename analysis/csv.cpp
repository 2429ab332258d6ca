#include "analysis/csv.hpp"

#include <fmt/core.h>

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

void CsvWriter::separate() {
    if (!first_) line_ += ',';
    first_ = false;
}

CsvWriter& CsvWriter::text(std::string_view value) {
    separate();
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
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

CsvWriter& CsvWriter::value(double value) {
    separate();
    line_ += number(value);
    return *this;
}

CsvWriter& CsvWriter::value(float value) {
    separate();
    line_ += number(value);
    return *this;
}

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
