#include "scenarios/errors.hpp"

#include <fmt/format.h>

#include <string_view>

#include "sim/parameters.hpp"

namespace concert::scenarios {

namespace {

std::string one_a_line(const std::vector<std::string>& messages) {
    return fmt::format("{}", fmt::join(messages, "\n"));
}

}  // namespace

StudyErrors::StudyErrors(std::vector<std::string> messages)
    : std::runtime_error(one_a_line(messages)), messages_(std::move(messages)) {}

void ErrorList::add(int line, const std::string& text) {
    found_.emplace(line, line > 0 ? fmt::format("{}:{}: {}", file_, line, text) : fmt::format("{}: {}", file_, text));
}

void ErrorList::throw_if_any() const {
    if (empty()) return;
    std::vector<std::string> messages;
    for (const auto& [line, message] : found_) messages.push_back(message);
    messages.insert(messages.end(), elsewhere_.begin(), elsewhere_.end());
    throw StudyErrors(std::move(messages));
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    const std::string nearest = sim::closest(word, views);
    return nearest.empty() ? "" : fmt::format("; did you mean \"{}\"?", nearest);
}

std::string quoted_list(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", word);
    return list;
}

}  // namespace concert::scenarios
