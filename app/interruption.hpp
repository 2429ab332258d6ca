#pragma once

namespace concert::app {

/// While it lives, the first Ctrl-C asks the runs to stop after the current ones; a second ends the program at once.
class StopOnInterrupt {
public:
    StopOnInterrupt();
    ~StopOnInterrupt();
    StopOnInterrupt(const StopOnInterrupt&) = delete;
    StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;

    /// Whether Ctrl-C was pressed.
    static bool happened();
};

}  // namespace concert::app
