#include <sys/resource.h>
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <sstream>

#include "analysis/hash.hpp"
#include "analysis/writers.hpp"
#include "scratch.hpp"
#include "synthetic.hpp"

using namespace concert::analysis;

namespace {

/// Two arms, twelve runs each; the last run failed.
Results example(std::size_t every = 1, const std::vector<std::string>& groups = {"all"}) {
    Results results = synthetic::study({{"N=50", "up to \"100\", small"}}, {"kappa=0", "kappa=0.25"});
    results.every = every;
    results.groups = groups;
    for (std::size_t arm = 0; arm < 2; ++arm) {
        for (std::size_t i = 0; i < 12; ++i) {
            synthetic::add_run(results, 0, arm, i,
                               0.25 + 0.25 * static_cast<double>(arm) + 0.01 * static_cast<double>(i));
        }
    }
    synthetic::runs_of(results).back() = Run{0, 1, 11, "out of memory", {}, {}, {}, 0};
    results.notes = {"3 vacant posts count as people"};
    return results;
}

Provenance provenance() {
    return {"0.1.0",
            "g++ 12.2.0",
            "concert run scenarios/sizes.toml",
            {500, 0, 1},
            {true, false},
            {{"scenarios/sizes.toml", sha256("abc")}},
            "2025-01-02T03:04:05Z",
            "2025-01-02T03:05:05Z",
            60};
}

/// Records of a CSV text by RFC 4180, for reading back what was written.
std::vector<std::vector<std::string>> parse(const std::string& text) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
            rows.back().back() += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            rows.back().emplace_back();
        } else if (c == '\n' && !quoted) {
            rows.push_back({""});
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

std::size_t column(const std::vector<std::vector<std::string>>& rows, const std::string& name) {
    const auto found = std::find(rows[0].begin(), rows[0].end(), name);
    REQUIRE(found != rows[0].end());
    return static_cast<std::size_t>(found - rows[0].begin());
}

/// The row whose first fields are these.
std::vector<std::string> row_of(const std::vector<std::vector<std::string>>& rows,
                                const std::vector<std::string>& key) {
    for (const auto& row : rows) {
        if (std::equal(key.begin(), key.end(), row.begin())) return row;
    }
    FAIL("no such row");
    return {};
}

}  // namespace

TEST_CASE("numbers are written in the fewest digits that read back the same") {
    CHECK(number(0.1) == "0.1");
    CHECK(number(0.1F) == "0.1");
    CHECK(number(1.0 / 3) == "0.3333333333333333");
    CHECK(number(50.0) == "50");
    CHECK(number(-0.0) == "0");
    CHECK(number(synthetic::no_value) == "");
    CHECK(number(std::numeric_limits<double>::infinity()) == "Inf");
}

TEST_CASE("text with a comma, a quote or a line end is quoted after RFC 4180") {
    std::string text;
    CsvWriter csv([&](std::string_view bytes) { text += bytes; });
    csv.text("plain").text("a,b").text("say \"yes\"").text("two\nlines").count(3).text("").end();
    CHECK(text == "plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",3,\n");
}

TEST_CASE("every file of a study reads back as it was computed") {
    const Scratch scratch;
    const Results results = example(52);
    const Summary summary = summarise(results);
    WriteOptions options;
    options.all_runs = true;
    const std::string hash = write_results(results, summary, provenance(), options, scratch / "sizes");

    const auto runs = parse(read_text(scratch / "sizes" / "runs.csv"));
    REQUIRE(runs.size() == 25);
    CHECK(runs[0].size() == 8 + 3 + outcome_table().size());
    for (const auto& row : runs) CHECK(row.size() == runs[0].size());
    CHECK(std::vector<std::string>(runs[14].begin(), runs[14].begin() + 11) ==
          std::vector<std::string>{"sizes", "N=50", "up to \"100\", small", "kappa=0.25", "1", "50", "ok", "", "50",
                                   "0.25", "top"});
    CHECK(std::stod(runs[14][column(runs, "D_withdrawal")]) == 0.25 + 0.25 + 0.01);
    CHECK(runs[1][column(runs, "weeks_to_50")] == "");
    CHECK(runs[24][column(runs, "status")] == "failed");
    CHECK(runs[24][column(runs, "error")] == "out of memory");
    CHECK(runs[24][column(runs, "D_withdrawal")] == "");

    const auto curves = parse(read_text(scratch / "sizes" / "curves.csv"));
    CHECK(curves[0] == std::vector<std::string>{"group", "arm", "week", "population", "measure", "n", "median", "q10",
                                                "q25", "q75", "q90", "mean"});
    CHECK(curves.size() == 1 + 2 * 6);  // weeks 0, 52, ..., 260 of everybody in two arms
    const auto withdrawal = row_of(curves, {"up to \"100\", small", "kappa=0", "156", "all", "D", "12"});
    CHECK(withdrawal[6] == "0.305");
    CHECK(std::stof(withdrawal[7]) == Approx(0.261));
    CHECK(std::stof(withdrawal[10]) == Approx(0.349));

    const auto table = parse(read_text(scratch / "sizes" / "summary.csv"));
    for (const auto& row : table) CHECK(row.size() == table[0].size());
    const auto level = row_of(table, {"outcome", "up to \"100\", small", "kappa=0", "", "D_withdrawal"});
    CHECK(level[column(table, "n")] == "12");
    CHECK(std::stod(level[column(table, "mean")]) == Approx(0.305));
    CHECK(level[column(table, "median_interval")] == "95%");
    CHECK(std::stod(level[column(table, "median_lower")]) == 0.25 + 0.01 * 2);
    const auto difference =
        row_of(table, {"difference", "up to \"100\", small", "kappa=0.25", "kappa=0", "D_withdrawal", "share", "11"});
    CHECK(std::stod(difference[column(table, "mean")]) == Approx(0.25));
    const auto ignition = row_of(table, {"ignition", "up to \"100\", small", "kappa=0.25", "", "P_ignition"});
    CHECK(ignition[column(table, "mean")] == "1");
    CHECK(std::stod(row_of(table, {"bass_m1", "up to \"100\", small", "kappa=0", "", "m"})[column(table, "median")]) ==
          1);

    // an outcome of equations off by default has rows only where a run has a value of it
    const auto rows_of = [&](std::string_view outcome) {
        return std::count_if(table.begin(), table.end(),
                             [&](const auto& row) { return row[column(table, "outcome")] == outcome; });
    };
    CHECK(rows_of("drift") == 0);
    CHECK(rows_of("A_withdrawal") == rows_of("D_withdrawal"));  // no values either

    const auto all = parse(read_text(scratch / "sizes" / "all_runs.csv"));
    CHECK(all.size() == 1 + 23 * 6);
    CHECK(row_of(all, {"up to \"100\", small", "N=50", "kappa=0", "3", "156"})[5] == "0.28");

    CHECK(hash == result_hash(results, summary));
    CHECK(hash == sha256(read_text(scratch / "sizes" / "runs.csv") + read_text(scratch / "sizes" / "curves.csv") +
                         read_text(scratch / "sizes" / "summary.csv")));
}

TEST_CASE("the manifest holds what is needed to make the results again") {
    const Results results = example();
    const auto json = nlohmann::json::parse(manifest(results, summarise(results), provenance(), {}, "cafe"));
    CHECK(json["study"] == "sizes");
    CHECK(json["title"]["fr"] == "Qui adopte plus vite\u202f?");
    CHECK(json["result_hash"] == "cafe");
    CHECK(json["seed"] == 42);
    CHECK(json["version"] == "0.1.0");
    CHECK(json["compiler"] == "g++ 12.2.0");
    CHECK(json["command"] == "concert run scenarios/sizes.toml");
    CHECK(json["equations"] == nlohmann::json{"E1"});
    CHECK(json["parameters"] == nlohmann::json{{"people", 500}, {"kappa", 0.0}, {"place", "top"}});
    REQUIRE(json["cases"].size() == 2);
    CHECK(json["cases"][0]["parameters"] == nlohmann::json{{"people", 50}});
    CHECK(json["cases"][1]["parameters"] == nlohmann::json{{"people", 50}, {"kappa", 0.25}});
    CHECK(json["cases"][1]["arm"] == "kappa=0.25");
    CHECK(json["inputs"]["scenarios/sizes.toml"] == sha256("abc"));
    CHECK(json["notes"][0] == "3 vacant posts count as people");
    CHECK(json["started"] == "2025-01-02T03:04:05Z");
    CHECK(json["seconds"] == 60.0);
}

TEST_CASE("the result hash covers results, not times, paths or commands") {
    const Scratch scratch;
    const Results results = example();
    const Summary summary = summarise(results);
    Provenance other = provenance();
    other.started = "2031-01-01T00:00:00Z";
    other.seconds = 1;
    other.command = "concert run elsewhere.toml";
    CHECK(write_results(results, summary, provenance(), {}, scratch / "a") ==
          write_results(results, summary, other, {}, scratch / "b"));
    const std::string hash = result_hash(results, summary);
    synthetic::runs_of(results)[0].outcomes[find_outcome("D_withdrawal")] += 1e-15;
    CHECK(result_hash(results, summarise(results)) != hash);
}

TEST_CASE("curves hold the groups kept") {
    const Results everybody = example(260);
    std::string text;
    const Sink sink = [&](std::string_view bytes) { text += bytes; };
    write_curves(everybody, summarise(everybody), sink);
    CHECK(text.find("role=manager") == std::string::npos);
    text.clear();
    const Results results = example(260, {"all", "role=manager"});
    write_curves(results, summarise(results), sink);
    const auto curves = parse(text);
    CHECK(curves.size() == 1 + 2 * 2 * 2);
    CHECK(row_of(curves, {"up to \"100\", small", "kappa=0", "260", "role=manager", "D", "12"})[6] == "0.1525");
}

TEST_CASE("running a study again replaces its own results, all_runs.csv included") {
    const Scratch scratch;
    const Results results = example();
    const Summary summary = summarise(results);
    WriteOptions options;
    options.all_runs = true;
    write_results(results, summary, provenance(), options, scratch.path());
    options.all_runs = false;
    write_results(results, summary, provenance(), options, scratch.path());
    CHECK_FALSE(std::filesystem::exists(scratch / "all_runs.csv"));
    CHECK(std::filesystem::exists(scratch / "manifest.json"));
    CHECK_FALSE(std::filesystem::exists(scratch / "runs.csv.part"));
}

TEST_CASE("when the disk is full the older results stay whole") {
    const Scratch scratch;
    const Results results = example();
    const Summary summary = summarise(results);
    const std::string hash = write_results(results, summary, provenance(), {}, scratch.path());
    Results changed = results;
    changed.study = "another";
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{12'000, before.rlim_max};  // runs.csv fits, curves.csv does not
    std::string message;
    ::setrlimit(RLIMIT_FSIZE, &small);
    try {
        write_results(changed, summarise(changed), provenance(), {}, scratch.path());
    } catch (const FileError& error) {
        message = error.what();
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    CHECK(message == (scratch / "curves.csv").string() +
                         ": cannot be written: File too large; raise the file-size limit (ulimit -f) or choose another "
                         "folder with -o");
    CHECK(sha256(read_text(scratch / "runs.csv") + read_text(scratch / "curves.csv") +
                 read_text(scratch / "summary.csv")) == hash);
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path())) {
        CHECK(entry.path().extension() != ".part");
    }
}
