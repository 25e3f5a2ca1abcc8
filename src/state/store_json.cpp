// SPDX-License-Identifier: EUPL-1.2
#include "state/store_json.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/shape_json.h"
#include "base/utf8.h"

namespace state {

namespace {

constexpr int k_version = 1;

struct StoredSettings {
    int version = 0;
    std::string language;
    std::string theme;
};

struct StoredInputs {
    int version = 0;
    InputsByMeasure inputs;
};

template <class T>
using Names = std::vector<std::pair<std::string_view, T>>;

const Names<base::Language>& language_names() {
    static const Names<base::Language> k_names = {{"de", base::Language::de}, {"en", base::Language::en}};
    return k_names;
}

const Names<ThemeChoice>& theme_names() {
    static const Names<ThemeChoice> k_names = {
        {"system", ThemeChoice::system}, {"light", ThemeChoice::light}, {"dark", ThemeChoice::dark}};
    return k_names;
}

// A choice this version does not know is none: the page falls back to its own.
template <class T>
std::optional<T> by_name(const Names<T>& names, std::string_view name) {
    for (const auto& [known, value] : names) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

template <class T>
std::string_view name_of(const Names<T>& names, T value) {
    for (const auto& [name, known] : names) {
        if (known == value) {
            return name;
        }
    }
    return {};
}

// A JSON string. Broken UTF-8 becomes U+FFFD, since what we write has to be readable again.
std::string quoted(std::string_view text) {
    static constexpr std::string_view k_hex = "0123456789abcdef";
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = base::next_code_point(text, at);
        if (code_point == U'"' || code_point == U'\\') {
            out += '\\';
            out += static_cast<char>(code_point);
        } else if (code_point < 0x20) {
            out += "\\u00";
            out += k_hex[code_point >> 4U];
            out += k_hex[code_point & 15U];
        } else {
            base::append_utf8(out, code_point);
        }
    }
    return out + '"';
}

std::string head() {
    return "{\"version\":" + std::to_string(k_version);
}

}  // namespace

}  // namespace state

template <>
const base::Shape& base::shape_of<state::StoredSettings>() {
    using state::StoredSettings;
    static const Shape shape = object<StoredSettings>({
        required("version", &StoredSettings::version),
        optional("language", &StoredSettings::language),
        optional("theme", &StoredSettings::theme),
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<state::StoredInputs>() {
    using state::StoredInputs;
    static const Shape shape = object<StoredInputs>({
        required("version", &StoredInputs::version),
        optional("inputs", &StoredInputs::inputs),
    });
    return shape;
}

namespace state {

namespace {

template <class Stored>
base::Result<Stored> read(std::string_view bytes) {
    std::vector<base::Problem> problems;
    std::optional<Stored> stored = base::read_json<Stored>(bytes, problems);
    if (!stored) {
        const auto fatal = std::find_if(problems.begin(), problems.end(), [](const base::Problem& problem) {
            return problem.severity == base::Problem::Severity::fatal;
        });
        return fatal == problems.end() ? problems.back() : *fatal;
    }
    if (stored->version != k_version) {
        base::Problem problem;
        problem.what = {base::Text::store_unknown_version, {std::to_string(stored->version)}};
        problem.pointer = "/version";
        problem.severity = base::Problem::Severity::fatal;
        return problem;
    }
    return *std::move(stored);
}

}  // namespace

std::string inputs_key(std::string_view plan_id) {
    return "klimaspur/inputs/" + std::string(plan_id);
}

std::string write_settings(const Settings& settings) {
    std::string out = head();
    if (settings.language) {
        out += ",\"language\":" + quoted(name_of(language_names(), *settings.language));
    }
    if (settings.theme) {
        out += ",\"theme\":" + quoted(name_of(theme_names(), *settings.theme));
    }
    return out + "}";
}

base::Result<Settings> read_settings(std::string_view bytes) {
    const base::Result<StoredSettings> stored = read<StoredSettings>(bytes);
    if (!stored) {
        return stored.problem();
    }
    return Settings{.language = by_name(language_names(), stored.value().language),
                    .theme = by_name(theme_names(), stored.value().theme)};
}

std::string write_inputs(const InputsByMeasure& inputs) {
    std::string out = head() + ",\"inputs\":{";
    const char* between_measures = "";
    for (const auto& [measure, values] : inputs) {
        out += between_measures + quoted(measure) + ":{";
        const char* between_values = "";
        for (const auto& [quantity, value] : values) {
            if (std::isfinite(value)) {  // JSON has no word for the others
                out += between_values + quoted(quantity) + ":" + base::shortest(value);
                between_values = ",";
            }
        }
        out += "}";
        between_measures = ",";
    }
    return out + "}}";
}

base::Result<InputsByMeasure> read_inputs(std::string_view bytes) {
    base::Result<StoredInputs> stored = read<StoredInputs>(bytes);
    if (!stored) {
        return stored.problem();
    }
    return std::move(stored).value().inputs;
}

}  // namespace state
