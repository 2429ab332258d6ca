#include <fmt/format.h>

#include "analysis/files.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/odd.hpp"
#include "app/organisations.hpp"
#include "app/study_options.hpp"

/// concert odd: the model as a study uses it, described for referees.
namespace concert::app {

int odd(const OddCommand& command, const Common&) {
    const scenarios::Study study = load(command.study);
    const Organisations organisations(study);
    const std::string text = odd_document(study, organisations.points());
    if (command.file.empty()) {
        fmt::print("{}", text);
        return Exit::done;
    }
    const analysis::FileSizeSignalIgnored errors_instead_of_signals;
    analysis::OutputFile file(command.file);
    file.write(text);
    file.close();
    file.publish();
    return Exit::done;
}

}  // namespace concert::app
