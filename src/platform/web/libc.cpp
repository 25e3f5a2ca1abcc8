// SPDX-License-Identifier: EUPL-1.2
// The few functions of C's library that the libraries call here and that Emscripten's own versions make large: those
// compute with long doubles, which WebAssembly has to imitate (10 KB of the page). The linker prefers ours.
#include <emscripten.h>

#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

// clang-format off
EM_JS(double, number_of, (const char* text, int size), { return Number(UTF8ToString(text, size)); });
// clang-format on

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// What strtod() would read of the text: [-+] digits [. digits] [e [-+] digits], without hexadecimal digits and names.
struct Literal {
    int length = 0;            // 0: no number
    std::uint64_t digits = 0;  // the whole number that all digits form …
    int digit_count = 0;       // … of that many, without leading zeros
    int power = 0;             // … times ten to this power
};

Literal scan(const char* text) {
    Literal literal;
    const char* at = text;
    if (*at == '-' || *at == '+') {
        ++at;
    }
    bool any = false;
    bool after_point = false;
    for (; is_digit(*at) || (!after_point && *at == '.'); ++at) {
        if (*at == '.') {
            after_point = true;
            continue;
        }
        any = true;
        literal.digits = literal.digits * 10 + static_cast<std::uint64_t>(*at - '0');  // garbage beyond 19 digits
        literal.digit_count += literal.digit_count > 0 || *at != '0' ? 1 : 0;
        literal.power -= after_point ? 1 : 0;
    }
    if (!any) {
        return literal;
    }
    literal.length = static_cast<int>(at - text);
    if (*at != 'e' && *at != 'E') {
        return literal;
    }
    ++at;
    const bool below = *at == '-';
    if (below || *at == '+') {
        ++at;
    }
    int exponent = 0;
    for (; is_digit(*at); ++at) {
        constexpr int k_beyond_double = 100'000;
        exponent = exponent < k_beyond_double ? exponent * 10 + (*at - '0') : exponent;
        literal.length = static_cast<int>(at - text) + 1;
    }
    literal.power += below ? -exponent : exponent;
    return literal;
}

}  // namespace

extern "C" {

double strtod(const char* text, char** end) {
    const Literal literal = scan(text);
    if (end != nullptr) {
        *end =
            const_cast<char*>(text) + literal.length;  // NOLINT(cppcoreguidelines-pro-type-const-cast): C's interface
    }
    // Most numbers: digits and power of ten are both exact, so one operation rounds once (Clinger's fast path).
    constexpr int k_exact_digits = 15;
    constexpr int k_exact_power = 22;
    if (literal.digit_count <= k_exact_digits && literal.power >= -k_exact_power && literal.power <= k_exact_power) {
        double scale = 1.0;
        for (int i = literal.power < 0 ? -literal.power : literal.power; i > 0; --i) {
            scale *= 10.0;
        }
        const auto digits = static_cast<double>(literal.digits);
        const double value = literal.power < 0 ? digits / scale : digits * scale;
        return *text == '-' ? -value : value;
    }
    return literal.length == 0 ? 0.0 : number_of(text, literal.length);
}

float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}

long double strtold(const char* text, char** end) {
    return strtod(text, end);
}

// As the one who calls it in this program does, the JSON library in a complaint: text and "%.4X". Dear ImGui formats
// nothing here. Whatever else there is to format must be written above all of it, not here.
int snprintf(char* out, std::size_t size, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    std::size_t count = 0;
    const auto put = [&](char c) {
        if (count + 1 < size) {
            out[count] = c;
        }
        ++count;
    };
    for (std::string_view rest = format; !rest.empty();) {
        constexpr std::string_view k_hexadecimal = "%.4X";
        if (!rest.starts_with('%')) {
            put(rest.front());
            rest.remove_prefix(1);
            continue;
        }
        if (!rest.starts_with(k_hexadecimal)) {
            std::abort();
        }
        rest.remove_prefix(k_hexadecimal.size());
        const auto number = va_arg(arguments, unsigned);
        constexpr unsigned k_four_digits = 16;
        for (unsigned shift = 32; shift > 0; shift -= 4) {
            if (const unsigned left = number >> (shift - 4); left > 0 || shift <= k_four_digits) {
                put("0123456789ABCDEF"[left & 15U]);
            }
        }
    }
    va_end(arguments);
    if (size > 0) {
        out[count < size ? count : size - 1] = '\0';
    }
    return static_cast<int>(count);
}

}  // extern "C"
