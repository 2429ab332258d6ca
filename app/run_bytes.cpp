#include "app/run_bytes.hpp"

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <type_traits>

namespace concert::app {
namespace {

class Writer {
public:
    template <class Number>
    void number(Number value) {
        static_assert(std::is_arithmetic_v<Number>);
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void size(std::size_t value) { number(static_cast<std::uint64_t>(value)); }
    template <class List>
    void list(const List& values) {
        size(values.size());
        using Value = typename List::value_type;
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Reader {
public:
    explicit Reader(const std::string& bytes) : bytes_(bytes) {}
    template <class Number>
    Number number() {
        Number value{};
        copy(&value, sizeof value);
        return value;
    }
    std::size_t size() { return static_cast<std::size_t>(number<std::uint64_t>()); }
    template <class List>
    List list() {
        const std::size_t length = size();
        using Value = typename List::value_type;
        if (length > (bytes_.size() - at_) / sizeof(Value)) throw std::invalid_argument("the bytes end too early");
        List values(length, Value{});
        copy(values.data(), length * sizeof(Value));
        return values;
    }
    void end() const {
        if (at_ != bytes_.size()) throw std::invalid_argument("bytes are left over");
    }

private:
    void copy(void* target, std::size_t length) {
        if (length > bytes_.size() - at_) throw std::invalid_argument("the bytes end too early");
        if (length > 0) std::memcpy(target, bytes_.data() + at_, length);
        at_ += length;
    }
    const std::string& bytes_;
    std::size_t at_ = 0;
};

}  // namespace

std::string bytes_of(const std::vector<Unit>& units) {
    Writer writer;
    writer.size(units.size());
    for (const Unit& unit : units) {
        writer.size(unit.point);
        writer.size(unit.replicate);
        writer.list(unit.arms);
    }
    return writer.take();
}

std::string bytes_of(const std::vector<analysis::Run>& runs) {
    Writer writer;
    writer.size(runs.size());
    for (const analysis::Run& run : runs) {
        writer.size(run.point);
        writer.size(run.arm);
        writer.size(run.replicate);
        writer.number(run.seconds);
        writer.list(run.error);
        writer.list(run.outcomes);
        writer.list(run.adoption);
        writer.list(run.curves);
    }
    return writer.take();
}

std::vector<Unit> units_in(const std::string& bytes) {
    Reader reader(bytes);
    std::vector<Unit> units;
    for (std::size_t left = reader.size(); left > 0; --left) {
        Unit& unit = units.emplace_back();
        unit.point = reader.size();
        unit.replicate = reader.size();
        unit.arms = reader.list<std::vector<std::size_t>>();
    }
    reader.end();
    return units;
}

std::vector<analysis::Run> runs_in(const std::string& bytes) {
    Reader reader(bytes);
    std::vector<analysis::Run> runs;
    for (std::size_t left = reader.size(); left > 0; --left) {
        analysis::Run& run = runs.emplace_back();
        run.point = reader.size();
        run.arm = reader.size();
        run.replicate = reader.size();
        run.seconds = reader.number<double>();
        run.error = reader.list<std::string>();
        run.outcomes = reader.list<std::vector<double>>();
        run.adoption = reader.list<std::vector<float>>();
        run.curves = reader.list<std::vector<float>>();
    }
    reader.end();
    return runs;
}

}  // namespace concert::app
