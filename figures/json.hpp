#pragma once
#include <nlohmann/json_fwd.hpp>

#include "figures/page.hpp"

/// Figures as web/charts/figure.ts, and pages as web/report/page.ts, read them. A number that does not exist or is
/// infinite is null; numbers have the fewest digits that read back.
namespace concert::figures {

nlohmann::ordered_json json_of(const Text& text);
nlohmann::ordered_json json_of(const Figure& figure);
nlohmann::ordered_json json_of(const Page& page);

}  // namespace concert::figures
