#pragma once
#include "app/organisations.hpp"
#include "scenarios/study.hpp"

namespace concert::engine {

inline constexpr double most_people = 20'000;        ///< of one organisation
inline constexpr double most_bytes = 1'000'000'000;  ///< of the runs of one study: a page has 2 GB in all

/// Throws scenarios::StudyErrors when a browser cannot run the study, saying why and what can.
void require_runnable(const scenarios::Study& study, const app::Organisations& organisations);

/// The same for a study whose organisations are not read yet: populations are refused.
void require_organisations(const scenarios::Study& study);

}  // namespace concert::engine
