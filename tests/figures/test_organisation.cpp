#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "check_texts.hpp"
#include "figures/json.hpp"
#include "figures/organisation.hpp"
#include "figures/staff_units.hpp"
#include "made_up_study.hpp"

using namespace concert::figures;

namespace {

/// A head with `teams` managers, each with `size` people; the manager belongs to the head's unit, 0.
Staff staff_of(std::size_t teams, std::size_t size) {
    Staff staff;
    const auto add = [&](std::size_t superior, std::size_t unit, const Text& role, Adopted state) {
        staff.superior.push_back(superior);
        staff.unit.push_back(unit);
        staff.role.push_back(role);
        staff.state.push_back(state);
    };
    add(no_superior, 0, both("head", "direction"), Adopted::sincere);
    for (std::size_t team = 0; team < teams; ++team) add(0, 0, both("manager", "encadrant"), Adopted::complying);
    for (std::size_t team = 0; team < teams; ++team) {
        for (std::size_t k = 0; k < size; ++k) {
            add(1 + team, 1 + team, both("frontline", "agent de terrain"), k < 2 ? Adopted::sincere : Adopted::unaware);
        }
    }
    return staff;
}

const StaffWords words{"sizes", "1.2.3", "42", both("collaboration", "la collaboration"), 52, 0};

}  // namespace

TEST_CASE("a small organisation is drawn person by person") {
    Staff staff = staff_of(3, 4);
    staff.ties = {{4, 8}, {8, 4}, {5, 12}};
    const Figure drawn = organisation(staff, words);
    REQUIRE(drawn.rows.size() == 16);
    CHECK(made_up::key(drawn, 0, "state") == "sincere");
    CHECK(made_up::key(drawn, 1, "role") == "manager");
    CHECK(made_up::number(drawn, 4, "superior") == 1);
    CHECK(std::isnan(made_up::number(drawn, 0, "superior")));
    const auto& picture = std::get<Picture>(drawn.drawing);
    CHECK(picture.ties == std::vector<std::pair<std::size_t, std::size_t>>{{4, 8}, {5, 12}});  // both ways are one line
    CHECK(drawn.title.en == "An organisation of 16 people in week 52 of the mandate, with collaboration");
    CHECK(check_texts::faults_of(json_of(drawn)) == std::vector<std::string>{});
    CHECK(drawn.alt.en.find("38% unaware, 0% aware, 19% complying and 44% have made it their own") !=
          std::string::npos);
}

TEST_CASE("a large one is drawn unit by unit, its people counted") {
    const Staff staff = staff_of(300, 10);
    const Figure drawn = organisation(staff, words);
    REQUIRE(drawn.rows.size() == 301);
    CHECK(made_up::number(drawn, 0, "size") == 301);
    CHECK(made_up::number(drawn, 1, "size") == 10);
    CHECK(made_up::key(drawn, 1, "state") == "unaware");
    CHECK(made_up::number(drawn, 1, "sincere") == 0.2);
    CHECK(made_up::number(drawn, 1, "superior") == 0);
    CHECK(check_texts::faults_of(json_of(drawn)) == std::vector<std::string>{});
}

TEST_CASE("units too many to draw are counted with the one above them; ties join different units once") {
    Staff staff = staff_of(6, 3);
    const std::size_t deep = staff.superior.size();  // a second level below the first team
    for (std::size_t k = 0; k < 5; ++k) {
        staff.superior.push_back(7);
        staff.unit.push_back(99);
        staff.role.push_back(both("frontline", "agent de terrain"));
        staff.state.push_back(Adopted::aware);
    }
    staff.ties = {{deep, 7}, {deep, 10}, {10, deep + 1}, {7, 8}};
    const Units all = units_of(staff, 8);
    REQUIRE(all.number.size() == 8);
    CHECK(all.superior.back() == 1);  // below the first team
    CHECK(all.people(7) == 5);
    CHECK(all.ties == std::vector<std::pair<std::size_t, std::size_t>>{{1, 7}, {2, 7}});
    const Units fewer = units_of(staff, 7);
    REQUIRE(fewer.number.size() == 7);
    CHECK(fewer.people(1) == 8);
    CHECK(fewer.ties == std::vector<std::pair<std::size_t, std::size_t>>{{1, 2}});
}

TEST_CASE("of very many ties every second or third is drawn, and the words say so") {
    Staff staff = staff_of(10, 100);
    for (std::size_t i = 11; i < 1011; ++i) {
        for (std::size_t k = 1; k <= 9; ++k) staff.ties.emplace_back(i, 11 + (i - 11 + 97 * k) % 1000);
    }
    const Figure drawn = organisation(staff, words);
    const auto& ties = std::get<Picture>(drawn.drawing).ties;
    CHECK(ties.size() <= most_ties);
    CHECK(ties.size() > most_ties / 2);
    CHECK(drawn.subtitle.en.find("one tie of trust in 3") != std::string::npos);
}

TEST_CASE("lists that do not fit are refused") {
    Staff staff = staff_of(2, 2);
    staff.state.pop_back();
    CHECK_THROWS_WITH(organisation(staff, words), "the lists of an organisation have an entry a person");
    Staff lost = staff_of(2, 2);
    lost.ties = {{0, 70}};
    CHECK_THROWS_WITH(organisation(lost, words), "a tie leads to nobody");
}
