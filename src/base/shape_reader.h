// SPDX-License-Identifier: EUPL-1.2
// Inside base: turns the events of a JSON parser into structs along their shapes.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_events.h"
#include "base/json_position.h"
#include "base/shape.h"

namespace base::detail {

constexpr std::size_t k_no_field = static_cast<std::size_t>(-1);

// An object, list or map that is open.
struct Frame {
    const Shape* shape = nullptr;
    void* target = nullptr;
    std::size_t start = 0;                                     // byte offset
    std::uint64_t seen = 0;                                    // object: bit per field
    std::size_t field = k_no_field;                            // object: whose value comes next
    std::size_t capacity = 0;                                  // list: how many entries there is room for
    std::size_t added = 0;                                     // list: entries, at least as many as it has
    std::size_t index = 0;                                     // list, map: how many entries came before
    std::string key;                                           // map: of the entry that comes next
    void* entry = nullptr;                                     // map: that entry
    std::unique_ptr<std::set<std::string, std::less<>>> keys;  // of a keyed vector
    bool strict = false;                                       // nothing below is left out singly
    bool failed = false;
};

// Where a value goes. No shape: it is passed over.
struct Slot {
    const Shape* shape = nullptr;
    void* target = nullptr;
};

class Reader final : public JsonEvents {
public:
    Reader(std::string_view bytes, const char* const* reached, const Shape& root, void* target, Problems& problems,
           std::size_t most_memory)
        : bytes_(bytes), reached_(reached), root_{&root, target}, most_memory_(most_memory), problems_(problems) {}

    [[nodiscard]] bool usable() const { return !fatal_; }

    void zero_byte(std::size_t offset);

    bool null() override;
    bool boolean(bool value) override;
    bool number(double value) override;
    bool string(std::string_view value) override;
    bool start_object() override;
    bool key(std::string_view name) override;
    bool end_object() override;
    bool start_list() override;
    bool end_list() override { return close(); }
    void too_much() override;
    void too_large(const std::string& token) override;
    void syntax_error(std::size_t position, std::string_view complaint) override;

private:
    friend class HookReport;  // shape_problems.cpp

    bool scalar_done() { return event() && value_done(); }
    bool value_done();
    bool close();
    bool event();
    bool spend(std::size_t bytes);
    bool spend_on_list_entry(Frame& frame);
    bool spend_on_text(std::string_view text);
    bool spend_on_map_entry(const Frame& frame, std::size_t key_size);
    void step_back_from_number();
    Slot open_slot();
    void key_of_object(Frame& frame, std::string_view name);
    void key_of_map(Frame& frame, std::string_view name);
    void push(const Shape& shape, void* target);
    void unreadable(Message what, std::size_t offset);
    void mismatch(const Shape& expected);
    void wrong_value(Message what);
    void check_object(Frame& frame);
    void check_alternatives(Frame& frame);
    void drop_slot(Frame& owner);
    static bool is_boundary(const Frame& owner);
    Problem::Severity give_up(std::size_t owners);
    Problem::Severity give_up_top();
    // Where a problem is: the whole document, the innermost open object or list, or the value that goes into it.
    enum class At { document, top, slot };
    void report(Message what, At at, std::size_t offset, Problem::Severity severity, std::string_view field = {});

    // Where the token that is being told of begins.
    [[nodiscard]] std::size_t value_start() const { return token_start(bytes_, last_); }
    [[nodiscard]] std::string pointer_to(At at) const;

    std::string_view bytes_;
    const char* const* reached_;
    std::size_t last_ = 0;  // where the parser stood after the last event
    Slot root_;
    std::vector<Frame> frames_;
    std::size_t skipped_depth_ = 0;  // open brackets of a value that is passed over
    bool skip_next_ = false;
    bool keeps_value_ = false;  // what is passed over goes into the Extra of the innermost object
    std::string unknown_name_;
    std::size_t unknown_start_ = 0;
    bool fatal_ = false;
    bool full_ = false;  // what is read takes too much memory: nothing more is
    std::size_t most_memory_;
    std::size_t spent_ = 0;  // bytes of memory that it takes, as far as we can know
    Problems& problems_;
};

}  // namespace base::detail
