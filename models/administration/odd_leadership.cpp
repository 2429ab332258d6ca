#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration::detail {
namespace {

constexpr std::array texts{
    ProcessText{
        "E15",
        {"attention of the week = m/n_p during the mandate, m_after/n_p after it, 0 before it",
         "attention de la semaine = m/n_p pendant le mandat, m_after/n_p après, 0 avant"},
        {"Will of the leadership", "Volonté de la direction"},
        {"The leadership grants the project a share of both channels, and n_p competing projects divide it. Elected "
         "members have no hours and do not change; a share d_top of them is sincere.",
         "La direction accorde au projet une part des deux canaux, que n_p projets concurrents se partagent. Les élus "
         "n'ont pas d'heures et ne changent pas ; une part d_top d'entre eux est sincère."},
        {"the attention is not shared with other projects.", "l'attention n'est pas partagée avec d'autres projets."}},
};

}  // namespace

std::span<const ProcessText> odd_leadership() { return texts; }

}  // namespace concert::administration::detail
