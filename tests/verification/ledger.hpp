#pragma once
#include <string>
#include <string_view>

/// The comparisons with known answers, each in one place: what is compared is checked, and, when the environment
/// variable CONCERT_LEDGER names a file, also appended to it as a row of docs/verification.md (table.sh makes the
/// page).
namespace concert::verification {

/// One number the theory gives and what the program gave for it.
struct Comparison {
    std::string_view id;    ///< of the case: "V1"
    std::string claim;      ///< what the number is, in words
    double expected;        ///< known beforehand
    double obtained;        ///< from the program
    double error = 0;       ///< standard error of the obtained value; 0: there is no chance in it
    double allowance = 0;   ///< a known bias or rounding, which may be missed besides
    std::string runs = "";  ///< what stands behind: replicates, people, seed
};

/// Checks that the obtained value lies within four standard errors and the allowance.
void compared(const Comparison& comparison);

/// Checks the contrary: where theory and program must part, they are farther apart than that.
void parted(const Comparison& comparison);

/// Many comparisons that are one row: the one farthest from its expected value, in units of its tolerance.
class Farthest {
public:
    /// Checks like compared(), and remembers. `where` tells the comparison from its siblings.
    void add(double expected, double obtained, double error, double allowance, const std::string& where);
    /// The row: the farthest of all that were added.
    void report(std::string_view id, const std::string& claim, const std::string& runs) const;

private:
    Comparison worst_{};
    std::string where_;
    double share_ = -1;  ///< of the tolerance that the farthest needs
    int number_ = 0;
};

}  // namespace concert::verification
