#pragma once
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// What a user's files and options may have wrong, and how it is said.
namespace concert::scenarios {

/// Everything wrong with a study, at once: one message per mistake, each complete with its place and a suggestion.
/// what() holds them all, one a line.
class StudyErrors : public std::runtime_error {
public:
    explicit StudyErrors(std::vector<std::string> messages);
    const std::vector<std::string>& messages() const { return messages_; }

private:
    std::vector<std::string> messages_;
};

/// A file named by the user that cannot be read at all: missing, a folder, no permission.
class UnreadableFile : public StudyErrors {
public:
    explicit UnreadableFile(std::string message) : StudyErrors({std::move(message)}) {}
};

/// Collects the mistakes found in one file.
class ErrorList {
public:
    explicit ErrorList(std::string file) : file_(std::move(file)) {}

    /// A mistake in `line`, shown as "file:line: text"; line 0 stands for the file as a whole, "file: text".
    void add(int line, const std::string& text);

    /// A mistake whose message already says where it is, such as an option of the command line; shown after the others.
    void add_elsewhere(std::string message) { elsewhere_.push_back(std::move(message)); }

    const std::string& file() const { return file_; }
    std::size_t count() const { return found_.size() + elsewhere_.size(); }
    bool empty() const { return count() == 0; }

    /// Throws StudyErrors with all messages in the order of the lines, if there are any.
    void throw_if_any() const;

private:
    std::string file_;
    std::multimap<int, std::string> found_;  ///< by line; mistakes of one line as they were found
    std::vector<std::string> elsewhere_;
};

/// "; did you mean "y"?" with the candidate nearest to `word`, or "" when none is near.
std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates);

/// `"a", "b", "c"`.
std::string quoted_list(const std::vector<std::string>& words);

}  // namespace concert::scenarios
