#include "app/studio_server.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <utility>

#include "analysis/files.hpp"

namespace concert::app {

namespace {

constexpr const char* loopback = "127.0.0.1";

/// The page brings all it needs, and may ask nobody for anything.
constexpr const char* policy =
    "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; style-src "
    "'unsafe-inline'; img-src data: blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

}  // namespace

struct StudioServer::Listening {
    explicit Listening(std::string html) : page(std::move(html)) {
        server.set_default_headers({{"Content-Security-Policy", policy},
                                    {"X-Content-Type-Options", "nosniff"},
                                    {"Referrer-Policy", "no-referrer"},
                                    {"Cross-Origin-Opener-Policy", "same-origin"},
                                    {"Cross-Origin-Resource-Policy", "same-origin"},
                                    {"Cache-Control", "no-store"}});
        // A name of somebody else that leads to this machine (DNS rebinding) is not answered.
        server.set_pre_routing_handler([this](const httplib::Request& asked, httplib::Response& answer) {
            const std::string host = asked.get_header_value("Host");
            if (host == own_host(loopback) || host == own_host("localhost")) {
                return httplib::Server::HandlerResponse::Unhandled;
            }
            answer.status = 403;
            answer.set_content("concert studio answers to " + own_host(loopback) + " only\n", "text/plain");
            return httplib::Server::HandlerResponse::Handled;
        });
        server.Get("/", [this](const httplib::Request&, httplib::Response& answer) {
            answer.set_content(page, "text/html; charset=utf-8");
        });
        server.set_payload_max_length(0);
        // The library would share a port with whoever else asks for that; here one port has one server.
        server.set_socket_options([](socket_t socket) {
            const int yes = 1;
            setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
    }
    std::string own_host(const char* name) const { return fmt::format("{}:{}", name, port); }

    std::string page;
    int port = 0;
    httplib::Server server;
};

StudioServer::StudioServer(std::string page) : listening_(std::make_unique<Listening>(std::move(page))) {}
StudioServer::~StudioServer() = default;

int StudioServer::bind(int port) {
    httplib::Server& server = listening_->server;
    const int taken = port == 0 ? server.bind_to_any_port(loopback) : server.bind_to_port(loopback, port) ? port : -1;
    if (taken < 0) {
        throw analysis::FileError(fmt::format("{}:{}", loopback, port), "cannot be listened at", "the port is taken",
                                  "choose another one with --port, or leave --port out");
    }
    listening_->port = taken;
    return taken;
}

void StudioServer::serve() { listening_->server.listen_after_bind(); }
void StudioServer::stop() { listening_->server.stop(); }

}  // namespace concert::app
