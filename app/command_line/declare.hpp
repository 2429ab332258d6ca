#pragma once
#include <CLI/CLI.hpp>

#include "app/commands.hpp"

/// What a user may type. CLI11 is met in this folder and in main.cpp only, since it takes longer to compile than the
/// rest.
namespace concert::app {

/// Each declares its options under `app` and keeps what the user gave in `command`.
CLI::App* declare_run(CLI::App& app, RunCommand& command);
CLI::App* declare_check(CLI::App& app, StudyOptions& command);
CLI::App* declare_export(CLI::App& app, ExportCommand& command);
CLI::App* declare_merge(CLI::App& app, MergeCommand& command);
CLI::App* declare_replicates(CLI::App& app, ReplicatesCommand& command);
CLI::App* declare_sensitivity(CLI::App& app, SensitivityCommand& command);
CLI::App* declare_claims(CLI::App& app, ClaimsCommand& command);
CLI::App* declare_calibrate(CLI::App& app, CalibrateCommand& command);
CLI::App* declare_fit(CLI::App& app, SearchCommand& command);
CLI::App* declare_pareto(CLI::App& app, SearchCommand& command);
CLI::App* declare_explain(CLI::App& app, ExplainCommand& command);
CLI::App* declare_chart(CLI::App& app, ChartCommand& command);
CLI::App* declare_report(CLI::App& app, ReportCommand& command);
CLI::App* declare_studio(CLI::App& app, StudioCommand& command);
CLI::App* declare_odd(CLI::App& app, OddCommand& command);
CLI::App* declare_verify(CLI::App& app, StudyOptions& command);
CLI::App* declare_compare(CLI::App& app, CompareCommand& command);

}  // namespace concert::app
