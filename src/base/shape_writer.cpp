// SPDX-License-Identifier: EUPL-1.2
#include "base/shape_writer.h"

#include "base/format.h"
#include "base/json_text.h"

namespace base {

namespace {

class Writer {
public:
    Writer(std::string& out, int depth) : out_(out), depth_(depth) {}

    // Shapes do not contain themselves, so neither does this go deep.
    void value(const Shape& shape, const void* value);

private:
    void object(const Shape& shape, const void* object);
    void list(const Shape& shape, const void* list);
    void map(const Shape& shape, const void* map);
    [[nodiscard]] bool is_default(const Shape& shape, const Field& field, std::string_view written) const;
    void shorten(const Shape& shape, const void* object, std::size_t start);

    void open(char bracket) {
        out_ += bracket;
        ++depth_;
    }

    // Before each entry.
    void next() {
        if (out_.back() != '{' && out_.back() != '[') {
            out_ += ',';
        }
        append_line_break(out_, depth_);
    }

    void key(std::string_view name) {
        next();
        append_json_string(out_, name);
        out_ += ": ";
    }

    void close(char bracket) {
        --depth_;
        if (out_.back() != '{' && out_.back() != '[') {
            append_line_break(out_, depth_);
        }
        out_ += bracket;
    }

    std::string& out_;
    int depth_;
};

void Writer::value(const Shape& shape, const void* value) {
    switch (shape.kind) {
        case Shape::Kind::text: append_json_string(out_, *static_cast<const std::string*>(value)); break;
        case Shape::Kind::number: out_ += shortest(*static_cast<const double*>(value)); break;
        case Shape::Kind::integer: out_ += std::to_string(*static_cast<const int*>(value)); break;
        case Shape::Kind::boolean: out_ += *static_cast<const bool*>(value) ? "true" : "false"; break;
        case Shape::Kind::date: append_json_string(out_, to_iso(*static_cast<const Date*>(value))); break;
        case Shape::Kind::choice: {
            std::string_view name;  // none: only the default of an optional field, which is left out
            for (const Shape::Name& one : shape.names) {
                name = one.value == shape.load_choice(value) ? one.name : name;
            }
            append_json_string(out_, name);
            break;
        }
        case Shape::Kind::object: object(shape, value); break;
        case Shape::Kind::list: list(shape, value); break;
        case Shape::Kind::map: map(shape, value); break;
        case Shape::Kind::optional: break;  // belongs to a field: see object()
    }
}

// Where the value of a field lies; nullptr: there is none.
const void* member_of(const void* object, const Field& field) {
    const void* member = static_cast<const char*>(object) + field.offset;
    if (field.peek != nullptr) {
        return field.peek(member);
    }
    return field.shape->kind == Shape::Kind::optional ? field.shape->get(member) : member;
}

const Shape& value_shape(const Field& field) {
    const Shape& shape = *field.shape;
    return shape.kind == Shape::Kind::optional ? *shape.inner : shape;
}

bool may_be_left_out(const Field& field) {
    return !field.required && field.peek == nullptr && field.shape->kind != Shape::Kind::optional;
}

// Would reading make this of an absent field, too? Compared as text, which needs no second walk over shapes.
bool Writer::is_default(const Shape& shape, const Field& field, std::string_view written) const {
    std::string absent;
    Writer(absent, depth_).value(*field.shape, static_cast<const char*>(shape.blank()) + field.offset);
    return written == absent;
}

void Writer::object(const Shape& shape, const void* object) {
    const std::size_t start = out_.size();
    std::uint64_t written = 0;
    open('{');
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        const Field& field = shape.fields[i];
        const void* member = member_of(object, field);
        if (member == nullptr) {
            continue;
        }
        const std::size_t before = out_.size();
        key(field.name);
        const std::size_t from = out_.size();
        value(value_shape(field), member);
        if (may_be_left_out(field) && is_default(shape, field, std::string_view(out_).substr(from))) {
            out_.resize(before);
        } else {
            written |= std::uint64_t{1} << i;
        }
    }
    if (shape.keeps_extra) {
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): a member may have no address, its object has one
        const auto& extra = *reinterpret_cast<const Extra*>(static_cast<const char*>(object) + shape.extra_offset);
        for (const Extra::Field& field : extra.fields()) {
            key(field.name);
            append_indented_json(out_, field.json, depth_);
            written = ~std::uint64_t{0};
        }
    }
    close('}');
    if (written != 0 && (written & ~shape.short_fields) == 0) {
        shorten(shape, object, start);
    }
}

// Puts the short form in the place of the long one, which says nothing else.
void Writer::shorten(const Shape& shape, const void* object, std::size_t start) {
    std::string_view text;
    if (shape.to_text == nullptr) {
        std::size_t i = 0;
        while ((shape.short_fields >> i & 1U) == 0) {
            ++i;
        }
        out_.resize(start);
        value(value_shape(shape.fields[i]), member_of(object, shape.fields[i]));
    } else if (shape.to_text(shape.to_text_hook, object, text)) {
        out_.resize(start);
        append_json_string(out_, text);
    }
}

void Writer::list(const Shape& shape, const void* list) {
    const Shape::Entries entries = shape.entries(list);
    open('[');
    for (std::size_t i = 0; i < entries.count; ++i) {
        next();
        value(*shape.inner, static_cast<const char*>(entries.first) + i * entries.stride);
    }
    close(']');
}

void Writer::map(const Shape& shape, const void* map) {
    struct Context {
        Writer& writer;
        const Shape& inner;
    } context{*this, *shape.inner};
    open('{');
    shape.each(map, &context, [](void* to, std::string_view key, const void* entry) {
        auto& [writer, inner] = *static_cast<Context*>(to);
        writer.key(key);
        writer.value(inner, entry);
    });
    close('}');
}

}  // namespace

std::string write_json(const Shape& shape, const void* value) {
    std::string out;
    Writer(out, 0).value(shape, value);
    out += '\n';
    return out;
}

}  // namespace base
