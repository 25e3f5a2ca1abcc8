// SPDX-License-Identifier: EUPL-1.2
// What the reader does when something is wrong: how much of the data goes with it, and what it says.
#include "base/shape_json.h"
#include "base/shape_reader.h"

namespace base::detail {

namespace {

// What was expected, in words.
Text expectation(Shape::Kind kind) {
    switch (kind) {
        case Shape::Kind::number: return Text::shape_expected_number;
        case Shape::Kind::integer: return Text::shape_expected_integer;
        case Shape::Kind::boolean: return Text::shape_expected_boolean;
        case Shape::Kind::date: return Text::shape_expected_date;
        case Shape::Kind::object:
        case Shape::Kind::map: return Text::shape_expected_object;
        case Shape::Kind::list: return Text::shape_expected_list;
        case Shape::Kind::text:
        case Shape::Kind::choice:
        case Shape::Kind::optional: break;
    }
    return Text::shape_expected_text;
}

}  // namespace

class HookReport final : public Report {
public:
    explicit HookReport(Reader& reader) : reader_(reader) {}

    void fail(Message what, std::string_view field) override { say(std::move(what), field, reader_.give_up_top()); }

    void notice(Message what, std::string_view field) override {
        say(std::move(what), field, Problem::Severity::notice);
    }

private:
    void say(Message what, std::string_view field, Problem::Severity severity) {
        const std::size_t offset = field.empty() ? reader_.frames_.back().start : Problem::k_nowhere;
        reader_.report(std::move(what), Reader::At::top, offset, severity, field);
    }

    Reader& reader_;
};

void Reader::check_object(Frame& frame) {
    const std::span<const Field> fields = frame.shape->fields;
    const auto has = [&](std::size_t i) { return (frame.seen >> i & 1U) != 0; };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].required && !has(i)) {
            const Problem::Severity severity = give_up_top();
            report({Text::shape_missing, {std::string(fields[i].name)}}, At::top, frame.start, severity);
        }
    }
    if (frame.shape->exactly_one != 0) {
        check_alternatives(frame);
    }
    if (frame.shape->after != nullptr && !frame.failed) {
        HookReport hook(*this);
        frame.shape->after(frame.shape->after_hook, frame.target, hook);
    }
}

void Reader::check_alternatives(Frame& frame) {
    const std::span<const Field> fields = frame.shape->fields;
    int given = 0;
    std::string names;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if ((frame.shape->exactly_one >> i & 1U) != 0) {
            given += static_cast<int>(frame.seen >> i & 1U);
            names += (names.empty() ? "" : ", ") + std::string(fields[i].name);
        }
    }
    if (given != 1) {
        const Problem::Severity severity = give_up_top();
        report({Text::shape_exactly_one, {names}}, At::top, frame.start, severity);
    }
}

bool Reader::is_boundary(const Frame& owner) {
    if (owner.strict) {
        return false;
    }
    if (owner.shape->kind != Shape::Kind::object) {
        return true;
    }
    const Shape& shape = *owner.shape->fields[owner.field].shape;
    return shape.kind == Shape::Kind::optional && shape.inner->kind == Shape::Kind::object;
}

void Reader::drop_slot(Frame& owner) {
    if (owner.shape->kind == Shape::Kind::list) {
        owner.shape->drop(owner.target);
    } else if (owner.shape->kind == Shape::Kind::map) {
        owner.shape->erase(owner.target, owner.key);
    } else {
        const Field& field = owner.shape->fields[owner.field];
        if (field.shape->kind == Shape::Kind::optional) {
            field.shape->drop(static_cast<char*>(owner.target) + field.offset);
        }
    }
}

// The value in the slot of the frame number `owners` cannot be kept: finds what must go with it.
Problem::Severity Reader::give_up(std::size_t owners) {
    for (std::size_t n = owners; n > 0; --n) {
        Frame& owner = frames_[n - 1];
        const bool optional_of_root = n == 1 && owner.shape->kind == Shape::Kind::object &&
                                      !owner.shape->fields[owner.field].required && !owner.strict;
        if (is_boundary(owner) || optional_of_root) {
            if (n == frames_.size()) {
                drop_slot(owner);  // a value without a frame of its own
            }
            return Problem::Severity::entry;
        }
        owner.failed = true;
    }
    fatal_ = true;
    return Problem::Severity::fatal;
}

Problem::Severity Reader::give_up_top() {
    frames_.back().failed = true;
    return give_up(frames_.size() - 1);
}

void Reader::wrong_value(Message what) {
    const Problem::Severity severity = give_up(frames_.size());
    report(std::move(what), At::slot, value_start(), severity);
}

void Reader::mismatch(const Shape& expected) {
    wrong_value({frames_.empty() ? Text::json_root : expectation(expected.kind), {}});
}

void Reader::report(Message what, At at, std::size_t offset, Problem::Severity severity, std::string_view field) {
    if (problems_.passes_over(severity)) {
        return;
    }
    std::string pointer = pointer_to(at);
    if (!field.empty()) {
        pointer = join_pointer(pointer, field);
    }
    problems_.add({std::move(what), std::move(pointer), 0, 0, severity, offset});
}

std::string Reader::pointer_to(At at) const {
    const std::size_t frames = at == At::document ? 0 : frames_.size() - (at == At::top ? 1 : 0);
    std::string pointer;
    for (std::size_t i = 0; i < frames; ++i) {
        const Frame& frame = frames_[i];
        switch (frame.shape->kind) {
            case Shape::Kind::object: pointer = join_pointer(pointer, frame.shape->fields[frame.field].name); break;
            case Shape::Kind::list: pointer += '/' + std::to_string(frame.index); break;
            default: pointer = join_pointer(pointer, frame.key);
        }
    }
    return pointer;
}

// The text ends here for us: whatever was found before is not worth telling.
void Reader::unreadable(Message what, std::size_t offset) {
    fatal_ = true;
    problems_ = {};
    report(std::move(what), At::document, offset, Problem::Severity::fatal);
}

void Reader::zero_byte(std::size_t offset) {
    constexpr std::size_t k_first_character = 4;
    const bool utf16 = offset < k_first_character;
    unreadable({utf16 ? Text::json_utf16 : Text::json_zero_byte, {}}, utf16 ? 0 : offset);
}

void Reader::too_much() {
    if (!full_) {
        full_ = true;
        unreadable({Text::json_too_much, {}}, value_start());
    }
}

void Reader::too_large(const std::string& token) {
    unreadable({Text::json_number_too_large, {token}}, value_start());
}

// The parser's own idea of the token is of no
// use: it spans everything since the last text, number or word.
void Reader::syntax_error(std::size_t position, std::string_view complaint) {
    const auto says = [&](std::string_view part) { return complaint.find(part) != std::string_view::npos; };
    std::size_t offset = position > 0 ? position - 1 : 0;
    if (says("unexpected end of input") || position > bytes_.size()) {
        offset = bytes_.size();
    } else if (!says("; last read") || says("invalid literal")) {
        // A whole token in the wrong place: it follows the last event, behind a comma or colon in the right place.
        const std::size_t last_read = offset;
        offset = last_ == 0 ? value_start() : last_;
        while (offset < last_read && std::string_view(" \t\r\n,:").find(bytes_[offset]) != std::string_view::npos) {
            ++offset;
        }
    }
    unreadable(explain_syntax(bytes_, offset, complaint), offset);
}

}  // namespace base::detail
