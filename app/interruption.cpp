#include "app/interruption.hpp"

#include <csignal>

#include "sim/ensemble.hpp"

namespace concert::app {

namespace {

extern "C" void ask_to_stop(int signal) {
    sim::interrupted().store(true);
    std::signal(signal, SIG_DFL);
}

}  // namespace

StopOnInterrupt::StopOnInterrupt() {
    sim::interrupted().store(false);  // also makes sure that it exists before a signal asks for it
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
}

StopOnInterrupt::~StopOnInterrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool StopOnInterrupt::happened() { return sim::interrupted().load(); }

}  // namespace concert::app
