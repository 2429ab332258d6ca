#pragma once
#include <string>

#include "app/description.hpp"
#include "scenarios/load.hpp"

namespace concert::engine {

/// What is changed in the studies that are asked for, until it is changed again.
scenarios::Overrides& overrides();

/// A study made ready to run, with what its runs need. Stays where it is: its parts point at one another.
struct Ready {
    /// Throws scenarios::StudyErrors when the study holds mistakes or is too much for a browser.
    explicit Ready(const std::string& file);
    Ready(const Ready&) = delete;
    Ready& operator=(const Ready&) = delete;

    scenarios::Study study;
    app::Organisations organisations;
    app::Preparation preparation;
};

}  // namespace concert::engine
