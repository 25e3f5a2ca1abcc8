// SPDX-License-Identifier: EUPL-1.2
// The reader spares the JSON library most of the text. It must tell the same as the library does of the whole.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "base/json_events.h"
#include "base/json_text.h"
#include "fuzz/require.h"

namespace {

class Recorder final : public base::detail::JsonEvents {
public:
    bool null() override { return told("null"); }
    bool boolean(bool value) override { return told(value ? "true" : "false"); }
    bool number(double value) override { return told(std::to_string(value)); }
    bool string(std::string_view value) override { return told("\"" + std::string(value)); }
    bool start_object() override { return told("{"); }
    bool key(std::string_view name) override { return told(":" + std::string(name)); }
    bool end_object() override { return told("}"); }
    bool start_list() override { return told("["); }
    bool end_list() override { return told("]"); }
    void too_much() override { told("too much"); }
    void too_large(const std::string& token) override { told("too large: " + token); }
    void syntax_error(std::size_t /*position*/, std::string_view complaint) override {
        // The library's own line and column are those of the text it was given.
        told("error: " + std::string(complaint.substr(complaint.find(": "))));
    }

    bool told(std::string_view what) {
        events_ += what;
        events_ += '\0';
        return true;
    }

    [[nodiscard]] const std::string& events() const { return events_; }

private:
    std::string events_;
};

struct Library {
    Recorder recorder;

    bool null() { return recorder.null(); }
    bool boolean(bool value) { return recorder.boolean(value); }
    bool number_integer(std::int64_t value) { return recorder.number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return recorder.number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return recorder.number(value); }
    bool string(const std::string& value) { return recorder.string(value); }
    bool binary(const std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return recorder.start_object(); }
    bool key(const std::string& name) { return recorder.key(name); }
    bool end_object() { return recorder.end_object(); }
    bool start_array(std::size_t) { return recorder.start_list(); }
    bool end_array() { return recorder.end_list(); }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error) {
        if (error.id == 406) {
            recorder.too_large(token);
        } else {
            recorder.syntax_error(position, error.what());
        }
        return false;
    }
};

// The library's words behind "last read" quote what it was given.
std::string comparable(std::string events) {
    const std::size_t at = events.find("last read");
    return at == std::string::npos ? events : events.substr(0, at);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Library library;
    const bool valid = nlohmann::json::sax_parse(bytes, &library);
    Recorder ours;
    const char* reached = nullptr;
    const bool read = base::detail::parse_json(bytes, reached, ours);
    REQUIRE(comparable(ours.events()) == comparable(library.recorder.events()));
    REQUIRE(reached >= bytes.data() && reached <= bytes.data() + bytes.size());
    if (valid) {
        REQUIRE(read == (bytes.find('\0') == std::string_view::npos));
    }
    if (!valid || !read) {
        return 0;
    }
    // Both forms of the same text say the same.
    const std::string compact = base::compact_json(bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    std::string indented;
    base::append_indented_json(indented, compact, 0);
    for (const std::string& text : {compact, indented}) {
        Recorder again;
        base::detail::parse_json(text, reached, again);
        REQUIRE(again.events() == ours.events());
    }
    REQUIRE(base::compact_json(indented) == compact);
    return 0;
}
