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

// What "\n" and the like stand for; 0: it takes more than that.
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

// What the parser is fed with. It looks at every byte several times, to be able to tell what is wrong with it; so it
// gets neither the inside of simple strings nor white space that separates nothing: a plan loads in two thirds of the
// time. A string that is not simple (\u, a control character, broken UTF-8, no end) goes to it byte by byte, and it has
// the say.
struct Feed {
    const char* at;
    const char* end;
    const char*& reached;    // behind the byte last handed out
    bool ended = false;      // and asked for more
    bool in_string = false;  // …
    bool escaped = false;    // … behind a backslash
    bool is_simple = false;  // the last string is `simple`, and the parser has an empty one
    std::string_view simple{};
    std::string decoded{};

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
    // Numbers and words need something behind them, marks do not.
    if (is_space(c) || c == ',' || c == ':' || c == '"' || c == '{' || c == '}' || c == '[' || c == ']') {
        while (at != end && is_space(*at)) {
            at += end - at >= 8 && eight_bytes(at) == k_each * ' ' ? 8 : 1;
        }
    }
}

void Feed::enter_string() {
    in_string = true;
    const char* from = at;
    const char* stop = plain_end(from, end);
    decoded.clear();
    while (end - stop > 1 && *stop == '\\' && unescaped(stop[1]) != 0) {
        decoded.append(from, stop);
        decoded += unescaped(stop[1]);
        from = stop + 2;
        stop = plain_end(from, end);
    }
    is_simple = stop != end && *stop == '"';
    if (!is_simple) {
        return;
    }
    simple = {from, static_cast<std::size_t>(stop - from)};
    if (from != at) {
        simple = decoded.append(simple);
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
    bool string(const std::string& value) { return events_.string(feed_.is_simple ? feed_.simple : value); }
    bool binary(const std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return events_.start_object(); }
    bool key(const std::string& name) { return events_.key(feed_.is_simple ? feed_.simple : name); }
    bool end_object() { return events_.end_object(); }
    bool start_array(std::size_t) { return events_.start_list(); }
    bool end_array() { return events_.end_list(); }

    bool parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception& error) {
        constexpr int k_number_overflow = 406;
        if (error.id == k_number_overflow) {
            events_.too_large(token);
        } else {
            events_.syntax_error(static_cast<std::size_t>(feed_.reached - start_) + (feed_.ended ? 1 : 0),
                                 error.what());
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

bool read_json(std::string_view bytes, const Shape& shape, void* target, Problems& problems) {
    // An empty view may have no address.
    const std::string_view text = bytes.empty() ? std::string_view("") : bytes;
    const char* reached = text.data();
    detail::Reader reader(text, &reached, shape, target, problems);
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
