#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "models/population/public_service.hpp"

using namespace concert::population;

namespace {

const Employers& everybody() {
    static const Employers all = public_service();
    return all;
}

std::int64_t people_of(const Employers& employers, std::uint32_t branch) {
    std::int64_t sum = 0;
    for (const Employer& e : employers.list) sum += e.branch == branch ? e.size : 0;
    return sum;
}

std::int64_t count(const Employers& employers, std::uint32_t branch, std::int64_t above = 0) {
    return std::count_if(employers.list.begin(), employers.list.end(),
                         [&](const Employer& e) { return e.branch == branch && e.size > above; });
}

}  // namespace

TEST_CASE("one employer in a hundred: employers and agents of every branch are a hundredth of the published ones") {
    const Employers &all = everybody(), some = sample(all, 100);
    CHECK(count(some, 0) == 400);
    CHECK(count(some, 1) == 32);  // 31.5
    CHECK(count(some, 2) == 9);   // 8.5
    CHECK(people_of(some, 0) == 19'900);
    CHECK(people_of(some, 1) == 25'700);
    CHECK(people_of(some, 2) == 12'400);
    CHECK(some.people() == 58'000);
}

TEST_CASE("one in a hundred keeps the large local employers' number and share of agents, and the tail between") {
    const Employers &all = everybody(), some = sample(all, 100);
    CHECK(std::abs(double(count(some, 0, 350)) - 8.5) <= 1);
    double large = 0;
    for (const Employer& e : some.list) large += e.branch == 0 && e.size > 350 ? double(e.size) : 0;
    CHECK(large / 19'900 == Approx(0.59).margin(0.03));
    CHECK(std::abs(double(count(some, 0, 50)) - double(count(all, 0, 50)) / 100) <= 1);
}

TEST_CASE("one in a hundred averages the very large: no single body stands for more than a hundred of its neighbours") {
    const Employers some = sample(everybody(), 100);
    const auto largest = std::max_element(some.list.begin(), some.list.end(),
                                          [](const Employer& a, const Employer& b) { return a.size < b.size; });
    CHECK(largest->size > 5'000);
    CHECK(largest->size < 20'000);
}

TEST_CASE("an employer of the sample has the number, hence the draws, of one in the middle of those it stands for") {
    const Employers &all = everybody(), some = sample(all, 100);
    for (const Employer& e : some.list) {
        CHECK(all.list[e.number].branch == e.branch);
        CHECK(all.list[e.number].number == e.number);
    }
    CHECK(some.list[0].number == 50);
}

TEST_CASE("one in one is everybody as listed") {
    const Employers all{{"a", "b"}, {"x"}, {{0, 0, 0, 12}, {1, 1, 0, 3}, {2, 0, 0, 4}}};
    const Employers same = sample(all, 1);
    REQUIRE(same.list.size() == 3);
    CHECK(same.list[1].size == 3);
    CHECK(same.list[2].number == 2);
}

TEST_CASE("whole sizes are at least 1, near what was wanted, and add up") {
    rc::check([] {
        const auto wanted = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(
            rc::gen::map(rc::gen::inRange(10, 100'000), [](int x) { return x / 10.0; })));
        const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
        const auto total = static_cast<std::int64_t>(sum + 0.5);
        const auto sizes = whole_sizes(wanted, total);
        RC_ASSERT(std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0}) == total);
        for (std::size_t k = 0; k < sizes.size(); ++k) {
            RC_ASSERT(sizes[k] >= 1);
            RC_ASSERT(std::abs(static_cast<double>(sizes[k]) - wanted[k]) < 2.0);
        }
    });
}

TEST_CASE("a sample of any list keeps a hundredth of the people of each branch, and every branch") {
    rc::check([] {
        Employers all{{"a", "b"}, {"x"}, {}};
        const auto sizes = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 5'000));
        for (const std::int64_t size : sizes) {
            all.list.push_back({static_cast<std::uint32_t>(all.list.size()),
                                static_cast<std::uint32_t>(all.list.size() % 2), 0, size});
        }
        const auto one_in = *rc::gen::inRange<std::int64_t>(2, 50);
        const Employers some = sample(all, one_in);
        for (std::uint32_t branch = 0; branch < 2; ++branch) {
            const std::int64_t n = count(all, branch), kept = count(some, branch);
            RC_ASSERT((n == 0) == (kept == 0));
            if (n == 0) continue;
            RC_ASSERT(std::abs(double(kept) - std::max(1.0, double(n) / double(one_in))) <= 0.5);
            RC_ASSERT(std::abs(double(people_of(some, branch)) -
                               std::max(double(kept), double(people_of(all, branch)) / double(one_in))) <= 0.5);
        }
    });
}
