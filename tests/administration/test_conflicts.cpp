#include <catch2/catch.hpp>

#include "models/administration/conflicts.hpp"

using namespace concert::administration;

namespace {

/// "parameter text; parameter text" of all conflicts.
std::string said(const Parameters& p, const Equations& on = {}) {
    std::string text;
    for (const auto& conflict : conflicts_of(p, on)) {
        text += (text.empty() ? "" : "; ") + std::string(conflict.parameter) + " " + conflict.text;
    }
    return text;
}

}  // namespace

TEST_CASE("the defaults do not contradict one another, nor does any one of the choices made by itself") {
    Parameters p;
    CHECK(said(p).empty());
    p.relational_share = 0.9;
    p.relational_share_managers = 0.2;
    CHECK(said(p).empty());
    p.formal_hours = 14;
    CHECK(said(p).empty());
    p.wage_a = 1.7;
    CHECK(said(p).empty());
}

TEST_CASE("kappa beside hours that leave it without effect is reported, with the keys") {
    Parameters p;
    p.formal_hours = 3;
    p.relational_hours = 4;
    CHECK(said(p).empty());
    p.relational_share = 0;
    const std::string why =
        "has no effect, because formal_hours and relational_hours are given; leave it out, or take "
        "one of them away";
    CHECK(said(p) == "relational_share " + why);
    p.relational_share_frontline = 1;
    CHECK(said(p) == "relational_share " + why + "; relational_share_frontline " + why);
    p = {};
    p.relational_share = 1;
    p.relational_share_executives = p.relational_share_managers = p.relational_share_frontline = 0.5;
    CHECK(said(p) ==
          "relational_share has no effect, because relational_share_executives, relational_share_managers and "
          "relational_share_frontline are all given; leave it out, or take one of them away");
}

TEST_CASE("between -1 and 0 nothing is meant") {
    Parameters p;
    p.relational_share_managers = -0.2;
    CHECK(said(p) == "relational_share_managers lies between -1 (not given) and 0");
    p.relational_share_managers = -1;
    p.formal_hours = -0.5;
    CHECK(said(p) == "formal_hours lies between -1 (not given) and 0");
}

TEST_CASE("hours that wages would stretch beyond a week are reported") {
    Parameters p;
    p.formal_hours = 10;
    p.relational_hours = 10;
    p.wage_a = 1.7;
    CHECK(said(p).empty());  // 20 h × 1.7 = 34 h at most
    p.relational_hours = 11;
    CHECK(said(p).find("relational_hours asks for more than 35 hours a week") == 0);
    p = {};
    p.coordination_share = 0.4;
    p.wage_a = 2;
    p.wage_c = 0.8;
    CHECK(said(p).empty());  // 14 h × 2.5 = 35 h: hours by kappa always fit
}

TEST_CASE("users, elected and equations that a value needs are named") {
    Parameters p;
    p.innovator_place = static_cast<std::int64_t>(Place::outside);
    CHECK(said(p) == "innovator_place needs users, who are part of E14: write [equations] on = [\"E14\"]");
    Equations on;
    on.coproduction = true;
    CHECK(said(p, on).empty());
    p = {};
    p.election_every = 312;
    CHECK(said(p) == "election_every needs somebody to elect: elected is 0, give it a value such as 23");
    p.elected = 23;
    CHECK(said(p).empty());
    on.will = on.learning = false;
    p.learning_scale = 30;
    CHECK(said(p, on) ==
          "election_every has no effect, because E15 is off; take it out of [equations] off; learning_scale has no "
          "effect, because E17 is off; take it out of [equations] off");
}
