#include "models/administration/practice.hpp"

namespace concert::administration {

Practice::Practice(const Organisation& o, const Setup& arm) {
    const Equations& on = arm.on;
    if (on.value || on.steps || on.posture || on.tasks) {
        level.assign(o.units(), 0);
        need.assign(o.units(), arm.p.target);
    }
    if (on.value) noise.resize(o.people());
    if (on.steps) {
        latitude.resize(o.people());
        radical.resize(o.people());
    }
    if (on.posture) {
        control_hours.assign(o.units(), 0);
        control_key.resize(o.people());
    }
    if (on.tasks) {
        skill.resize(o.people());
        work_done.assign(o.people(), 0);
    }
}

}  // namespace concert::administration
