#pragma once
#include <mpi.h>

#include <chrono>
#include <optional>
#include <string>
#include <thread>

/// The messages of a job's ranks. Only cluster_mpi.cpp includes this.
namespace concert::app {

/// What ranks say to one another. Every worker's last word is `gone`, and nobody leaves before all have said it, so no
/// message is left that somebody waits to see taken.
enum Tag : int {
    ready,   ///< to rank 0: how many threads the sender has; it waits for work
    work,    ///< from rank 0: units
    done,    ///< to rank 0: some runs of these units
    stop,    ///< from rank 0: no more is wanted, not even what is being done
    broken,  ///< to rank 0: why the sender cannot work
    gone,    ///< to rank 0: the answer to stop
};

inline constexpr std::chrono::microseconds nap{200};  // between looks for a message: waiting must not take a processor

struct Message {
    int from, tag;
    std::string bytes;
};

inline void send(int to, Tag tag, const std::string& bytes) {
    MPI_Send(bytes.data(), static_cast<int>(bytes.size()), MPI_CHAR, to, tag, MPI_COMM_WORLD);
}

/// The next message, if one is there.
inline std::optional<Message> look(int from) {
    MPI_Status status;
    int there = 0, length = 0;
    MPI_Iprobe(from, MPI_ANY_TAG, MPI_COMM_WORLD, &there, &status);
    if (there == 0) return std::nullopt;
    MPI_Get_count(&status, MPI_CHAR, &length);
    Message message{status.MPI_SOURCE, status.MPI_TAG, std::string(static_cast<std::size_t>(length), '\0')};
    MPI_Recv(message.bytes.data(), length, MPI_CHAR, message.from, message.tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return message;
}

inline Message receive(int from) {
    for (;;) {
        if (auto message = look(from)) return *std::move(message);
        std::this_thread::sleep_for(nap);
    }
}

}  // namespace concert::app
