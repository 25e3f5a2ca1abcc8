// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// A JSON Pointer that grows with the walk through a document and becomes text only where there is something to say:
// Each one refers to the one before it, which has to live as long, and so have the names.
class Pointer {
public:
    Pointer() = default;

    Pointer operator/(std::string_view name) const& { return {this, name, 0}; }
    Pointer operator/(std::size_t index) const& { return {this, {}, index}; }
    Pointer operator/(std::string_view) const&& = delete;
    Pointer operator/(std::size_t) const&& = delete;

    // RFC 6901.
    [[nodiscard]] std::string text() const;

private:
    Pointer(const Pointer* owner, std::string_view name, std::size_t index)
        : owner_(owner), name_(name), index_(index) {}

    const Pointer* owner_ = nullptr;
    std::string_view name_;  // without address: it is an entry of a list
    std::size_t index_ = 0;
};

}  // namespace base
