#include <catch2/catch.hpp>

#include <sstream>

#include "made_up.hpp"
#include "store/export.hpp"

using namespace concert;
using namespace concert::store;
using analysis::Dialect;

namespace {

using Export = void (*)(const RunStore&, const analysis::Results&, Dialect, const analysis::Sink&);

std::vector<std::string> lines(Export table, const RunStore& store, Dialect dialect = Dialect::plain) {
    std::string text;
    table(store, made_up::study(), dialect, [&](std::string_view bytes) { text += bytes; });
    std::vector<std::string> all;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) all.push_back(line);
    return all;
}

/// Two runs, the later one kept first, and one that failed.
void fill(RunStore& store) {
    auto plain = made_up::run(0, 0, 1);
    plain.outcomes.assign(plain.outcomes.size(), 0.25);
    plain.outcomes[1] = synthetic::no_value;
    plain.outcomes[2] = std::numeric_limits<double>::infinity();
    plain.adoption = {0.5f, 0.75f};
    plain.curves.assign(12, 0.125f);
    plain.curves[7] = std::numeric_limits<float>::quiet_NaN();
    plain.seconds = 1.5;
    store.add({made_up::failed(1, 1, 0, "no memory; 3.5 GB")});
    store.add({plain});
}

}  // namespace

TEST_CASE("runs are exported with place, parameters and outcomes, in a fixed order, in both dialects") {
    const Scratch scratch;
    RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
    fill(store);
    std::string names, values, french;
    for (std::size_t i = 0; i < analysis::outcome_table().size(); ++i) {
        names += "," + std::string(analysis::outcome_table()[i].name);
        values += i == 1 ? "," : i == 2 ? ",Inf" : ",0.25";
        french += i == 1 ? ";" : i == 2 ? ";Inf" : ";0,25";
    }
    const auto plain = lines(export_runs, store);
    REQUIRE(plain.size() == 3);
    CHECK(plain[0] ==
          "point,group,arm,replicate,seed,size,status,error,people,kappa,place" + names + ",seconds,finished");
    CHECK(plain[1].substr(0, plain[1].rfind(',')) == "N=50,small,kappa=0,1,42,50,ok,,50,0,top" + values + ",1.5");
    const std::string time = plain[1].substr(plain[1].rfind(',') + 1);
    CHECK(time.size() == 20);
    CHECK(time[10] == 'T');
    CHECK(time[19] == 'Z');
    CHECK(plain[2].starts_with("\"Lac; \"\"le\"\"\",large,kappa=1,0,42,50,failed,no memory; 3.5 GB,50,0.25,top,,"));
    const auto decimal = lines(export_runs, store, Dialect::french);
    CHECK(decimal[0].starts_with("\xEF\xBB\xBFpoint;group;arm;"));
    CHECK(decimal[1].substr(0, decimal[1].rfind(';')) == "N=50;small;kappa=0;1;42;50;ok;;50;0;top" + french + ";1,5");
    CHECK(
        decimal[2].starts_with("\"Lac; \"\"le\"\"\";large;kappa=1;0;42;50;failed;\"no memory; 3.5 GB\";50;0,25;top;;"));
}

TEST_CASE("curves are exported by population, measure and week; adoption by week; failed runs have none") {
    const Scratch scratch;
    RunStore store(scratch / "study.sqlite", made_up::identity, made_up::study());
    fill(store);
    const auto curves = lines(export_curves, store);
    REQUIRE(curves.size() == 13);
    CHECK(curves[0] == "point,group,arm,replicate,population,measure,week,value");
    CHECK(curves[1] == "N=50,small,kappa=0,1,all,D,0,0.125");
    CHECK(curves[6] == "N=50,small,kappa=0,1,all,D,260,0.125");
    CHECK(curves[8] == "N=50,small,kappa=0,1,role=manager,D,52,");
    CHECK(lines(export_curves, store, Dialect::french)[12] == "N=50;small;kappa=0;1;role=manager;D;260;0,125");
    CHECK(lines(export_adoption, store) == std::vector<std::string>{"point,group,arm,replicate,week,D",
                                                                    "N=50,small,kappa=0,1,0,0.5",
                                                                    "N=50,small,kappa=0,1,1,0.75"});
}

TEST_CASE("an export while a study is writing shows one moment of it") {
    const Scratch scratch;
    RunStore writing(scratch / "study.sqlite", made_up::identity, made_up::study());
    writing.add({made_up::run(0, 0, 1)});
    const RunStore store(scratch / "study.sqlite");
    std::size_t next = 5;
    for (const Export table : {&export_runs, &export_curves, &export_adoption}) {
        const std::size_t held = writing.size();
        std::size_t rows = 0;
        table(store, made_up::study(), Dialect::plain, [&](std::string_view) {
            if (rows++ < 20) writing.add({made_up::run(0, 0, next), made_up::run(1, 1, next)});  // between two rows
            ++next;
            if (rows > 100'000) throw std::runtime_error("it never ends");
        });
        const std::size_t rows_a_run = table == &export_runs ? 1 : table == &export_curves ? 12 : synthetic::weeks;
        CHECK((rows - 1) % rows_a_run == 0);
        CHECK((rows - 1) / rows_a_run >= held);
        CHECK((rows - 1) / rows_a_run <= held + 2);  // the header was a row too
    }
}
