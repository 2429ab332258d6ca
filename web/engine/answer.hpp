#pragma once
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

/// What a call of the engine answers: a status, and JSON that stays until the next call.
namespace concert::engine {

/// The exit codes of the program.
enum Status : int { done = 0, some_failed = 1, refused = 2, stopped = 130 };

/// The JSON of the last call, UTF-8.
const std::string& last_answer();

void set_answer(const nlohmann::ordered_json& answer);

/// What `call` returns; when it throws, the answer is {"errors": [{file, line, message, text}, ...]} and the status
/// `refused`. `text` is the message as the program prints it, `line` 0 where the message names none.
Status answered(const std::function<Status()>& call);

}  // namespace concert::engine
