#pragma once
#include <filesystem>
#include <nlohmann/json_fwd.hpp>

/// A report: the template that web/report is built to, with a page of content in it.
namespace concert::app {

/// Whether the program was built with reports.
bool can_report();

/// Writes one HTML file that needs no other. Throws analysis::FileError.
void fill_template(const nlohmann::ordered_json& page, const std::filesystem::path& file);

}  // namespace concert::app
