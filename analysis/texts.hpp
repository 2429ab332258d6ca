#pragma once
#include <initializer_list>
#include <span>
#include <string>

#include "sim/parameters.hpp"

/// Every sentence and heading that the report prints, in both languages.
namespace concert::analysis {

enum class Language { english, french };

enum class Text : std::size_t {
    column_group,
    column_arm,
    column_half,
    column_withdrawal,
    column_later,
    glossary,
    intervals,
    ranges,
    organisations,
    never,
    curves,
    ignition_note,
    panel,
    panel_end,
    panel_band,
    panel_range,
    panel_ignition,
    difference,
    no_difference,
    few_runs,
    single_arm,
    no_runs,
    precision,
    no_precision,
    failed,
    notes,
    not_forecast,
    sensitivity_of,
    sensitivity_left_out,
    index_first,
    sobol_glossary,
    morris_glossary,
    emulated,
    emulated_glossary,
    number_of_texts
};

/// By the order of Text. "{0}", "{1}" are filled in.
std::span<const sim::Texts> text_table();

/// The text in a language with its places filled in.
std::string say(Text text, Language language, std::initializer_list<std::string> values = {});

/// The one of two texts that a language asks for.
std::string_view in(Language language, const sim::Texts& texts);

}  // namespace concert::analysis
