#include "app/interruption.hpp"

#include <unistd.h>

#include <csignal>
#include <string>

#include "app/language.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {

namespace {

std::string& notice() {
    static std::string text;
    return text;
}

extern "C" void ask_to_stop(int signal) {
    sim::interrupted().store(true);
    std::signal(signal, SIG_DFL);
    [[maybe_unused]] const auto told = write(STDERR_FILENO, notice().data(), notice().size());
}

}  // namespace

StopOnInterrupt::StopOnInterrupt(Notice answer) {
    sim::interrupted().store(false);  // also makes sure that it exists before a signal asks for it
    notice().clear();
    if (answer == Notice::given) {
        notice() = "\n" +
                   say({"concert: the runs that have begun are finished; press again to stop at once",
                        "concert : les simulations commencées se terminent ; une seconde fois pour tout arrêter"}) +
                   "\n";
    }
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
}

StopOnInterrupt::~StopOnInterrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool StopOnInterrupt::happened() { return sim::interrupted().load(); }

}  // namespace concert::app
