// SPDX-License-Identifier: EUPL-1.2
// What is kept in the browser, by entry (src/state/store_json.h names them and says what they hold). Remembers
// nothing itself: other tabs write, too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/platform.h"

namespace app {

class Store {
public:
    explicit Store(Platform& platform) : platform_(platform) {}

    struct Read {
        enum class Status {
            absent,
            complete,
            broken,  // something is there, and no slot of it is as it was written
        };

        Status status = Status::absent;
        std::string text;
        std::uint64_t sequence = 0;
    };

    [[nodiscard]] Read read(std::string_view entry) const;

    // Over the older slot, with a sequence number above all of the entry's and above `floor`.
    Kept write(std::string_view entry, std::string text, std::uint64_t floor = 0);

    void remove(std::string_view entry);

    // Those that begin with `prefix`, in alphabetical order.
    [[nodiscard]] std::vector<std::string> entries(std::string_view prefix) const;

    // Is this key of the store a slot of the entry?
    static bool is_slot_of(std::string_view key, std::string_view entry);

private:
    Platform& platform_;
};

}  // namespace app
