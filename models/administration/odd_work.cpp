#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration::detail {
namespace {

constexpr std::array texts{
    ProcessText{
        "E4",
        {"dep = pooled:      c_0\n"
         "dep = sequential:  c_0 + c_1·(n − 1)\n"
         "dep = reciprocal:  c_p·(1 − φ·t̄)·n·(n − 1)/2",
         "dep = pooled :      c_0\n"
         "dep = sequential :  c_0 + c_1·(n − 1)\n"
         "dep = reciprocal :  c_p·(1 − φ·t̄)·n·(n − 1)/2"},
        {"Cost of a team", "Coût d'une équipe"},
        {"A unit of n members spends hours on its own coordination, by the interdependence dep of its work (Thompson "
         "1967), shared evenly. In reciprocal work trust saves the share φ of them; t̄ is the mean trust on the "
         "members' "
         "active ties. A member pays from what is left of R, else F, else production, and never more than a week.",
         "Une unité de n membres consacre des heures à sa propre coordination, selon l'interdépendance dep de son "
         "travail (Thompson 1967), à parts égales. En travail réciproque, la confiance en épargne la part φ ; t̄ est la "
         "confiance moyenne le long des liens actifs des membres. Un membre paie sur ce qui reste de R, sinon de F, "
         "sinon de la production, et jamais plus d'une semaine."},
        {"teams cost nothing.", "les équipes ne coûtent rien."}},
    ProcessText{
        "E5",
        {"W_i ~ Normal(load·H, load·H), at least 0, + h_w per unresolved exception\n"
         "q ← max(0, q + W_i − H'),  quality = min(1, H'/(q + W_i)),  overloaded = [q > H]",
         "W_i ~ Normale(load·H, load·H), au moins 0, + h_w par exception non résolue\n"
         "q ← max(0, q + W_i − H'),  qualité = min(1, H'/(q + W_i)),  surchargé = [q > H]"},
        {"Work and quality", "Travail et qualité"},
        {"Work W_i comes in hours, its variance being as large as its mean; H' is what teams and other duties leave of "
         "production. What is not done queues up as backlog q. Quality falls with the work that waits (Lipsky 1980). A "
         "backlog above one week's production overloads.",
         "Le travail W_i arrive en heures, sa variance étant égale à sa moyenne ; H' est ce que l'équipe et les autres "
         "charges laissent de la production. Ce qui n'est pas fait s'accumule en retard q. La qualité baisse avec le "
         "travail en attente (Lipsky 1980). Un retard de plus d'une semaine de production surcharge."},
        {"there is no work, no backlog and no overload; quality is 1.",
         "il n'y a ni travail, ni retard, ni surcharge ; la qualité vaut 1."}},
};

}  // namespace

std::span<const ProcessText> odd_work() { return texts; }

}  // namespace concert::administration::detail
