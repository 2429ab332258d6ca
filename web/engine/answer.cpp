#include "web/engine/answer.hpp"

#include <nlohmann/json.hpp>

#include "app/failure_reason.hpp"
#include "scenarios/errors.hpp"

namespace concert::engine {
namespace {

using Json = nlohmann::ordered_json;

std::string& kept() {
    static std::string text;
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "study.toml:14: unknown key ..." in its parts; "study.toml: ..." and messages of no file have line 0.
Json mistake(const std::string& text) {
    for (std::size_t colon = text.find(':'); colon != std::string::npos; colon = text.find(':', colon + 1)) {
        std::size_t end = colon + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end == colon + 1 || text.compare(end, 2, ": ") != 0) continue;
        const int line = std::stoi(text.substr(colon + 1, end - colon - 1));
        return {{"file", text.substr(0, colon)}, {"line", line}, {"message", text.substr(end + 2)}, {"text", text}};
    }
    const std::size_t colon = text.find(": ");
    if (colon == std::string::npos) return {{"file", ""}, {"line", 0}, {"message", text}, {"text", text}};
    return {{"file", text.substr(0, colon)}, {"line", 0}, {"message", text.substr(colon + 2)}, {"text", text}};
}

void set_errors(const std::vector<std::string>& messages) {
    Json errors = Json::array();
    for (const std::string& message : messages) errors.push_back(mistake(message));
    set_answer({{"errors", errors}});
}

}  // namespace

const std::string& last_answer() { return kept(); }

void set_answer(const Json& answer) {
    // bytes that are no UTF-8 can only come out of a message that quotes a file; they are shown as such
    kept() = answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Status answered(const std::function<Status()>& call) {
    try {
        return call();
    } catch (const scenarios::StudyErrors& errors) {
        set_errors(errors.messages());
    } catch (const std::exception& thrown) {
        set_errors({app::reason_of(thrown)});
    }
    return refused;
}

}  // namespace concert::engine
