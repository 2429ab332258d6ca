#include "app/language.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <string_view>

namespace concert::app {

namespace {

Language& current() {
    static Language language = Language::english;
    return language;
}

}  // namespace

Language language_called(std::string_view word) {
    return word.starts_with("fr") ? Language::french : Language::english;
}

Language language_of(std::span<const char* const> arguments) {
    constexpr std::string_view option = "--lang", joined = "--lang=";
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view word = arguments[i];
        if (word == option && i + 1 < arguments.size()) return language_called(arguments[i + 1]);
        if (word.starts_with(joined)) return language_called(word.substr(joined.size()));
    }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) return language_called(value);
    }
    return Language::english;
}

std::string word_of(Language language) { return language == Language::french ? "fr" : "en"; }

void speak(Language language) { current() = language; }

Language spoken() { return current(); }

std::string say(const sim::Texts& texts) { return std::string(analysis::in(current(), texts)); }

std::string grouped(std::int64_t number) {
    std::string digits = fmt::format("{}", number);
    for (std::size_t end = digits.size(); end > 3 + (number < 0); end -= 3) digits.insert(end - 3, "\u202F");
    return digits;
}

}  // namespace concert::app
