// Writes the first rows of Boost's table of direction numbers as a header. The whole table has 3 667 dimensions and is
// a quarter of what a page would load; no study varies as many parameters as there are rows here.
#include <boost/random/sobol.hpp>
#include <cstdio>

int main() {
    using Table = boost::random::detail::qrng_tables::sobol;
    constexpr unsigned dimensions = 256, degrees = Table::max_degree;
    std::printf("#pragma once\n#include <cstddef>\n\nstruct SobolRows {\n    using value_type = unsigned short;\n");
    std::printf("    static constexpr unsigned max_dimension = %u;\n", dimensions);
    std::printf("    static value_type polynomial(std::size_t n) {\n        static constexpr value_type all[] = {");
    for (unsigned n = 0; n + 1 < dimensions; ++n) std::printf("%u,", unsigned{Table::polynomial(n)});
    std::printf("};\n        return all[n];\n    }\n");
    std::printf("    static value_type minit(std::size_t dimension, std::size_t degree) {\n");
    std::printf("        static constexpr value_type all[][%u] = {", degrees);
    for (unsigned n = 0; n + 1 < dimensions; ++n) {
        std::printf("{");
        for (unsigned k = 0; k < degrees; ++k) std::printf("%u,", unsigned{Table::minit(n, k)});
        std::printf("},");
    }
    std::printf("};\n        return all[dimension][degree];\n    }\n};\n");
}
