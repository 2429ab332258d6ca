#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "scenarios/setting.hpp"

/// A claim: what a study must show for somebody's statement to hold, declared in the study's own file and judged point
/// by point (docs/claims.md).
namespace concert::scenarios {

/// Arms are a product of axes; a level of an axis is one value of a parameter, or a named set of values.
struct ArmAxis {
    std::string name;
    std::vector<std::string> levels;
};

/// Of one axis, these levels.
struct Restriction {
    std::size_t axis;
    std::vector<std::size_t> levels;
};
/// The arms that meet every restriction; all arms when there is none.
using Selector = std::vector<Restriction>;

/// How arms are compared. "Best" is always chosen on the first half of the replicates and compared on the second.
enum class Rule {
    beats,        ///< best of `of` better than best of `against` by more than the smallest effect that matters
    not_worse,    ///< best of `of` not worse than best of `against` by more than that
    differs,      ///< they differ by more than that, either way
    falls_short,  ///< best of `of` below `share` of the best of `against`
    complements,  ///< second difference over the two axes `across` above the smallest effect, cell by cell
    interacts,    ///< the same either way
    transplants,  ///< the best policy of one level of `across` is worse at another level than that level's own best
    common,       ///< at some level of `across`, the best common policy is below `share` of that level's own best
    informs,      ///< mean over the levels of `across`: own best policy better than the best common one
    moves_more,   ///< going from `base` to `of` moves the outcome more than going from `base` to `against`
};

/// How many of a judgement's comparisons must hold.
enum class Need { all, any, most };

struct Judgement {
    Rule rule = Rule::beats;
    int line = 0;  ///< in the file, for messages
    std::vector<std::string> outcomes;
    Selector where;  ///< restricts everything that follows
    Selector of, against, base;
    std::vector<std::size_t> across;  ///< axes
    std::vector<std::size_t> each;    ///< axes along which the comparison is made level by level
    Need need = Need::all;
    double share = 0;
    bool counts = true;  ///< false: shown, but the verdict does not hang on it
    std::string by;      ///< outcome by which the best of `of` is chosen; empty: by the outcome compared
};

/// Parameters that are drawn a second time, all of a group together: the levels of the axis "redraw", whose first level
/// is "none".
struct Redraw {
    std::string name;
    std::vector<std::size_t> parameters;
};

struct Claim {
    std::string id;                                ///< "H1"
    std::string source_en, source_fr;              ///< whose claim it is and where it stands
    std::string note_en, note_fr;                  ///< what a reader must know beside the verdict
    std::string construction_en, construction_fr;  ///< why no parameters make it hold (or fail), where that is so
    std::vector<ArmAxis> axes;                     ///< those of the study's arms, then "redraw" where there is one
    std::vector<Redraw> redraws;
    std::vector<Judgement> judgements;  ///< the claim holds when all of them do
    std::vector<Setting> holds, fails;  ///< parameters at which it must hold, and must fail
};

}  // namespace concert::scenarios
