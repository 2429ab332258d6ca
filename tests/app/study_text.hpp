#pragma once
#include <string>
#include <vector>

#include "analysis/outcomes.hpp"
#include "app/description.hpp"
#include "models/administration/table.hpp"
#include "scenarios/load.hpp"
#include "tests/analysis/scratch.hpp"

/// A study as the commands know it, from its text.
struct StudyText {
    explicit StudyText(const std::string& text) : study(load(scratch / "s.toml", text)) {}

    static concert::scenarios::Study load(const std::filesystem::path& file, const std::string& text) {
        write_text(file, text);
        return concert::scenarios::load_study(file.string(), concert::administration::model_table());
    }

    Scratch scratch;
    concert::scenarios::Study study;
    concert::app::Organisations organisations{study};
    concert::app::Preparation preparation{study, organisations};
    concert::analysis::Results described = concert::app::described(study, organisations, preparation);
};
