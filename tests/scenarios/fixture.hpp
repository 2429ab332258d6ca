#pragma once
#include <stdlib.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "scenarios/errors.hpp"
#include "scenarios/load.hpp"

namespace concert::scenarios::testing {

/// A folder of its own for the files of one test, entered for the time of the test, so that messages show short paths.
class Folder {
public:
    Folder() : before_(std::filesystem::current_path()) {
        std::string name = (std::filesystem::temp_directory_path() / "concert-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        path_ = name;
        std::filesystem::current_path(path_);
    }
    ~Folder() {
        std::filesystem::current_path(before_);
        std::filesystem::remove_all(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, std::string_view text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
    }

private:
    std::filesystem::path before_, path_;
};

/// A small model: the reader must not know the real one.
inline const sim::ModelTable& small_model() {
    static constexpr std::array<std::string_view, 2> no_yes{"no", "yes"};
    static constexpr std::array<std::string_view, 3> places{"random", "top", "managers"};
    static const std::array parameters{
        sim::ParameterRow{
            "people", "N", "persons", 500, 1, 10'000'000, true, "build", {"size of the organisation", ""}, "", {}},
        sim::ParameterRow{"relational_share",
                          "kappa",
                          "share",
                          0.5,
                          0,
                          1,
                          false,
                          "hours",
                          {"share of the hours given to collaboration", ""},
                          "",
                          {}},
        sim::ParameterRow{
            "mandate_weeks", "T_m", "weeks", 156, 1, 1040, true, "calendar", {"length of the mandate", ""}, "", {}},
        sim::ParameterRow{
            "insert_managers", "ins", "", 0, 0, 1, true, "build", {"put missing managers in", ""}, "", no_yes},
        sim::ParameterRow{
            "innovator_place", "pl", "", 0, 0, 2, true, "build", {"where the innovators stand", ""}, "", places},
        sim::ParameterRow{"response_shape", "", "", 8, 1, 50, false, "E9", {"steepness of the response", ""}, "", {}},
    };
    static constexpr std::array equations{sim::EquationRow{"E1", "exceptions", {"", ""}},
                                          sim::EquationRow{"E5", "work", {"", ""}},
                                          sim::EquationRow{"E11", "value", {"", ""}, false}};
    static const sim::ModelTable table{"small", parameters, equations};
    return table;
}

inline Study load(const std::string& path, const Overrides& overrides = {}) {
    return load_study(path, small_model(), overrides);
}

/// What `action` complains of, or "" when it does not.
template <class Action>
std::string complaint(const Action& action) {
    try {
        action();
    } catch (const StudyErrors& errors) {
        return errors.what();
    }
    return "";
}

/// What the reader says to a study file "s.toml" with this text.
inline std::string complaint_about(std::string_view text, const Overrides& overrides = {}) {
    const Folder folder;
    folder.write("s.toml", text);
    return complaint([&] { load("s.toml", overrides); });
}

}  // namespace concert::scenarios::testing
