// SPDX-License-Identifier: EUPL-1.2
#include "base/shape_json.h"

#include <cstring>

#include <nlohmann/json.hpp>

#include "base/json_events.h"
#include "base/shape_reader.h"
#include "base/utf8.h"

namespace base {

namespace detail {

namespace {

std::uint64_t eight_bytes(const char* at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

constexpr std::uint64_t k_each = 0x0101010101010101;  // times a byte: eight of it

// None of eight bytes is a quote, a backslash, a control character or beyond ASCII. Bytes next to such a one may be
// taken for one, too.
bool are_plain(std::uint64_t bytes) {
    const auto below = [&](std::uint64_t value, std::uint64_t limit) { return (value - k_each * limit) & ~value; };
    const std::uint64_t found =
        bytes | below(bytes, 0x20) | below(bytes ^ (k_each * '"'), 1) | below(bytes ^ (k_each * '\\'), 1);
    return (found & (k_each * 0x80)) == 0;
}

// The first byte that is not simply part of a string: its end, a backslash, a control character, broken UTF-8.
const char* plain_end(const char* at, const char* end) {
    while (at != end) {
        while (end - at >= 8 && are_plain(eight_bytes(at))) {
            at += 8;
        }
        if (at == end) {
            break;
        }
        const auto c = static_cast<unsigned char>(*at);
        if (c >= 0x80) {
            const std::size_t length = utf8_length({at, static_cast<std::size_t>(end - at)});
            if (length == 0) {
                return at;
            }
            at += length;
        } else if (c == '"' || c == '\\' || c < 0x20) {
            return at;
        } else {
            ++at;
        }
    }
    return at;
}

// What "\n" and the like stand for; 0: no such escape.
char unescaped(char c) {
    switch (c) {
        case 'n': return '\n';
        case 't': return '\t';
        case 'r': return '\r';
        case 'b': return '\b';
        case 'f': return '\f';
        case '"':
        case '\\':
        case '/': return c;
        default: return 0;
    }
}

// The unit of UTF-16 that four hexadecimal digits stand for, or -1.
int code_unit(const char* at, const char* end) {
    int unit = 0;
    for (int i = 0; i < 4; ++i, ++at) {
        const char c = at < end ? *at : '\0';
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) {
            return -1;
        }
        unit = unit * 16 + digit;
    }
    return unit;
}

// The escape that begins at `at`; length 0: broken.
struct Escape {
    std::ptrdiff_t length = 0;
    char32_t code_point = 0;
};

Escape escape_at(const char* at, const char* end) {
    if (end - at < 2) {
        return {};
    }
    if (at[1] != 'u') {
        const char c = unescaped(at[1]);
        return {c == 0 ? 0 : 2, static_cast<unsigned char>(c)};
    }
    const int unit = code_unit(at + 2, end);
    if (unit < 0xD800 || unit > 0xDFFF) {
        return {unit < 0 ? 0 : 6, static_cast<char32_t>(unit)};
    }
    const int low = unit < 0xDC00 && end - at > 8 && at[6] == '\\' && at[7] == 'u' ? code_unit(at + 8, end) : -1;
    if (low < 0xDC00 || low > 0xDFFF) {
        return {};
    }
    return {12, 0x10000 + (static_cast<char32_t>(unit - 0xD800) << 10U) + static_cast<char32_t>(low - 0xDC00)};
}

// From here, where a string has gone on plainly, to its end: to its quote or to what is broken.
const char* string_end(const char* at, const char* end) {
    while (at != end && *at == '\\') {
        const std::ptrdiff_t length = escape_at(at, end).length;
        if (length == 0) {
            return at;
        }
        at = plain_end(at + length, end);
    }
    return at;
}

// What stands between two places of a string, without its escapes.
void decode(const char* at, const char* end, std::string& out) {
    out.clear();
    out.reserve(static_cast<std::size_t>(end - at));  // at once: growing would take three times the room
    while (at != end) {
        const char* stop = plain_end(at, end);
        out.append(at, stop);
        at = stop;
        if (at != end) {
            const Escape escape = escape_at(at, end);
            append_utf8(out, escape.code_point);
            at += escape.length;
        }
    }
}

// What the parser is fed with. It looks at every byte several times and keeps it, to be able to tell what is wrong with
// it; so it gets neither the inside of strings nor white space that separates nothing. A string that is broken goes to
// it from there on, and it has the say.
struct Feed {
    const char* at;
    const char* end;
    const char*& reached;     // behind the byte last handed out
    bool ended = false;       // and asked for more
    bool in_string = false;   // …
    bool escaped = false;     // … behind a backslash
    bool in_word = false;     // a number, true, false or null
    bool too_long = false;    // the rest is kept from the parser
    std::size_t run = 0;      // bytes handed out since the last string or word began: the parser keeps them
    std::string_view text{};  // of the last string, up to where it is broken
    std::string decoded{};

    static constexpr std::size_t k_longest_run = 4'000'000;

    static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    void advance();
    void enter_string();
};

void Feed::advance() {
    const char c = *at;
    ++at;
    reached = at;
    if (in_string) {
        in_string = escaped || c != '"';
        escaped = !escaped && c == '\\';
        if (in_string) {
            return;
        }
    } else if (c == '"') {
        enter_string();
        return;
    }
    const bool ends = c == '"' || c == ',' || c == ':' || c == '{' || c == '}' || c == '[' || c == ']';
    const bool word = !ends && !is_space(c);
    run = word && !in_word ? 0 : run + 1;
    in_word = word;
    if (run > k_longest_run) {
        too_long = true;
        at = end;
    }
    // Words need something behind them.
    while (!word && at != end && is_space(*at)) {
        at += end - at >= 8 && eight_bytes(at) == k_each * ' ' ? 8 : 1;
    }
}

void Feed::enter_string() {
    in_string = true;
    in_word = false;
    run = 0;
    const char* plain = plain_end(at, end);
    const char* stop = string_end(plain, end);
    text = {at, static_cast<std::size_t>(stop - at)};
    if (stop != plain) {
        decode(at, stop, decoded);
        text = decoded;
    }
    at = stop;
}

class FeedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    explicit FeedIterator(Feed* feed) : feed_(feed) {}

    reference operator*() const { return *feed_->at; }

    FeedIterator& operator++() {
        feed_->advance();
        return *this;
    }

    // Compared with the end only.
    bool operator!=(const FeedIterator&) const {
        feed_->ended = feed_->at == feed_->end;
        return !feed_->ended;
    }

    bool operator==(const FeedIterator& other) const { return !(*this != other); }

private:
    Feed* feed_;
};

// The parser's interface in front of ours.
class Bridge {
public:
    Bridge(JsonEvents& events, const Feed& feed, const char* start) : events_(events), feed_(feed), start_(start) {}

    bool null() { return events_.null(); }
    bool boolean(bool value) { return events_.boolean(value); }
    bool number_integer(std::int64_t value) { return events_.number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return events_.number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return events_.number(value); }
    bool string(const std::string&) { return events_.string(feed_.text); }
    bool binary(const std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return events_.start_object(); }
    bool key(const std::string&) { return events_.key(feed_.text); }
    bool end_object() { return events_.end_object(); }
    bool start_array(std::size_t) { return events_.start_list(); }
    bool end_array() { return events_.end_list(); }

    bool parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception& error) {
        constexpr int k_number_overflow = 406;
        if (feed_.too_long) {
            events_.too_much();
        } else if (error.id == k_number_overflow) {
            events_.too_large(token);
        } else {
            const std::ptrdiff_t position = feed_.ended ? feed_.end - start_ + 1 : feed_.reached - start_;
            events_.syntax_error(static_cast<std::size_t>(position), error.what());
        }
        return false;
    }

private:
    JsonEvents& events_;
    const Feed& feed_;
    const char* start_;
};

}  // namespace

bool parse_json(std::string_view bytes, const char*& reached, JsonEvents& events) {
    reached = bytes.data();
    Feed feed{.at = bytes.data(), .end = bytes.data() + bytes.size(), .reached = reached};
    Bridge bridge(events, feed, bytes.data());
    nlohmann::json::sax_parse(FeedIterator(&feed), FeedIterator(&feed), &bridge);
    return feed.at == feed.end && !bytes.ends_with('\0');
}

}  // namespace detail

bool read_json(std::string_view bytes, const Shape& shape, void* target, Problems& problems, std::size_t most_memory) {
    // An empty view may have no address.
    const std::string_view text = bytes.empty() ? std::string_view("") : bytes;
    const char* reached = text.data();
    detail::Reader reader(text, &reached, shape, target, problems, most_memory);
    const bool read = detail::parse_json(text, reached, reader);
    if (!read || !reader.usable()) {
        if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
            reader.zero_byte(zero);
        }
    }
    locate(text, problems);
    return reader.usable();
}

}  // namespace base
