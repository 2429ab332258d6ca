#pragma once
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

/// What is wrong with the texts of a figure or a page: a language left empty, French typography with plain spaces.
namespace check_texts {

inline void walk(const nlohmann::ordered_json& json, const std::string& path, std::vector<std::string>& faults) {
    static const std::regex plain_space(" [:;!?%]| »|« ");
    if (json.is_object() && json.size() == 2 && json.contains("en") && json.contains("fr")) {
        const auto en = json["en"].get<std::string>(), fr = json["fr"].get<std::string>();
        const bool unit = path.ends_with("/unit");
        if (!unit && (en.empty() || fr.empty())) faults.push_back(path + " is empty in a language");
        if (unit && en.empty() != fr.empty()) faults.push_back(path + " is empty in one language");
        if (std::regex_search(fr, plain_space)) faults.push_back(path + " has a plain space: " + fr);
        if (en.find('{') != en.npos || fr.find('{') != fr.npos)
            faults.push_back(path + " has a place left to fill: " + en);
        return;
    }
    if (json.is_object() || json.is_array()) {
        for (const auto& [name, value] : json.items()) walk(value, path + "/" + name, faults);
    }
}

inline std::vector<std::string> faults_of(const nlohmann::ordered_json& json) {
    std::vector<std::string> faults;
    walk(json, "", faults);
    return faults;
}

}  // namespace check_texts
