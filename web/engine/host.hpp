#pragma once
#include <cstddef>

/// The two functions that JavaScript lends the engine.
namespace concert::engine {

extern "C" {

/// So much of the work is done, in person-weeks; so many runs, of which so many have failed. Returns whether to stop.
__attribute__((import_module("concert"), import_name("progress"))) int concert_progress(double done, double expected,
                                                                                        std::size_t runs,
                                                                                        std::size_t failed);

/// More bytes of a table: 0 runs.csv, 1 curves.csv, 2 summary.csv. They are gone when it returns.
__attribute__((import_module("concert"), import_name("table"))) void concert_table(int table, const char* bytes,
                                                                                   std::size_t length);
}

}  // namespace concert::engine
