#pragma once
#include <string>

/// What a search may vary, seen as a place on the unit interval.
namespace concert::analysis {

/// A parameter between two bounds, both allowed; `logarithmic`: equal ratios are equally far; `whole`: whole numbers.
struct Bounds {
    std::string name;
    double lowest, highest;
    bool logarithmic = false;
    bool whole = false;
};

/// lowest < highest, both finite, and lowest > 0 if logarithmic; whole numbers if whole.
bool sound(const Bounds& bounds);

/// The value at a place in [0, 1]: evenly spread, or evenly in the logarithm. Whole numbers have cells that reach half
/// a unit to either side, beyond the bounds too, so that the outermost are as likely as others.
double value_at(const Bounds& bounds, double place);

/// The place of a value: value_at gives it back, to rounding.
double place_of(const Bounds& bounds, double value);

}  // namespace concert::analysis
