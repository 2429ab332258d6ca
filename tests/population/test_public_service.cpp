#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "models/population/public_service.hpp"

using namespace concert::population;

namespace {

const Employers& everybody() {
    static const Employers all = public_service();
    return all;
}

/// Employers of a branch with more than `above` people.
double count(std::uint32_t branch, std::int64_t above = 0) {
    const auto& list = everybody().list;
    return static_cast<double>(std::count_if(list.begin(), list.end(),
                                             [&](const Employer& e) { return e.branch == branch && e.size > above; }));
}

double people(std::uint32_t branch, std::int64_t above = 0) {
    double sum = 0;
    for (const Employer& e : everybody().list) sum += e.branch == branch && e.size > above ? double(e.size) : 0;
    return sum;
}

}  // namespace

TEST_CASE("the generated public service has the published numbers of agents, to the last one") {
    CHECK(everybody().branches == std::vector<std::string>{"local", "state", "hospital"});
    CHECK(people(0) == 1'990'000);
    CHECK(people(1) == 2'570'000);
    CHECK(people(2) == 1'240'000);
    CHECK(everybody().people() == 5'800'000);
}

TEST_CASE("it has 40 000 local employers, 850 hospitals and 44 000 employers in all, numbered in order") {
    CHECK(count(0) == 40'000);
    CHECK(count(2) == 850);
    REQUIRE(everybody().list.size() == 44'000);
    for (std::uint32_t i = 0; i < 44'000; ++i) {
        if (everybody().list[i].number != i || everybody().list[i].size < 1) FAIL("employer " << i);
    }
}

TEST_CASE("850 local employers above 350 agents hold nearly 60 % of local agents") {
    CHECK(count(0, 350) == 850);
    CHECK(people(0, 350) / people(0) == Approx(0.59).margin(1e-6));
}

TEST_CASE("local sizes between 50 and 350 have the published Pareto tail index, throughout") {
    const auto index = [](std::int64_t from, std::int64_t to) {
        return std::log(count(0, from) / count(0, to)) / std::log(double(to) / double(from));
    };
    CHECK(index(50, 350) == Approx(0.73).margin(0.005));
    CHECK(index(50, 100) == Approx(0.73).margin(0.03));
    CHECK(index(100, 200) == Approx(0.73).margin(0.03));
    CHECK(index(200, 350) == Approx(0.73).margin(0.03));
}

TEST_CASE("the mean local employer has about 44 to 50 agents, the typical one far fewer") {
    CHECK(people(0) / count(0) == Approx(49.75));
    CHECK(count(0, 10) < 0.5 * count(0));
}

TEST_CASE("the largest employer is the Paris hospitals, and no other has more than 55 000") {
    const auto& list = everybody().list;
    CHECK(list.back().size == 97'500);
    CHECK(list.back().branch == 2);
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
        if (list[i].size > 55'000) FAIL("employer " << i << " has " << list[i].size);
    }
    CHECK(count(2, 24'000) == 1);
    CHECK(count(1, 33'000) == 0);
}

TEST_CASE("quantiles of a cut Pareto law follow its distribution function, and a sum asked for is met") {
    for (const double index : {-0.4, 0.0, 0.73, 1.6}) {
        const auto sizes = cut_pareto(1000, 3, 700, index);
        CHECK(std::is_sorted(sizes.begin(), sizes.end()));
        CHECK(sizes.front() > 3);
        CHECK(sizes.back() < 700);
        const double median = (sizes[499] + sizes[500]) / 2;
        const double below = index == 0 ? std::log(median / 3) / std::log(700.0 / 3)
                                        : (1 - std::pow(median / 3, -index)) / (1 - std::pow(700.0 / 3, -index));
        CHECK(below == Approx(0.5).margin(1e-5));
    }
    double sum = 0;
    for (const double size : cut_pareto_of_sum(250, 1, 900, 31'415)) sum += size;
    CHECK(sum == Approx(31'415).epsilon(1e-9));
    CHECK_THROWS_AS(cut_pareto_of_sum(10, 1, 5, 1000), std::invalid_argument);
}
