#pragma once
#include "analysis/outcomes.hpp"

namespace concert::analysis {

/// What the rows of the outcome table ask of a run. Every answer is NaN where the run does not hold what is asked.
class OutcomeSource {
public:
    OutcomeSource(const Counts& counts, const std::vector<std::string>& groups, std::span<const Measure> measures,
                  std::size_t withdrawal)
        : counts_(counts), groups_(groups), measures_(measures), withdrawal_(withdrawal) {}

    /// First week in which D is at least `share`, from week 0 on.
    double weeks_to(double share) const;
    /// 1 if D stays below `share` in every week, else 0.
    double never(double share) const;
    /// Value of a measure in the week of withdrawal plus `after`.
    double level(std::string_view measure, std::size_t after = 0, std::string_view group = "all") const;
    /// Ratio of the level `after` weeks after withdrawal to the level at withdrawal; NaN when that is 0.
    double kept(std::string_view measure, std::size_t after) const;
    /// Mean over the mandate: the ratio of the sums of weeks 1 to withdrawal.
    double mandate(std::string_view measure) const;
    /// Standard deviation at withdrawal, from the measures of the mean and of the mean square.
    double deviation(std::string_view mean, std::string_view square) const;
    /// Mean of D over the last 13 weeks of the mandate.
    double plateau() const;
    /// Week in which new adoption is highest, in the mean of the 13 weeks around it (cut at the ends of the run).
    double peak_week() const;
    /// New adoption per person-week in that week, averaged alike.
    double peak_height() const;
    /// Share of the mandate's adoptions that came by one road.
    double road(std::string_view measure) const;
    /// Mean over the weeks of the mandate of D × quality.
    double output() const;

private:
    struct Peak {
        double week, height;
    };
    double between(std::string_view measure, std::size_t first, std::size_t last, std::string_view group) const;
    double adoption(std::size_t first, std::size_t last) const;
    Peak peak() const;

    const Counts& counts_;
    const std::vector<std::string>& groups_;
    std::span<const Measure> measures_;
    std::size_t withdrawal_;
};

}  // namespace concert::analysis
