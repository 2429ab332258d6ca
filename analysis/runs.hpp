#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

/// The runs of a study, wherever they are kept. Whoever reads them takes one at a time, so that what a study needs of
/// memory does not grow with the number of its runs.
namespace concert::analysis {

/// One finished run. Curves are kept as floats.
struct Run {
    std::size_t point = 0, arm = 0, replicate = 0;
    std::string error;             ///< why it failed; empty when it did not
    std::vector<double> outcomes;  ///< by the outcome table; NaN where it does not exist ("never reached")
    std::vector<float> adoption;   ///< D of everybody in every week; empty where D is not measured
    std::vector<float> curves;     ///< [group][measure][row], a row every Results::every weeks
    double seconds = 0;            ///< of the thread that did it; no part of the results
};

class Runs {
public:
    using Visit = std::function<void(const Run&)>;
    using VisitCurve = std::function<void(std::size_t replicate, std::span<const float>)>;

    virtual ~Runs() = default;
    /// Every run in the order (point, arm, replicate), its curves left out.
    virtual void each(const Visit& visit) const = 0;
    /// The same of one point and arm.
    virtual void each_of(std::size_t point, std::size_t arm, const Visit& visit) const = 0;
    /// How many runs of one point and arm did not fail.
    virtual std::size_t done(std::size_t point, std::size_t arm) const = 0;
    /// Run::adoption, and Run::curves, of the runs of one point and arm that did not fail, in order of replicate.
    virtual void each_adoption(std::size_t point, std::size_t arm, const VisitCurve& visit) const = 0;
    virtual void each_curves(std::size_t point, std::size_t arm, const VisitCurve& visit) const = 0;
};

/// Runs kept in memory, in the order (point, arm, replicate).
class HeldRuns : public Runs {
public:
    std::vector<Run> list;

    void sort();
    void each(const Visit& visit) const override;
    void each_of(std::size_t point, std::size_t arm, const Visit& visit) const override;
    std::size_t done(std::size_t point, std::size_t arm) const override;
    void each_adoption(std::size_t point, std::size_t arm, const VisitCurve& visit) const override;
    void each_curves(std::size_t point, std::size_t arm, const VisitCurve& visit) const override;
};

}  // namespace concert::analysis
