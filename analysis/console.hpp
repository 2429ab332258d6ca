#pragma once
#include <string_view>

namespace concert::analysis {

/// What the place where text goes can show.
struct Console {
    int columns;
    bool color, unicode;
};

/// Of an open descriptor (1 is stdout), by the environment.
Console console_of(int descriptor);

/// The rule: colour only on a terminal that is not dumb and where NO_COLOR is not set (no-color.org); the terminal's
/// columns, 100 elsewhere; Unicode unless the locale names another encoding or the terminal is dumb. Unset variables
/// are empty.
Console console_from(bool terminal, int columns, std::string_view no_color, std::string_view term,
                     std::string_view locale);

}  // namespace concert::analysis
