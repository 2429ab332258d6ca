#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

/// Progress on stderr: a bar on a terminal, a line per 10 % elsewhere, lines of JSON for machines.
namespace concert::app {

class Progress {
public:
    enum class Form { none, bar, lines, json };
    static Form form_for(bool quiet, bool json);

    /// `total` is the work to do, in person-weeks or any other unit; it may grow.
    Progress(Form form, double total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void expect_more(double work, std::size_t runs = 0);
    /// A run of this much work is done, or has failed, at the point called so; any thread may say so.
    void done(double work, bool failed = false, const std::string& point = "");

private:
    void show(int thousandths, const std::string& point);
    std::string counts(double elapsed) const;

    Form form_;
    std::atomic<std::int64_t> total_, done_{0}, expected_{0}, runs_{0}, failed_{0};
    std::atomic<int> shown_{0};  ///< thousandths (bar) or tenths (lines) already shown
    std::chrono::steady_clock::time_point start_;
};

}  // namespace concert::app
