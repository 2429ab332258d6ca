#include <catch2/catch.hpp>

#include "figures/names.hpp"
#include "models/administration/table.hpp"

using namespace concert;
using namespace concert::figures;

TEST_CASE("values of kappa are told as cooperation and collaboration") {
    const auto& model = administration::model_table();
    CHECK(name_of("kappa=0", model).full.en == "cooperation (κ\u00a0=\u00a00)");
    CHECK(name_of("kappa=0", model).brief.fr == "la coopération");
    CHECK(name_of("kappa=1", model).brief.en == "collaboration");
    CHECK(name_of("kappa=0.5", model).full.en == "50% collaboration (κ\u00a0=\u00a00.5)");
    CHECK(name_of("kappa=0.5", model).full.fr == "50\u00a0% de collaboration (κ\u00a0=\u00a00,5)");
    CHECK(name_of("relational_share=0.125", model).full.fr == "12,5\u00a0% de collaboration (κ\u00a0=\u00a00,125)");
}

TEST_CASE("other parameters keep their symbols, labels of one's own stay") {
    const auto& model = administration::model_table();
    CHECK(name_of("rho_R=0.04", model).full.fr == "ρ_R\u00a0=\u00a00,04");
    CHECK(name_of("kappa=1, ins=yes", model).full.en == "collaboration (κ\u00a0=\u00a01), missing managers put in");
    CHECK(name_of("kappa=1, ins=yes", model).brief.fr == "la collaboration (encadrants manquants ajoutés)");
    CHECK(name_of("F=1.75, R=0", model).full.fr == "1,75\u00a0h formelles, 0\u00a0h relationnelles");
    CHECK(name_of("a plan of ours", model).full.en == "a plan of ours");
    CHECK(name_of("a plan of ours", model).brief.fr == "«\u00a0a plan of ours\u00a0»");
    CHECK(name_of("base", model).brief.fr == "le cas de base");
}

TEST_CASE("sizes have their thousands apart, classes their bounds") {
    const auto& model = administration::model_table();
    CHECK(group_name("N=2500", model).full.en == "2,500 people");
    CHECK(group_name("N=2500", model).brief.fr == "les organisations de 2\u202f500 personnes");
    CHECK(group_name("N=51-250", model).bare.en == "organisations of 51 to 250 people");
    CHECK(group_name("N>20000", model).full.fr == "plus de 20\u202f000 personnes");
    CHECK(group_name("design", model).brief.en == "all points of the design");
    CHECK(population_name("distance=farthest").fr == "quart le plus éloigné");
}
