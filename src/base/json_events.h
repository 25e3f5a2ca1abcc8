// SPDX-License-Identifier: EUPL-1.2
// Inside base: what happens in a JSON text, one call each. An interface rather than a template argument: the
// parser is then compiled once for all its listeners, and a page pays for it once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base::detail {

class JsonEvents {
public:
    virtual ~JsonEvents() = default;

    // False stops the parser.
    virtual bool null() = 0;
    virtual bool boolean(bool value) = 0;
    virtual bool number(double value) = 0;
    virtual bool string(std::string_view value) = 0;
    virtual bool start_object() = 0;
    virtual bool key(std::string_view name) = 0;
    virtual bool end_object() = 0;
    virtual bool start_list() = 0;
    virtual bool end_list() = 0;

    // The parser has stopped: so many brackets or digits in a row that keeping them would fill the memory.
    virtual void too_much() = 0;
    // The parser has stopped: a number beyond double, or no JSON. `position` counts the bytes read, the last of them
    // included, and the end of the text as one more; `complaint` is the parser's own message.
    virtual void too_large(const std::string& token) = 0;
    virtual void syntax_error(std::size_t position, std::string_view complaint) = 0;
};

// False: the parser stopped before the end of the text. It takes a zero byte for the end and does not complain.
// `reached` always points to where the parser is in `bytes`; it is needed because the parser does not say where the
// values start that it reports.
bool parse_json(std::string_view bytes, const char*& reached, JsonEvents& events);

}  // namespace base::detail
