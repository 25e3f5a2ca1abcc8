// SPDX-License-Identifier: EUPL-1.2
// An optional part of a struct that most do not have: costs a pointer, copies with its owner.
#pragma once

#include <memory>

namespace base {

template <class T>
class Box {
public:
    using value_type = T;

    Box() = default;

    Box(T value) : value_(std::make_unique<T>(std::move(value))) {}  // NOLINT(google-explicit-constructor)

    Box(const Box& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}

    Box(Box&&) noexcept = default;

    Box& operator=(Box other) noexcept {
        value_ = std::move(other.value_);
        return *this;
    }

    ~Box() = default;

    explicit operator bool() const { return value_ != nullptr; }

    T& operator*() { return *value_; }

    const T& operator*() const { return *value_; }

    T* operator->() { return value_.get(); }

    const T* operator->() const { return value_.get(); }

    T& emplace() { return *(value_ = std::make_unique<T>()); }

    void reset() { value_.reset(); }

    bool operator==(const Box& other) const {
        return value_ && other.value_ ? *value_ == *other.value_ : value_ == other.value_;
    }

private:
    std::unique_ptr<T> value_;
};

}  // namespace base
