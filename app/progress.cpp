#include "app/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/language.hpp"
#include "app/plan.hpp"

namespace concert::app {
namespace {

constexpr int width = 30;

std::string remaining(double seconds) { return duration(seconds) + say({" left", " restantes"}); }

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

void Progress::expect_more(double work, std::size_t runs) {
    total_ += static_cast<std::int64_t>(work);
    expected_ += static_cast<std::int64_t>(runs);
}

void Progress::done(double work, bool failed, const std::string& point) {
    const std::int64_t now = done_ += static_cast<std::int64_t>(work);
    ++runs_;
    if (failed) ++failed_;
    const std::int64_t total = std::max<std::int64_t>(total_, 1);
    const int steps = form_ == Form::bar ? 200 : 10;
    const int reached = static_cast<int>(std::min(now, total) * steps / total);
    int before = shown_;
    while (reached > before) {
        if (shown_.compare_exchange_weak(before, reached)) {
            show(reached * 1000 / steps, point);
            return;
        }
    }
}

/// "120 of 1 104 runs, 38 a second, 2 failed"
std::string Progress::counts(double elapsed) const {
    std::string text = grouped(runs_);
    if (expected_ > 0) text += say({" of ", " sur "}) + grouped(expected_);
    text += say({" runs", " simulations"});
    const double rate = static_cast<double>(runs_) / std::max(elapsed, 1e-3);
    text += fmt::format(fmt::runtime(say({", {:.{}f} a second", ", {:.{}f} par seconde"})), rate, rate < 10 ? 1 : 0);
    if (failed_ > 0) text += fmt::format(fmt::runtime(say({", {} failed", ", {} en échec"})), failed_.load());
    return text;
}

void Progress::show(int thousandths, const std::string& point) {
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    const double left = elapsed * (1000 - thousandths) / thousandths;
    const std::string where = point.empty() ? "" : ", " + point;
    switch (form_) {
        case Form::none:
            return;
        case Form::bar: {
            const auto full = static_cast<std::size_t>(thousandths * width / 1000);
            fmt::print(stderr, "\r[{:<{}}] {:3} %  {}, {}{} \033[K", std::string(full, '#'), width, thousandths / 10,
                       counts(elapsed), remaining(left), where);
            std::fflush(stderr);
            return;
        }
        case Form::lines:
            fmt::print(stderr, "concert: {} %, {}, {}{}\n", thousandths / 10, counts(elapsed), remaining(left), where);
            return;
        case Form::json: {
            const nlohmann::ordered_json line{{"percent", thousandths / 10},
                                              {"runs", runs_.load()},
                                              {"expected", expected_.load()},
                                              {"failed", failed_.load()},
                                              {"seconds", elapsed},
                                              {"seconds_left", left},
                                              {"point", point}};
            fmt::print(stderr, "{}\n", line.dump());
        }
    }
}

}  // namespace concert::app
