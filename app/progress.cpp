#include "app/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "app/plan.hpp"

namespace concert::app {
namespace {

constexpr int width = 40;

}  // namespace

Progress::Form Progress::form_for(bool quiet, bool json) {
    if (json) return Form::json;
    if (quiet) return Form::none;
    return isatty(STDERR_FILENO) != 0 ? Form::bar : Form::lines;
}

Progress::Progress(Form form, double total)
    : form_(form), total_(static_cast<std::int64_t>(total)), start_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
    if (form_ == Form::bar) std::fputs("\r\033[K", stderr);
}

void Progress::expect_more(double work) { total_ += static_cast<std::int64_t>(work); }

void Progress::done(double work) {
    const std::int64_t now = done_ += static_cast<std::int64_t>(work);
    ++runs_;
    const std::int64_t total = std::max<std::int64_t>(total_, 1);
    const int steps = form_ == Form::bar ? 200 : 10;
    const int reached = static_cast<int>(std::min(now, total) * steps / total);
    int before = shown_;
    while (reached > before) {
        if (shown_.compare_exchange_weak(before, reached)) {
            show(reached * 1000 / steps);
            return;
        }
    }
}

void Progress::show(int thousandths) {
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    const double left = elapsed * (1000 - thousandths) / thousandths;
    switch (form_) {
        case Form::none:
            return;
        case Form::bar: {
            const auto full = static_cast<std::size_t>(thousandths * width / 1000);
            fmt::print(stderr, "\r[{:<{}}] {:3} %  {} \033[K", std::string(full, '#'), width, thousandths / 10,
                       duration(left));
            std::fflush(stderr);
            return;
        }
        case Form::lines:
            fmt::print(stderr, "concert: {} %, {} runs, {}\n", thousandths / 10, runs_.load(), duration(elapsed));
            return;
        case Form::json:
            fmt::print(stderr,
                       R"({{"percent":{},"runs":{},"seconds":{:.1f},"seconds_left":{:.1f}}})"
                       "\n",
                       thousandths / 10, runs_.load(), elapsed, left);
    }
}

}  // namespace concert::app
