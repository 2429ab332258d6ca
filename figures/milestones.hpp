#pragma once
#include "figures/material.hpp"

/// Weeks until half of the staff have made the practice their own, and the plateau at the end of the mandate, against
/// the size of the organisation. Id "milestones".
namespace concert::figures {

Made milestones(const Material& material);

}  // namespace concert::figures
