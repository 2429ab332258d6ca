#include "app/shipped.hpp"

#include "analysis/files.hpp"

namespace concert::app {

namespace fs = std::filesystem;

namespace {

/// The folder above that of the program; empty where the system does not tell.
fs::path prefix() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? fs::path() : program.parent_path().parent_path();
}

}  // namespace

fs::path installed_scenarios() { return prefix() / "share" / "concert" / "scenarios"; }

fs::path web_file(const std::string& name) {
    std::error_code failed;
    for (const fs::path& folder : {prefix() / "share" / "concert" / "web", prefix() / "web"}) {
        if (fs::exists(folder / name, failed)) return folder / name;
    }
    return {};
}

fs::path needed_web_file(const std::string& name) {
    fs::path file = web_file(name);
    if (!file.empty()) return file;
    const std::string packages =
        name == "studio.html" ? "nodejs (18 or later), npm and emscripten" : "nodejs (18 or later) and npm";
    throw analysis::FileError(name, "is not there", "this program was built without it",
                              "install the packages " + packages + " and build it again");
}

}  // namespace concert::app
