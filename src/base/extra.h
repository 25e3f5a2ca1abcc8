// SPDX-License-Identifier: EUPL-1.2
// What stands in a file but not in our structs: newer fields, and those that a town keeps for itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// The unknown fields of one object, in the order of the file. Nearly always none, so it costs a pointer.
class Extra {
public:
    struct Field {
        std::string name;
        std::string json;  // the value as written, without the white space between its tokens

        bool operator==(const Field&) const = default;
    };

    Extra() = default;
    Extra(const Extra& other) : fields_(other.fields_ ? std::make_unique<Fields>(*other.fields_) : nullptr) {}
    Extra(Extra&&) noexcept = default;
    Extra& operator=(Extra other) noexcept {
        fields_ = std::move(other.fields_);
        return *this;
    }
    ~Extra() = default;

    // `json` is valid JSON.
    void add(std::string_view name, std::string_view json);

    [[nodiscard]] const std::vector<Field>& fields() const {
        static const Fields k_none;
        return fields_ ? *fields_ : k_none;
    }

    bool operator==(const Extra& other) const { return fields() == other.fields(); }

private:
    using Fields = std::vector<Field>;

    std::unique_ptr<Fields> fields_;
};

}  // namespace base
