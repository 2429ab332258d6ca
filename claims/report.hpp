#pragma once
#include <string>
#include <vector>

#include "analysis/csv.hpp"
#include "analysis/texts.hpp"
#include "analysis/total_index.hpp"
#include "claims/design.hpp"
#include "claims/judgement.hpp"
#include "claims/shares.hpp"

/// What `concert claims` says: a ledger for people, tables for machines.
namespace concert::claims {

/// One place in the parameter space.
struct Place {
    std::string box;           ///< "full", "near", "calibrated" or "potency"
    std::size_t number = 0;    ///< of the point within its box
    double potency = 1;        ///< of peers against instruction, as a multiple of the calibrated ratio
    std::vector<double> unit;  ///< its coordinates in [0, 1), one a dimension of the design; empty outside the boxes
    std::vector<double> values, redrawn;  ///< every parameter of the model; the same with all assumed ones drawn again

    std::string name() const;  ///< "full/12", "potency/0.25"
};

/// Everything found about one claim.
struct ClaimReport {
    std::string id;
    sim::Texts title, source, note, construction;
    std::vector<Judged> judged;  ///< by place
};

struct Report {
    std::vector<Place> places;
    std::vector<std::size_t> dimensions;  ///< parameters that the design varies
    sim::ModelTable model{};
    std::vector<ClaimReport> claims;

    /// Places of a box.
    std::vector<std::size_t> in_box(std::string_view box) const;
};

/// The verdicts of a claim over one box, and what goes with them.
struct BoxVerdict {
    Shares shares;
    std::vector<Flip> flips;
};
BoxVerdict box_verdict(const Report& report, const ClaimReport& claim, std::string_view box);

/// Total indices of the groups that a claim draws again (its "moves_more" judgements), over one box.
struct GroupIndex {
    std::string base, group;  ///< arms: "kappa=0, redraw=none", "kappa=0, redraw=process"
    std::size_t outcome;
    analysis::TotalIndex index;
};
std::vector<GroupIndex> group_indices(const Report& report, const ClaimReport& claim, std::string_view box);

std::string_view word_of(Verdict verdict);  ///< "supported"

/// The ledger: every claim alike, whatever its verdict. Lines are at most `columns` wide (taken between 80 and 100).
std::string ledger(const Report& report, analysis::Language language, int columns, bool color, bool unicode = true);

// The tables. A row of `claims` is a claim in a box, or a claim at a point.
void write_claims(const Report& report, const analysis::Sink& sink);
void write_findings(const Report& report, const analysis::Sink& sink);
void write_points(const Report& report, const analysis::Sink& sink);
/// For every claim that carries a policy from one level to another, what that costs, at the calibrated point.
void write_transplants(const Report& report, const analysis::Sink& sink);

}  // namespace concert::claims
