#pragma once
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/organisations.hpp"
#include "models/administration/setup.hpp"
#include "scenarios/study.hpp"

/// From the points and arms of a study to what their runs need.
namespace concert::app {

/// One arm of one point, ready to run.
struct PreparedArm {
    std::vector<double> values;  ///< of all parameters
    std::unique_ptr<const administration::Setup> setup;
    std::size_t variant;  ///< which of the point's organisations
};

/// One point, ready to run: its arms, and the different organisations these
/// need.
struct PreparedPoint {
    std::vector<PreparedArm> arms;
    std::vector<administration::Parameters> variants;
    std::vector<Organisations::Line> lines;
    std::uint32_t organisation;
    std::unique_ptr<const administration::Setup> before;  ///< of the past that the arms share, if they share one
};

/// Gives `values` what the settings say.
void apply(const std::vector<scenarios::Setting>& settings, std::vector<double>& values);

class Preparation {
public:
    /// Both must outlive the preparation.
    Preparation(const scenarios::Study& study, const Organisations& organisations);

    PreparedPoint prepare(std::size_t point);
    /// What was repaired in the hierarchies of a point that come from a file, in
    /// words.
    std::vector<std::string> repairs(std::size_t point, const PreparedPoint& ready) const;

private:
    /// Throws scenarios::StudyErrors when an arm changes what a run cannot change on its way.
    std::unique_ptr<const administration::Setup> past_of(std::size_t point, const PreparedPoint& ready);
    /// Tables of initial trust, made once for all arms that share them.
    std::shared_ptr<const administration::InitialTrust> trust_of(const administration::Parameters& p);

    const scenarios::Study& study_;
    const Organisations& organisations_;
    administration::Equations equations_;
    std::size_t people_row_;
    std::map<std::array<double, 4>, std::shared_ptr<const administration::InitialTrust>> trust_;
};

}  // namespace concert::app
