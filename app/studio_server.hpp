#pragma once
#include <memory>
#include <string>

/// One page on this machine, for its own browser alone.
namespace concert::app {

class StudioServer {
public:
    /// `page`: the HTML that every browser gets.
    explicit StudioServer(std::string page);
    ~StudioServer();

    /// Takes a port of 127.0.0.1, any free one for 0, and says which. Throws analysis::FileError when it is taken.
    int bind(int port);
    /// Answers until stop() is called, from any thread or a signal.
    void serve();
    void stop();

private:
    struct Listening;
    std::unique_ptr<Listening> listening_;
};

}  // namespace concert::app
