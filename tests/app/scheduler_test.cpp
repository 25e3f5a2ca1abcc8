// SPDX-License-Identifier: EUPL-1.2
#include "app/scheduler.h"

#include <gtest/gtest.h>

namespace {

// Frames that run until none is due.
int frames_until_idle(app::Scheduler& scheduler) {
    int frames = 0;
    bool due = true;
    while (due && frames < 50) {
        scheduler.frame_begins();
        ++frames;
        due = scheduler.frame_ends(false);
    }
    return frames;
}

TEST(scheduler, runs_no_frame_by_itself) {
    app::Scheduler scheduler;
    EXPECT_TRUE(scheduler.idle());
}

TEST(scheduler, settles_in_three_frames_after_an_event) {
    app::Scheduler scheduler;
    EXPECT_TRUE(scheduler.wake());
    EXPECT_FALSE(scheduler.wake()) << "one request is enough";
    EXPECT_EQ(frames_until_idle(scheduler), 3);
    EXPECT_TRUE(scheduler.idle());
}

TEST(scheduler, draws_one_frame_for_a_scroll_step) {
    app::Scheduler scheduler;
    EXPECT_TRUE(scheduler.wake_once());
    EXPECT_EQ(frames_until_idle(scheduler), 1);
}

TEST(scheduler, goes_on_while_input_is_pending) {
    app::Scheduler scheduler;
    scheduler.wake_once();
    scheduler.frame_begins();
    EXPECT_TRUE(scheduler.frame_ends(true));
    scheduler.frame_begins();
    EXPECT_FALSE(scheduler.frame_ends(false));
}

}  // namespace
