#include <catch2/catch.hpp>

#include "analysis/curve_bands.hpp"
#include "analysis/statistics.hpp"
#include "synthetic.hpp"

using namespace concert::analysis;

namespace {

/// Runs that nobody keeps: in week w run r has the value r + w, and in row k of curve c the value r + 1000 c + k. All
/// are whole numbers below 2^24, exact as floats. How often the curves were read is counted.
class Imagined : public Runs {
public:
    Imagined(std::size_t runs, std::size_t adoption, std::size_t curves, std::size_t rows)
        : runs_(runs), adoption_(adoption), curves_(curves), rows_(rows) {}

    void each(const Visit& visit) const override { each_of(0, 0, visit); }
    void each_of(std::size_t point, std::size_t arm, const Visit& visit) const override {
        for (std::size_t r = 0; r < runs_; ++r) visit(Run{point, arm, r, {}, {}, {}, {}, 0});
    }
    std::size_t done(std::size_t, std::size_t) const override { return runs_; }
    void each_adoption(std::size_t, std::size_t, const VisitCurve& visit) const override {
        read_all(1, adoption_, visit);
    }
    void each_curves(std::size_t, std::size_t, const VisitCurve& visit) const override {
        read_all(curves_, rows_, visit);
    }
    mutable int readings = 0;

private:
    void read_all(std::size_t curves, std::size_t rows, const VisitCurve& visit) const {
        ++readings;
        std::vector<float> values(curves * rows);
        for (std::size_t r = 0; r < runs_; ++r) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                values[i] = static_cast<float>(r + 1000 * (i / rows) + i % rows);
            }
            visit(r, values);
        }
    }
    std::size_t runs_, adoption_, curves_, rows_;
};

/// Whether a band is that of 0, 1, ..., runs - 1, moved by so much.
bool is_moved(const Band& found, const Band& still, double by) {
    return found.n == still.n && found.lowest == still.lowest + by && found.highest == still.highest + by &&
           found.median == still.median + by && found.q10 == Approx(still.q10 + by).epsilon(1e-12) &&
           found.q75 == Approx(still.q75 + by).epsilon(1e-12) && found.mean == Approx(still.mean + by).epsilon(1e-12);
}

Band still(std::size_t runs) {
    std::vector<double> values;
    for (std::size_t r = 0; r < runs; ++r) values.push_back(static_cast<double>(r));
    return band(values);
}

}  // namespace

TEST_CASE("bands of more runs than are held at a time are those of all runs, week by week") {
    auto results = synthetic::study({{"N=50", "N=50"}}, {"kappa=0"});
    const Group group{"N=50", {0}, synthetic::weeks, synthetic::withdrawal};
    for (const std::size_t runs : {std::size_t{101}, std::size_t{70'001}}) {
        const auto imagined = std::make_shared<Imagined>(runs, synthetic::weeks, 2, synthetic::weeks);
        results.runs = imagined;
        const auto bands = adoption_bands(results, group, 0);
        CHECK(imagined->readings == (runs > 1000 ? 2 : 1));  // 16 million values at a time
        REQUIRE(bands.size() == synthetic::weeks);
        const Band known = still(runs);
        CHECK(known.median == static_cast<double>(runs - 1) / 2);
        std::size_t right = 0;
        for (std::size_t week = 0; week < bands.size(); ++week) {
            right += is_moved(bands[week], known, static_cast<double>(week)) ? 1 : 0;
        }
        CHECK(right == synthetic::weeks);
    }
}

TEST_CASE("curves of all populations come in order and whole, in one pass or several") {
    auto results = synthetic::study({{"N=50", "N=50"}}, {"kappa=0"});
    results.every = 20;  // 14 rows of two populations: 28 columns
    const Group group{"N=50", {0}, synthetic::weeks, synthetic::withdrawal};
    for (const std::size_t runs : {std::size_t{11}, std::size_t{700'001}}) {
        const auto imagined = std::make_shared<Imagined>(runs, synthetic::weeks, 2, 14);
        results.runs = imagined;
        const Band known = still(runs);
        std::size_t next = 0, right = 0;
        each_curve_band(results, group, 0,
                        [&](std::size_t people, std::size_t measure, std::size_t row, const Band& b) {
                            const bool in_order = people == next / 14 && measure == 0 && row == next % 14;
                            right += in_order && is_moved(b, known, static_cast<double>(1000 * people + row)) ? 1 : 0;
                            ++next;
                        });
        CHECK(imagined->readings == (runs > 1000 ? 2 : 1));
        CHECK(next == 28);
        CHECK(right == 28);
    }
}
