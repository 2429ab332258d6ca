#include <fmt/format.h>

#include <csignal>
#include <filesystem>
#include <thread>

#include "app/child.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/shipped.hpp"
#include "app/studio_server.hpp"
#include "scenarios/text_file.hpp"

/// concert studio: the model in a browser, served from here to here.
namespace concert::app {

namespace {

StudioServer* serving = nullptr;

extern "C" void stop_serving(int) {
    if (serving != nullptr) serving->stop();
}

/// Opens the page with what the desktop has for that; false where it has nothing.
bool open_browser(const std::string& address) {
    return is_installed("xdg-open") && run_child({"xdg-open", address}, "").code == 0;
}

}  // namespace

int studio(const StudioCommand& command, const Common& common) {
    const std::filesystem::path file = needed_web_file("studio.html");
    StudioServer server(scenarios::read_text(file.string()));
    const std::string address =
        fmt::format("http://127.0.0.1:{}/#lang={}", server.bind(command.port), word_of(spoken()));
    if (!common.quiet) {
        fmt::print("{}\n{}\n", address,
                   say({"Open it in a browser of this machine; Ctrl-C ends it. It is also a file that opens by itself:",
                        "À ouvrir dans un navigateur de cette machine ; Ctrl-C y met fin. C'est aussi un fichier qui "
                        "s'ouvre tout seul :"}) +
                       " " + file.string());
        std::fflush(stdout);
    }
    serving = &server;
    std::signal(SIGINT, stop_serving);
    std::signal(SIGTERM, stop_serving);
    // some desktops keep what opens a page waiting until it has come
    if (!command.no_browser) std::thread(open_browser, address).detach();
    server.serve();
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    serving = nullptr;
    return Exit::done;
}

}  // namespace concert::app
