#include "analysis/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace concert::analysis {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// The variable that decides the encoding: the first of these that is set.
std::string locale() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const std::string value = variable(name);
        if (!value.empty()) return value;
    }
    return "";
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

Console console_from(bool terminal, int columns, std::string_view no_color, std::string_view term,
                     std::string_view locale) {
    const bool dumb = terminal && term == "dumb";
    const bool utf8 = locale.empty() || contains(locale, "UTF-8") || contains(locale, "utf8") ||
                      contains(locale, "UTF8") || contains(locale, "utf-8");
    return {terminal && columns > 0 ? columns : 100, terminal && !dumb && no_color.empty(), utf8 && !dumb};
}

Console console_of(int descriptor) {
    const bool terminal = ::isatty(descriptor) == 1;
    winsize size{};
    if (!terminal || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0) size.ws_col = 0;
    return console_from(terminal, size.ws_col, variable("NO_COLOR"), variable("TERM"), locale());
}

}  // namespace concert::analysis
