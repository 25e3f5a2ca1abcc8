// SPDX-License-Identifier: EUPL-1.2
#include "base/shape_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace base::detail {

namespace {

Message bad_date(std::string_view text) {
    const bool looks_like_a_date = (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
                                   text.find_first_not_of("0123456789-") == std::string_view::npos;
    return {looks_like_a_date ? Text::shape_no_such_date : Text::shape_bad_date, {std::string(text)}};
}

}  // namespace

bool Reader::event() {
    last_ = static_cast<std::size_t>(*reached_ - bytes_.data());
    return !full_;
}

// Before anything is allocated. False: there is no room for it.
bool Reader::spend(std::size_t bytes) {
    if (full_ || spent_ + bytes + bytes_.size() > most_memory_) {
        too_much();
        return false;
    }
    spent_ += bytes;
    return true;
}

// What the program adds to an entry: where ids are looked up, in sets of them; units by their text.
constexpr std::size_t k_id_overhead = 48;
constexpr std::size_t k_node_overhead = 48;
constexpr std::size_t k_keyed_overhead = 300;
constexpr std::size_t k_block_overhead = 24;

// Vectors double: while they move, the old entries are there as well, and so is the room of those before, which is too
// small for anything like it.
bool Reader::spend_on_list_entry(Frame& frame) {
    if (++frame.added <= frame.capacity) {
        return true;
    }
    const std::size_t count = frame.shape->entries(frame.target).count;  // what was left out has made room again
    frame.added = count + 1;
    if (count < frame.capacity) {
        return true;
    }
    const std::size_t size = frame.shape->entry_size + (frame.shape->inner->placed ? k_id_overhead : 0);
    frame.capacity = std::max<std::size_t>(1, 2 * count);
    const bool fits = spend((frame.capacity + count) * size + k_block_overhead);
    spent_ -= fits ? 2 * count * size : 0;
    return fits;
}

// Short ones lie in the string itself. A long one may just have been decoded, and lies there twice.
bool Reader::spend_on_text(std::string_view text) {
    constexpr std::size_t k_short = 10;
    constexpr std::size_t k_long = 1'000'000;
    return text.size() <= k_short || spend((text.size() > k_long ? 2 : 1) * text.size() + k_block_overhead);
}

bool Reader::spend_on_map_entry(const Frame& frame, std::size_t key_size) {
    const Shape& shape = *frame.shape;
    return spend(key_size + k_node_overhead +
                 (shape.keyed ? 2 * shape.entry_size + k_keyed_overhead : shape.entry_size));
}

// The parser has read one byte beyond a number to see its end, unless the text ended there.
void Reader::step_back_from_number() {
    if (last_ > 0 && (last_ < bytes_.size() || bytes_[last_ - 1] < '0' || bytes_[last_ - 1] > '9')) {
        --last_;
    }
}

// A whole value is read.
bool Reader::value_done() {
    if (full_ || frames_.empty() || skipped_depth_ > 0) {
        return !full_;
    }
    Frame& frame = frames_.back();
    if (frame.shape->kind != Shape::Kind::object) {
        ++frame.index;
    } else if (keeps_value_) {
        keeps_value_ = false;
        const std::string_view json = bytes_.substr(unknown_start_, last_ - unknown_start_);
        if (spend(3 * unknown_name_.size() + json.size() + 2 * sizeof(Extra::Field) + k_block_overhead)) {
            auto* extra = reinterpret_cast<Extra*>(static_cast<char*>(frame.target) + frame.shape->extra_offset);
            extra->add(unknown_name_, json);
        }
    }
    return !full_;
}

Slot Reader::open_slot() {
    if (skipped_depth_ > 0) {
        return {};
    }
    if (skip_next_) {
        skip_next_ = false;
        unknown_start_ = value_start();
        return {};
    }
    Slot slot = root_;
    if (!frames_.empty()) {
        Frame& frame = frames_.back();
        if (frame.shape->kind == Shape::Kind::object) {
            const Field& field = frame.shape->fields[frame.field];
            slot = {field.shape, static_cast<char*>(frame.target) + field.offset};
            if (field.enter != nullptr) {
                slot.target = field.enter(slot.target);
            }
        } else if (frame.shape->kind == Shape::Kind::map) {
            slot = {frame.shape->inner, frame.entry};
        } else if (spend_on_list_entry(frame)) {
            slot = {frame.shape->inner, frame.shape->add(frame.target)};
        } else {
            return {};
        }
    }
    if (slot.shape->kind == Shape::Kind::optional) {
        slot = {slot.shape->inner, slot.shape->add(slot.target)};
    }
    return slot;
}

bool Reader::null() {
    const bool absent = skipped_depth_ == 0 && !skip_next_ && !frames_.empty() &&
                        frames_.back().shape->kind == Shape::Kind::object &&
                        !frames_.back().shape->fields[frames_.back().field].required;
    if (absent) {
        Frame& frame = frames_.back();
        frame.seen &= ~(std::uint64_t{1} << frame.field);
    } else if (const Slot slot = open_slot(); slot.shape != nullptr) {
        mismatch(*slot.shape);
    }
    return scalar_done();
}

bool Reader::boolean(bool value) {
    if (const Slot slot = open_slot(); slot.shape != nullptr) {
        if (slot.shape->kind == Shape::Kind::boolean) {
            *static_cast<bool*>(slot.target) = value;
        } else {
            mismatch(*slot.shape);
        }
    }
    return scalar_done();
}

bool Reader::number(double value) {
    if (const Slot slot = open_slot(); slot.shape != nullptr) {
        const bool fits_int = value == std::floor(value) && value >= std::numeric_limits<int>::min() &&
                              value <= std::numeric_limits<int>::max();
        if (slot.shape->kind == Shape::Kind::number) {
            *static_cast<double*>(slot.target) = value;
        } else if (slot.shape->kind == Shape::Kind::integer && fits_int) {
            *static_cast<int*>(slot.target) = static_cast<int>(value);
        } else if (slot.shape->from_number == nullptr ||
                   !slot.shape->from_number(slot.shape->number_hook, slot.target, value)) {
            mismatch(*slot.shape);
        }
    }
    event();
    step_back_from_number();
    return value_done();
}

bool Reader::string(std::string_view value) {
    const Slot slot = open_slot();
    if (slot.shape == nullptr) {
        return scalar_done();
    }
    if (!spend_on_text(value)) {
        return false;
    }
    if (slot.shape->kind == Shape::Kind::text) {
        *static_cast<std::string*>(slot.target) = value;
        const Frame& frame = frames_.back();
        if (value.empty() && frame.shape->kind == Shape::Kind::object && frame.shape->fields[frame.field].text_given) {
            wrong_value({Text::shape_empty, {std::string(frame.shape->fields[frame.field].name)}});
        }
    } else if (slot.shape->kind == Shape::Kind::date) {
        if (const std::optional<Date> date = parse_date(value)) {
            *static_cast<Date*>(slot.target) = *date;
        } else {
            wrong_value(bad_date(value));
        }
    } else if (slot.shape->kind == Shape::Kind::choice) {
        const Shape::Name* match = nullptr;
        std::string possible;
        for (const Shape::Name& name : slot.shape->names) {
            match = name.name == value ? &name : match;
            possible += (possible.empty() ? "" : ", ") + std::string(name.name);
        }
        if (match != nullptr) {
            slot.shape->store_choice(slot.target, match->value);
        } else {
            wrong_value({Text::shape_unknown_choice, {std::string(value), possible}});
        }
    } else if (slot.shape->from_text == nullptr || !slot.shape->from_text(slot.shape->text_hook, slot.target, value)) {
        mismatch(*slot.shape);
    }
    return scalar_done();
}

void Reader::push(const Shape& shape, void* target) {
    const bool strict = shape.all_or_nothing || (!frames_.empty() && frames_.back().strict);
    if (shape.placed && !frames_.empty()) {
        auto* place = reinterpret_cast<Place*>(static_cast<char*>(target) + shape.place_offset);
        place->index = static_cast<std::uint32_t>(frames_.back().index);
    }
    Frame& frame = frames_.emplace_back();
    frame.shape = &shape;
    frame.target = target;
    frame.start = static_cast<std::size_t>(*reached_ - bytes_.data()) - 1;  // the parser is behind the bracket
    frame.strict = strict;
    if (shape.keyed) {
        frame.keys = std::make_unique<std::set<std::string, std::less<>>>();
    }
}

bool Reader::start_object() {
    const Slot slot = open_slot();
    if (slot.shape != nullptr && (slot.shape->kind == Shape::Kind::object || slot.shape->kind == Shape::Kind::map)) {
        push(*slot.shape, slot.target);
        return event();
    }
    if (slot.shape != nullptr) {
        mismatch(*slot.shape);
    }
    ++skipped_depth_;
    return event();
}

bool Reader::start_list() {
    const Slot slot = open_slot();
    if (slot.shape != nullptr && slot.shape->kind == Shape::Kind::list) {
        push(*slot.shape, slot.target);
        return event();
    }
    if (slot.shape != nullptr) {
        mismatch(*slot.shape);
    }
    ++skipped_depth_;
    return event() && !frames_.empty();  // a list at the root: nothing of it can be used
}

bool Reader::end_object() {
    if (skipped_depth_ == 0 && frames_.back().shape->kind == Shape::Kind::object) {
        check_object(frames_.back());
    }
    return close();
}

bool Reader::close() {
    if (skipped_depth_ > 0) {
        --skipped_depth_;
        return scalar_done();
    }
    const bool failed = frames_.back().failed;
    frames_.pop_back();
    if (!frames_.empty() && failed && is_boundary(frames_.back())) {
        drop_slot(frames_.back());
    }
    return scalar_done();
}

bool Reader::key(std::string_view name) {
    if (skipped_depth_ == 0) {
        Frame& frame = frames_.back();
        if (frame.shape->kind == Shape::Kind::object) {
            key_of_object(frame, name);
        } else {
            key_of_map(frame, name);
        }
    }
    return event();
}

void Reader::key_of_object(Frame& frame, std::string_view name) {
    // Files keep the order of the table more often than not.
    const std::span<const Field> fields = frame.shape->fields;
    std::size_t at = frame.field == k_no_field ? 0 : frame.field + 1;
    std::size_t left = fields.size();
    for (; left > 0; --left, ++at) {
        at = at < fields.size() ? at : 0;
        if (fields[at].name == name) {
            break;
        }
    }
    if (left == 0) {
        skip_next_ = true;
        keeps_value_ = frame.shape->keeps_extra;
        unknown_name_ = name;
        return;
    }
    frame.field = at;
    const std::uint64_t bit = std::uint64_t{1} << at;
    if ((frame.seen & bit) != 0) {
        skip_next_ = true;
        report({Text::shape_duplicate, {std::string(name)}}, At::slot, value_start(), Problem::Severity::entry);
    }
    frame.seen |= bit;
}

void Reader::key_of_map(Frame& frame, std::string_view name) {
    frame.key = name;
    if (!spend_on_map_entry(frame, name.size())) {
        return;
    }
    bool is_new = frame.keys == nullptr || frame.keys->emplace(name).second;
    frame.entry = is_new ? frame.shape->insert(frame.target, name, is_new) : nullptr;
    if (frame.entry == nullptr || !is_new) {
        skip_next_ = true;
        const Message what{is_new ? Text::shape_bad_key : Text::shape_duplicate, {std::string(name)}};
        report(what, At::slot, value_start(), frame.strict ? give_up_top() : Problem::Severity::entry);
    }
}

}  // namespace base::detail
