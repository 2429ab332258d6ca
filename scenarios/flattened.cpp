#include "scenarios/flattened.hpp"

#include <fmt/format.h>

#include <sstream>

#include <toml++/toml.h>

namespace concert::scenarios {
namespace {

void add(const toml::node& node, const std::string& name, std::map<std::string, std::string>& all) {
    if (const toml::table* table = node.as_table()) {
        for (const auto& [key, value] : *table) {
            add(value, name.empty() ? std::string(key.str()) : fmt::format("{}.{}", name, key.str()), all);
        }
        return;
    }
    const toml::array* array = node.as_array();
    if (array && !array->empty() && array->is_homogeneous(toml::node_type::table)) {  // [[judge]]
        for (std::size_t i = 0; i < array->size(); ++i) add(*array->get(i), fmt::format("{}[{}]", name, i + 1), all);
        return;
    }
    std::ostringstream text;  // the formatter of toml++ writes to nothing else
    node.visit([&](const auto& value) { text << value; });
    all[name] = text.str();
}

}  // namespace

std::map<std::string, std::string> flattened(const std::string& text) {
    std::map<std::string, std::string> all;
    add(toml::parse(text), "", all);
    return all;
}

}  // namespace concert::scenarios
