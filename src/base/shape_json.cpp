// SPDX-License-Identifier: EUPL-1.2
#include "base/shape_json.h"

#include <nlohmann/json.hpp>

#include "base/json_events.h"
#include "base/shape_reader.h"

namespace base {

namespace detail {

namespace {

// Walks over the text and tells how far it got: the parser does not say where the value starts that it reports.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}

    reference operator*() const { return *at_; }

    CountingIterator& operator++() {
        ++at_;
        *reached_ = at_;
        return *this;
    }

    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }

    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    const char** reached_;
};

// The parser's interface in front of ours.
class Bridge {
public:
    explicit Bridge(JsonEvents& events) : events_(events) {}

    bool null() { return events_.null(); }
    bool boolean(bool value) { return events_.boolean(value); }
    bool number_integer(std::int64_t value) { return events_.number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return events_.number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return events_.number(value); }
    bool string(const std::string& value) { return events_.string(value); }
    bool binary(const std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return events_.start_object(); }
    bool key(const std::string& name) { return events_.key(name); }
    bool end_object() { return events_.end_object(); }
    bool start_array(std::size_t) { return events_.start_list(); }
    bool end_array() { return events_.end_list(); }

    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error) {
        constexpr int k_number_overflow = 406;
        if (error.id == k_number_overflow) {
            events_.too_large(token);
        } else {
            events_.syntax_error(position, error.what());
        }
        return false;
    }

private:
    JsonEvents& events_;
};

}  // namespace

void parse_json(std::string_view bytes, const char*& reached, JsonEvents& events) {
    reached = bytes.data();
    Bridge bridge(events);
    nlohmann::json::sax_parse(CountingIterator(bytes.data(), &reached),
                              CountingIterator(bytes.data() + bytes.size(), &reached), &bridge);
}

}  // namespace detail

bool read_json(std::string_view bytes, const Shape& shape, void* target, Problems& problems) {
    // An empty view may have no address.
    const std::string_view text = bytes.empty() ? std::string_view("") : bytes;
    const char* reached = text.data();
    detail::Reader reader(text, &reached, shape, target, problems);
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        reader.zero_byte(zero);  // the parser would take it for the end
    } else {
        detail::parse_json(text, reached, reader);
    }
    locate(text, problems);
    return reader.usable();
}

}  // namespace base
