#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "models/administration/posts.hpp"

namespace concert::administration {
namespace {

struct Grade {
    std::string_view word;  ///< found in the grade's name, in capitals
    int rank;
};

/// The most telling words first: the first that is found decides. British civil service 2013: senior civil service,
/// grades 6 and 7, senior, higher and executive officers, administrative officers and assistants.
constexpr std::array grades{
    Grade{"SCS", 0},       Grade{"OF-", 0},     Grade{"GRADE 6", 1}, Grade{"G6", 1},  Grade{"GRADE 7", 2},
    Grade{"G7", 2},        Grade{"SEO", 3},     Grade{"SENIOR", 3},  Grade{"HEO", 4}, Grade{"HIGHER", 4},
    Grade{"ASSISTANT", 7}, Grade{"AA", 7},      Grade{"ADMIN", 6},   Grade{"AO", 6},  Grade{"EO", 5},
    Grade{"EXECUTIVE", 5}, Grade{"OFFICER", 5}, Grade{"MANAGER", 3},
};
constexpr int unknown = 5;

}  // namespace

int grade_rank(const std::string& grade) {
    std::string capitals = grade;
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (const Grade& known : grades) {
        if (capitals.find(known.word) != std::string::npos) return known.rank;
    }
    return unknown;
}

}  // namespace concert::administration
