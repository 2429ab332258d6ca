#include <catch2/catch.hpp>
#include <utility>

#include "analysis/statistics.hpp"

using namespace concert::analysis;

TEST_CASE("Student's quantiles are those of the tables") {
    const std::pair<std::size_t, double> known[] = {{1, 12.706204736174676}, {2, 4.302652729749464},
                                                    {5, 2.570581835636310},  {9, 2.262157162798203},
                                                    {30, 2.042272456301238}, {99, 1.984216951586417}};
    for (const auto& [freedom, value] : known) {
        INFO(freedom << " degrees of freedom");
        CHECK(student_quantile(0.975, freedom) == Approx(value).epsilon(1e-12));
    }
}

TEST_CASE("quantile and probability undo each other for odd and even degrees of freedom") {
    const std::size_t freedoms[] = {1, 2, 3, 4, 17, 18, 499, 4000};
    for (const std::size_t freedom : freedoms) {
        INFO(freedom << " degrees of freedom");
        CHECK(student_between(student_quantile(0.95, freedom), freedom) == Approx(0.9).epsilon(1e-12));
    }
}
