#include <mpi.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "app/cluster.hpp"
#include "app/run_bytes.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {
namespace {

enum Tag : int {
    ready,   ///< to rank 0: how many threads the sender has
    work,    ///< from rank 0: units
    done,    ///< to rank 0: the runs of these units
    stop,    ///< from rank 0: nothing is left
    broken,  ///< to rank 0: why the sender cannot work
};

constexpr std::chrono::microseconds nap{200};  // between looks for a message: waiting must not take a processor
constexpr std::size_t largest_share = 64;      // units a thread is given at once

struct Message {
    int from, tag;
    std::string bytes;
};

void send(int to, Tag tag, const std::string& bytes) {
    MPI_Send(bytes.data(), static_cast<int>(bytes.size()), MPI_CHAR, to, tag, MPI_COMM_WORLD);
}

Message receive(int from) {
    MPI_Status status;
    for (int there = 0; there == 0;) {
        MPI_Iprobe(from, MPI_ANY_TAG, MPI_COMM_WORLD, &there, &status);
        if (there == 0) std::this_thread::sleep_for(nap);
    }
    int length = 0;
    MPI_Get_count(&status, MPI_CHAR, &length);
    Message message{status.MPI_SOURCE, status.MPI_TAG, std::string(static_cast<std::size_t>(length), '\0')};
    MPI_Recv(message.bytes.data(), length, MPI_CHAR, message.from, message.tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return message;
}

bool given(const char* name) { return std::getenv(name) != nullptr; }

/// Whether a launcher of jobs has started this process.
bool launched() { return given("OMPI_COMM_WORLD_SIZE") || given("PMIX_RANK") || given("PMI_RANK"); }

/// Whether srun has started several tasks and told them nothing of one another.
bool launched_in_the_dark() {
    const char* tasks = std::getenv("SLURM_STEP_NUM_TASKS");
    return !launched() && tasks && std::string(tasks) != "1" && !given("CONCERT_TASKS_APART");
}

}  // namespace

struct Cluster::Job {
    int rank = 0, size = 1, here = 1;          ///< here: ranks on this machine
    mutable std::vector<std::size_t> threads;  ///< on rank 0: of the ranks that wait for work, by rank; 0: busy or gone
};

Cluster::Cluster() {
    if (launched_in_the_dark()) {
        throw std::runtime_error(
            "srun has started several tasks that do not know one another; start them with srun --mpi=pmix, or give "
            "each "
            "its own part with --shard and set CONCERT_TASKS_APART=1");
    }
    if (!launched()) return;
    int level = 0;
    MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &level);
    job_ = std::make_unique<Job>();
    MPI_Comm_rank(MPI_COMM_WORLD, &job_->rank);
    MPI_Comm_size(MPI_COMM_WORLD, &job_->size);
    MPI_Comm machine = MPI_COMM_NULL;
    MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &machine);
    MPI_Comm_size(machine, &job_->here);
    MPI_Comm_free(&machine);
    job_->threads.resize(static_cast<std::size_t>(job_->size));
}

Cluster::~Cluster() {
    if (!job_) return;
    if (job_->rank == 0) {
        for (int rank = 1; rank < job_->size; ++rank) send(rank, stop, "");
        // what they still send is taken, so that nobody waits for a message to be read
        int there = 1;
        while (there != 0) {
            MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &there, MPI_STATUS_IGNORE);
            if (there != 0) receive(MPI_ANY_SOURCE);
        }
    }
    MPI_Finalize();
}

int Cluster::rank() const { return job_ ? job_->rank : 0; }
int Cluster::size() const { return job_ ? job_->size : 1; }
int Cluster::threads() const { return size() > 1 ? std::max(1, sim::hardware_threads() / job_->here) : 0; }

Work Cluster::hand_out() const {
    return [job = job_.get()](const std::vector<Unit>& wave, const std::function<void(analysis::Run)>& keep) {
        std::size_t next = 0, busy = 0;
        const auto give = [&](int rank) {
            auto& threads = job->threads[static_cast<std::size_t>(rank)];
            if (threads == 0 || next == wave.size() || sim::interrupted()) return;
            const std::size_t others = 4 * threads * static_cast<std::size_t>(job->size - 1);
            const std::size_t share =
                std::clamp<std::size_t>((wave.size() - next) / others, 1, largest_share) * threads;
            const std::size_t last = std::min(next + share, wave.size());
            send(rank, work,
                 bytes_of(std::vector<Unit>(wave.begin() + static_cast<std::ptrdiff_t>(next),
                                            wave.begin() + static_cast<std::ptrdiff_t>(last))));
            next = last;
            threads = 0;
            ++busy;
        };
        for (int rank = 1; rank < job->size; ++rank) give(rank);
        while (busy > 0 || (next < wave.size() && !sim::interrupted())) {
            const Message message = receive(MPI_ANY_SOURCE);
            if (message.tag == broken) {
                throw std::runtime_error("rank " + std::to_string(message.from) + ": " + message.bytes);
            }
            if (message.tag == done) {
                --busy;
                for (analysis::Run& run : runs_in(message.bytes)) keep(std::move(run));
                continue;  // the rank says that it is ready by a message of its own
            }
            job->threads[static_cast<std::size_t>(message.from)] = std::stoul(message.bytes);
            give(message.from);
        }
    };
}

void Cluster::serve(Units& units, int threads) const {
    for (;;) {
        send(0, ready, std::to_string(threads));
        const Message message = receive(0);
        if (message.tag == stop) return;
        std::mutex guard;
        std::vector<analysis::Run> runs;
        on_threads(units)(units_in(message.bytes), [&](analysis::Run run) {
            const std::lock_guard lock(guard);
            runs.push_back(std::move(run));
        });
        send(0, done, bytes_of(runs));
    }
}

void Cluster::cannot_serve(const std::string& reason) const {
    send(0, broken, reason);
    while (receive(0).tag != stop) {
    }
}

const char* Cluster::kind() { return "MPI"; }

}  // namespace concert::app
