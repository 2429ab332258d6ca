#include <cstdio>

#include "models/administration/table.hpp"
#include "sim/math.hpp"
#include "sim/parallel.hpp"

/// A project of somebody else that uses the installed library.
int main() {
    const auto& model = concert::administration::model_table();
    const double one = concert::sim::exp(0.0);
    std::printf("%zu parameters, %s\n", model.parameters.size(), concert::sim::parallel_backend());
    return model.find_parameter("kappa") != concert::sim::ModelTable::npos && one == 1.0 ? 0 : 1;
}
