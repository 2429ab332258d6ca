#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

#include "analysis/files.hpp"
#include "app/cluster.hpp"
#include "app/cluster_messages.hpp"
#include "app/run_bytes.hpp"
#include "scenarios/errors.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {
namespace {

constexpr std::chrono::milliseconds glance{20};     // between looks of a rank at work
constexpr std::chrono::milliseconds longest{500};   // that a finished run waits for being sent
constexpr std::size_t largest_share = 64;           // units a thread is given at once
constexpr std::size_t largest_message = 256 << 20;  // bytes of runs, about; MPI counts in int

/// Runs gathered from the threads of a rank, and sent by the one that may speak.
class Outbox {
public:
    void add(analysis::Run run) {
        const std::lock_guard lock(guard_);
        bytes_ += (run.curves.size() + run.adoption.size()) * sizeof(float);
        runs_.push_back(std::move(run));
        if (bytes_ >= largest_message) enough_ = true;
    }
    /// Sends what is there, if it has waited or grown enough, or must go.
    void send_some(bool must) {
        std::vector<analysis::Run> runs;
        {
            const std::lock_guard lock(guard_);
            const auto now = std::chrono::steady_clock::now();
            if (runs_.empty() || (!must && !enough_ && now - last_ < longest)) return;
            runs.swap(runs_);
            bytes_ = 0;
            enough_ = false;
            last_ = now;
        }
        send(0, done, bytes_of(runs));
    }

private:
    std::mutex guard_;
    std::vector<analysis::Run> runs_;
    std::size_t bytes_ = 0;
    bool enough_ = false;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

bool given(const char* name) { return std::getenv(name) != nullptr; }

/// Whether a launcher of jobs has started this process.
bool launched() { return given("OMPI_COMM_WORLD_SIZE") || given("PMIX_RANK") || given("PMI_RANK"); }

/// Whether srun has started several tasks and told them nothing of one another.
bool launched_in_the_dark() {
    const char* tasks = std::getenv("SLURM_STEP_NUM_TASKS");
    return !launched() && tasks && std::string(tasks) != "1" && !given("CONCERT_TASKS_APART");
}

}  // namespace

/// What rank 0 knows of another one.
struct Worker {
    std::size_t threads = 0;  ///< 0: at work, or not ready yet
    std::size_t owed = 0;     ///< runs it was given and has not sent
    bool gone = false;
};

struct Cluster::Job {
    int rank = 0, size = 1, here = 1;  ///< here: ranks on this machine
    bool stopped = false;              ///< the others were told to go; on them: they were
    std::vector<Worker> workers;       ///< by rank; of rank 0 only, where the first stays as it is

    Worker& of(int other) { return workers[static_cast<std::size_t>(other)]; }

    void stop_all() {
        if (std::exchange(stopped, true)) return;
        for (int other = 1; other < size; ++other) send(other, stop, "");
    }
    bool all_gone() const {
        return std::all_of(workers.begin() + 1, workers.end(), [](const Worker& worker) { return worker.gone; });
    }
    void leave() {
        stopped = true;
        send(0, gone, "");
    }
    /// The next units of a wave, to a rank that waits for some.
    void give(int other, const std::vector<Unit>& wave, std::size_t& next) {
        Worker& worker = of(other);
        if (worker.threads == 0 || next == wave.size() || stopped) return;
        const std::size_t others = 4 * worker.threads * static_cast<std::size_t>(size - 1);
        const std::size_t share =
            std::clamp<std::size_t>((wave.size() - next) / others, 1, largest_share) * worker.threads;
        const auto first = wave.begin() + static_cast<std::ptrdiff_t>(next);
        next = std::min(next + share, wave.size());
        const std::vector<Unit> units(first, wave.begin() + static_cast<std::ptrdiff_t>(next));
        for (const Unit& unit : units) worker.owed += unit.arms.size();
        worker.threads = 0;
        send(other, work, bytes_of(units));
    }
    /// What a message of another rank changes; its runs are kept.
    void take(const Message& message, const std::function<void(analysis::Run)>& keep) {
        Worker& worker = of(message.from);
        if (message.tag == gone) worker.gone = true;
        if (message.tag == broken) {
            throw analysis::FileError("rank " + std::to_string(message.from), "cannot work", message.bytes,
                                      "see that every machine has the same program and sees the same files");
        }
        if (message.tag == done) {
            for (analysis::Run& run : runs_in(message.bytes)) {
                --worker.owed;
                keep(std::move(run));
            }
        }
        if (message.tag == ready) {
            worker.threads = std::stoul(message.bytes);
            if (worker.owed > 0) sim::interrupted().store(true);  // it was told to stop, and so are all
        }
    }
};

Cluster::Cluster() {
    if (launched_in_the_dark()) {
        throw scenarios::StudyErrors(
            {"concert: srun has started several tasks that do not know one another; start them with srun --mpi=pmix, "
             "or "
             "give each its own part with --shard and set CONCERT_TASKS_APART=1"});
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
    job_->workers.resize(static_cast<std::size_t>(job_->size));
}

Cluster::~Cluster() {
    if (!job_) return;
    if (job_->rank > 0) {
        while (!job_->stopped) {
            if (receive(0).tag == stop) job_->leave();
        }
    } else {
        job_->stop_all();
        while (!job_->all_gone()) {  // what they still send is taken, so that none waits for ever to be heard
            const Message message = receive(MPI_ANY_SOURCE);
            if (message.tag == gone) job_->of(message.from).gone = true;
        }
    }
    MPI_Finalize();
}

int Cluster::rank() const { return job_ ? job_->rank : 0; }
int Cluster::size() const { return job_ ? job_->size : 1; }
int Cluster::threads() const { return size() > 1 ? std::max(1, sim::hardware_threads() / job_->here) : 0; }

Work Cluster::hand_out() const {
    return [job = job_.get()](const std::vector<Unit>& wave, const std::function<void(analysis::Run)>& keep) {
        std::size_t next = 0;
        const auto owed = [&] {
            return std::any_of(job->workers.begin(), job->workers.end(),
                               [](const Worker& one) { return one.owed > 0; });
        };
        for (int other = 1; other < job->size; ++other) job->give(other, wave, next);
        while (job->stopped ? !job->all_gone() : owed() || next < wave.size()) {
            if (sim::interrupted()) job->stop_all();  // they finish the runs they are at, send them and go
            const auto message = look(MPI_ANY_SOURCE);
            if (!message) {
                std::this_thread::sleep_for(nap);
                continue;
            }
            job->take(*message, keep);
            if (message->tag == ready) job->give(message->from, wave, next);
        }
    };
}

void Cluster::serve(Units& units, int threads) const {
    for (;;) {
        send(0, ready, std::to_string(threads));
        const Message message = receive(0);
        if (message.tag == stop) return job_->leave();
        const auto given = units_in(message.bytes);
        Outbox outbox;
        auto working = std::async(std::launch::async, [&] {
            on_threads(units)(given, [&](analysis::Run run) { outbox.add(std::move(run)); });
        });
        bool wanted = true;
        while (working.wait_for(glance) != std::future_status::ready) {
            outbox.send_some(false);
            if (wanted && look(0)) {  // at work, nothing but stop is sent
                wanted = false;
                sim::interrupted().store(true);
            }
        }
        outbox.send_some(true);
        if (!wanted) return job_->leave();
        working.get();
    }
}

void Cluster::cannot_serve(const std::string& reason) const {
    if (!job_->stopped) send(0, broken, reason);
}

}  // namespace concert::app
