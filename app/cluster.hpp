#pragma once
#include <memory>
#include <string>

#include "app/run_study.hpp"

/// Several processes of one job (MPI). Rank 0 hands out the units of a study and owns its store; the others do the
/// units and keep nothing. cluster_mpi.cpp, with cluster_messages.hpp, and cluster_none.cpp are the only files that
/// know about MPI; which of them is compiled is chosen at configure time (CONCERT_MPI).
namespace concert::app {

class Cluster {
public:
    /// Joins the job this process was started in by mpirun or srun; alone where it was started otherwise.
    /// Throws scenarios::StudyErrors when a job of several was started in a way that MPI cannot join.
    Cluster();
    /// On rank 0 sends the others home; on the others waits for that.
    ~Cluster();
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    int rank() const;
    int size() const;
    /// So many threads for this rank where the user names none: its share of the machine's. 0 when it is alone.
    int threads() const;

    /// On rank 0: the units are done by the others. When sim::interrupted() is set, here or on one of them, all stop
    /// after the runs they are at. Throws analysis::FileError when one of them cannot work.
    Work hand_out() const;
    /// On the others: does units until rank 0 wants no more.
    void serve(Units& units, int threads) const;
    /// On the others, instead of serve(): why they cannot.
    void cannot_serve(const std::string& reason) const;

private:
    struct Job;
    std::unique_ptr<Job> job_;
};

}  // namespace concert::app
