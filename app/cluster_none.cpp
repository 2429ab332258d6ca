#include <cstdlib>
#include <stdexcept>

#include "app/cluster.hpp"
#include "scenarios/errors.hpp"

namespace concert::app {

struct Cluster::Job {};

Cluster::Cluster() {
    const char* ranks = std::getenv("OMPI_COMM_WORLD_SIZE");
    if (ranks && std::string(ranks) != "1") {
        throw scenarios::StudyErrors(
            {"concert: this program was built without MPI; install libopenmpi-dev and build it again, or use --shard "
             "I/N "
             "and concert merge"});
    }
}
Cluster::~Cluster() = default;
int Cluster::rank() const { return 0; }
int Cluster::size() const { return 1; }
int Cluster::threads() const { return 0; }
Work Cluster::hand_out() const { throw std::logic_error("no other ranks"); }
void Cluster::serve(Units&, int) const {}
void Cluster::cannot_serve(const std::string&) const {}

}  // namespace concert::app
