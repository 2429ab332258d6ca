#pragma once
#include "models/population/employers.hpp"

/// The French public service by published counts of 31 December 2023 (docs/public-service.md names the sources): a list
/// of 44 000 employers made of the quantiles of stated distributions, not drawn. Its sums are the published ones.
namespace concert::population {

/// What is published, and what is assumed where nothing is.
struct PublicService {
    // published
    std::int64_t local_people = 1'990'000, state_people = 2'570'000, hospital_people = 1'240'000;
    std::int64_t local_employers = 40'000, hospital_employers = 850;
    std::int64_t local_large_employers = 850;  ///< of more than 350 people
    double local_large_share = 0.59;           ///< of local people who work in them: "nearly 60 %"
    double local_tail_index = 0.73;            ///< Pareto index of sizes between 50 and 350
    std::int64_t hospital_largest = 97'500;    ///< the Paris hospitals: 95 000 to 100 000
    // assumed
    std::int64_t state_employers = 3'150;  ///< services with a head of their own: what is left of about 44 000
    double local_highest = 55'000;         ///< the largest town hall
    double state_lowest = 10, state_highest = 33'000;
    double hospital_lowest = 20, hospital_highest = 24'000;  ///< all but the largest
};

/// The whole list: local, State, hospital, each from small to large.
Employers public_service(const PublicService& published = {});

/// Sizes at the quantiles (k + ½)/n of a Pareto law of this index cut to [lowest, highest]; index 0 is the log-uniform
/// law, and below 0 large sizes prevail.
std::vector<double> cut_pareto(std::size_t n, double lowest, double highest, double index);

/// The same with the index that gives the sum `total`.
std::vector<double> cut_pareto_of_sum(std::size_t n, double lowest, double highest, double total);

}  // namespace concert::population
