#include "app/run_bytes.hpp"

#include "sim/bytes.hpp"

namespace concert::app {
namespace {

using sim::ByteReader;
using sim::ByteWriter;

void size(ByteWriter& out, std::size_t value) { out.number(static_cast<std::uint64_t>(value)); }

std::size_t size(ByteReader& in) { return static_cast<std::size_t>(in.number<std::uint64_t>()); }

}  // namespace

std::string bytes_of(const std::vector<Unit>& units) {
    ByteWriter out;
    size(out, units.size());
    for (const Unit& unit : units) {
        size(out, unit.point);
        size(out, unit.replicate);
        out.list(unit.arms);
    }
    return out.take();
}

std::string bytes_of(const std::vector<analysis::Run>& runs) {
    ByteWriter out;
    size(out, runs.size());
    for (const analysis::Run& run : runs) {
        size(out, run.point);
        size(out, run.arm);
        size(out, run.replicate);
        out.number(run.seconds);
        out.text(run.error);
        out.list(run.outcomes);
        out.list(run.adoption);
        out.list(run.curves);
    }
    return out.take();
}

std::vector<Unit> units_in(const std::string& bytes) {
    ByteReader in(bytes);
    std::vector<Unit> units;
    for (std::size_t left = size(in); left > 0; --left) {
        Unit& unit = units.emplace_back();
        unit.point = size(in);
        unit.replicate = size(in);
        unit.arms = in.list<std::size_t>();
    }
    in.end();
    return units;
}

std::vector<analysis::Run> runs_in(const std::string& bytes) {
    ByteReader in(bytes);
    std::vector<analysis::Run> runs;
    for (std::size_t left = size(in); left > 0; --left) {
        analysis::Run& run = runs.emplace_back();
        run.point = size(in);
        run.arm = size(in);
        run.replicate = size(in);
        run.seconds = in.number<double>();
        run.error = in.text();
        run.outcomes = in.list<double>();
        run.adoption = in.list<float>();
        run.curves = in.list<float>();
    }
    in.end();
    return runs;
}

}  // namespace concert::app
