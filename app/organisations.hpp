#pragma once
#include <memory>
#include <vector>

#include "models/administration/build.hpp"
#include "scenarios/own_network.hpp"
#include "scenarios/posts.hpp"
#include "scenarios/study.hpp"

/// Where the organisations of a study come from: generated, or read from files once and built again for each replicate.
namespace concert::app {

class Organisations {
public:
    /// Reads the files the study names; throws scenarios::StudyErrors when they hold mistakes.
    explicit Organisations(const scenarios::Study& study);

    /// The points of the study: as it lists them, or one for each body of a posts file.
    const std::vector<scenarios::Point>& points() const { return points_; }

    /// True when the organisations are drawn and not read from files.
    bool generated() const { return study_.source.kind == scenarios::OrganisationSource::Kind::generated; }

    /// Everything that building point `point` needs and that no replicate changes (a hierarchy read from a file).
    struct Line {
        std::shared_ptr<const administration::Hierarchy> hierarchy;  ///< null: generated anew for each replicate
        std::shared_ptr<const administration::GivenTies> ties;       ///< null: drawn
    };
    Line line_of(std::size_t point, const administration::Parameters& p) const;

private:
    const scenarios::Study& study_;
    std::vector<scenarios::Point> points_;
    std::vector<scenarios::Body> bodies_;
    scenarios::OwnNetwork own_;
};

/// Builds one organisation of a point.
administration::Organisation build(const Organisations::Line& line, const administration::Parameters& p,
                                   std::uint64_t seed, std::uint32_t number, std::uint32_t replicate);

}  // namespace concert::app
