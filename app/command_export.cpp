#include <fmt/format.h>

#include <cstdio>
#include <optional>

#include "analysis/files.hpp"
#include "app/commands.hpp"
#include "app/stored_study.hpp"
#include "store/export.hpp"

/// concert export: the runs of a study as a tidy table.
namespace concert::app {

int export_tables(const ExportCommand& command, const Common&) {
    const StoredStudy stored = stored_study(command.folder);
    const auto dialect = command.dialect == "fr" ? analysis::Dialect::french : analysis::Dialect::plain;
    std::optional<analysis::OutputFile> file;
    if (!command.file.empty()) file.emplace(command.file);
    const analysis::Sink sink = [&](std::string_view bytes) {
        if (file) {
            file->write(bytes);
        } else {
            fmt::print("{}", bytes);
        }
    };
    if (command.table == "runs") {
        store::export_runs(*stored.store, stored.study, dialect, sink);
    } else if (command.table == "curves") {
        store::export_curves(*stored.store, stored.study, dialect, sink);
    } else {
        store::export_adoption(*stored.store, stored.study, dialect, sink);
    }
    if (file) {
        file->close();
        file->publish();
    }
    return Exit::done;
}

}  // namespace concert::app
