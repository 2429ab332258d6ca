#include <algorithm>

#include "claims/contrast.hpp"

namespace concert::claims {

Arms::Arms(const std::vector<scenarios::ArmAxis>& axes) : axes_(axes) {
    strides_.resize(axes.size());
    for (std::size_t axis = axes.size(); axis-- > 0;) {
        strides_[axis] = size_;
        size_ *= axes[axis].levels.size();
    }
    for (const scenarios::ArmAxis& axis : axes) counts_.push_back(axis.levels.size());
}

std::size_t Arms::level(std::size_t arm, std::size_t axis) const { return arm / strides_[axis] % counts_[axis]; }

std::vector<std::size_t> Arms::select(const scenarios::Selector& where, const scenarios::Selector& also) const {
    std::vector<std::size_t> selected;
    for (std::size_t arm = 0; arm < size_; ++arm) {
        const auto meets = [&](const scenarios::Restriction& restriction) {
            const auto& levels = restriction.levels;
            return std::find(levels.begin(), levels.end(), level(arm, restriction.axis)) != levels.end();
        };
        if (std::all_of(where.begin(), where.end(), meets) && std::all_of(also.begin(), also.end(), meets)) {
            selected.push_back(arm);
        }
    }
    return selected;
}

std::string Arms::label(std::size_t arm, const std::vector<std::size_t>& axes) const {
    std::string text;
    for (const std::size_t axis : axes) {
        text += (text.empty() ? "" : ", ") + axes_[axis].name + "=" + axes_[axis].levels[level(arm, axis)];
    }
    return text;
}

}  // namespace concert::claims
