#pragma once

namespace concert::app {

/// While it lives, the first Ctrl-C asks the runs to stop after the current ones; a second ends the program at once.
class StopOnInterrupt {
public:
    /// Whether the first Ctrl-C is answered on stderr: one rank of a job does so for all.
    enum class Notice { given, none };
    explicit StopOnInterrupt(Notice answer = Notice::given);
    ~StopOnInterrupt();
    StopOnInterrupt(const StopOnInterrupt&) = delete;
    StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;

    /// Whether Ctrl-C was pressed.
    static bool happened();
};

}  // namespace concert::app
