// SPDX-License-Identifier: EUPL-1.2
#include "app/scheduler.h"

namespace app {

bool Scheduler::wake() {
    settle_ = k_settle_frames;
    if (requested_) {
        return false;
    }
    requested_ = true;
    return true;
}

bool Scheduler::wake_once() {
    settle_ = settle_ > 1 ? settle_ : 1;
    if (requested_) {
        return false;
    }
    requested_ = true;
    return true;
}

void Scheduler::frame_begins() {
    requested_ = false;
    if (settle_ > 0) {
        --settle_;
    }
}

bool Scheduler::frame_ends(bool input_pending) {
    if (requested_ || (settle_ == 0 && !input_pending)) {
        return false;
    }
    requested_ = true;
    return true;
}

}  // namespace app
