#include "app/child.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string_view>
#include <system_error>

extern char** environ;

namespace concert::app {

namespace {

/// A file that is gone when it is closed: nothing waits for a reader, as a pipe would.
class Scratch {
public:
    Scratch() : file_(std::tmpfile()) {
        if (!file_) throw std::system_error(errno, std::generic_category(), "a temporary file cannot be made");
    }
    explicit Scratch(const std::string& content) : Scratch() {
        const bool whole = std::fwrite(content.data(), 1, content.size(), file_.get()) == content.size();
        if (!whole || std::fflush(file_.get()) != 0) {
            throw std::system_error(errno, std::generic_category(), "a temporary file cannot be written");
        }
        to_the_start();
    }
    int descriptor() const { return fileno(file_.get()); }
    std::string content() const {
        std::string text;
        to_the_start();
        char buffer[65536];
        for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file_.get())) > 0;) text.append(buffer, n);
        return text;
    }

private:
    void to_the_start() const {
        if (std::fseek(file_.get(), 0, SEEK_SET) == 0) return;
        throw std::system_error(errno, std::generic_category(), "a temporary file cannot be read");
    }
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
};

/// The variables of this process, and the time that makers of files write into them.
std::vector<std::string> variables() {
    std::vector<std::string> all{"SOURCE_DATE_EPOCH=0"};
    for (char** one = environ; *one != nullptr; ++one) {
        if (!std::string_view(*one).starts_with("SOURCE_DATE_EPOCH=")) all.emplace_back(*one);
    }
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    all.reserve(texts.size() + 1);
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

}  // namespace

bool is_installed(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) return true;
    }
    return false;
}

Ended run_child(const std::vector<std::string>& words, const std::string& input) {
    const Scratch in(input), out, err;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.descriptor(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.descriptor(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.descriptor(), STDERR_FILENO);
    std::vector<std::string> arguments = words, environment = variables();
    pid_t child = 0;
    const int failed = posix_spawnp(&child, arguments.front().c_str(), &actions, nullptr, pointers(arguments).data(),
                                    pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return {127, std::generic_category().message(failed), ""};
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), err.content(), out.content()};
}

}  // namespace concert::app
