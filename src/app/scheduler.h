// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

namespace app {

// Decides whether another frame is due. Nothing moves unless something happened: after an event a few frames
// settle what ImGui spreads over frames, then there are none.
class Scheduler {
public:
    // True when a frame must be requested now.
    bool wake();

    // The same for what one frame settles.
    bool wake_once();

    // A frame is about to run.
    void frame_begins();

    // True when the next frame must be requested at once.
    bool frame_ends(bool input_pending);

    [[nodiscard]] bool idle() const { return !requested_ && settle_ == 0; }

private:
    static constexpr int k_settle_frames = 3;
    int settle_ = 0;
    bool requested_ = false;
};

}  // namespace app
