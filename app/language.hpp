#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "analysis/texts.hpp"
#include "sim/parameters.hpp"

namespace concert::app {

using analysis::Language;

/// The language the program speaks: what --lang says, else LC_ALL, LC_MESSAGES or LANG, else English. Looked up before
/// the options are parsed, because the help is written in it. A wrong --lang is left to the option parser to refuse.
Language language_of(std::span<const char* const> arguments);

/// "en" or "fr" as a language, and back.
Language language_called(std::string_view word);
std::string word_of(Language language);

/// Sets the language of say(); called once, at the start.
void speak(Language language);
Language spoken();

/// The text in the language spoken.
std::string say(const sim::Texts& texts);

/// 1104 as "1 104" (narrow no-break space), whatever the language.
std::string grouped(std::int64_t number);

}  // namespace concert::app
