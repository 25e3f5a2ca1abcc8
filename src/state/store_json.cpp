// SPDX-License-Identifier: EUPL-1.2
#include "state/store_json.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/format.h"
#include "base/shape_json.h"
#include "base/utf8.h"

namespace state {

namespace {

constexpr int k_version = 2;
constexpr std::string_view k_kept_format = "klimaspur-kept/1";

// --- as it is stored: a choice that this version does not know is none --------------------------------------

struct StoredSettings {
    int version = 0;
    std::string language;
    std::string theme;
    bool shortcuts = true;
};

struct StoredInputs {
    int version = 0;
    std::string id;
    std::string name;
    InputsByMeasure inputs;
};

struct StoredRecent {
    int version = 0;
    std::vector<RecentPlan> plans;
};

struct StoredFile {
    std::string format;
    std::optional<base::Date> saved_on;
    StoredSettings settings;
    std::vector<StoredInputs> plans;
};

template <class T>
using Names = std::vector<std::pair<std::string_view, T>>;

const Names<base::Language>& language_names() {
    static const Names<base::Language> k_names = {{"de", base::Language::de}, {"en", base::Language::en}};
    return k_names;
}

const Names<ThemeChoice>& theme_names() {
    static const Names<ThemeChoice> k_names = {{"system", ThemeChoice::system},
                                               {"light", ThemeChoice::light},
                                               {"dark", ThemeChoice::dark},
                                               {"contrast", ThemeChoice::contrast}};
    return k_names;
}

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

}  // namespace

}  // namespace state

template <>
const base::Shape& base::shape_of<state::StoredSettings>() {
    using state::StoredSettings;
    static const Shape shape = object<StoredSettings>({
        required("version", &StoredSettings::version),
        optional("language", &StoredSettings::language),
        optional("theme", &StoredSettings::theme),
        optional("shortcuts", &StoredSettings::shortcuts),
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<state::StoredInputs>() {
    using state::StoredInputs;
    static const Shape shape = object<StoredInputs>({
        required("version", &StoredInputs::version),
        optional("id", &StoredInputs::id),
        optional("name", &StoredInputs::name),
        optional("inputs", &StoredInputs::inputs),
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<state::PlanSource::Kind>() {
    using Kind = state::PlanSource::Kind;
    // What comes with the page is not remembered, and what is kept was a file or came from the clipboard.
    static const Shape shape =
        choice<Kind>({{"address", Kind::address}, {"file", Kind::file}, {"pasted", Kind::pasted}});
    return shape;
}

template <>
const base::Shape& base::shape_of<state::RecentPlan>() {
    using state::RecentPlan;
    static const Shape shape = object<RecentPlan>({
        required("kind", &RecentPlan::kind),
        optional("name", &RecentPlan::name),
        required("fingerprint", &RecentPlan::fingerprint),
        optional("title", &RecentPlan::title),
        optional("municipality", &RecentPlan::municipality),
        optional("opened_on", &RecentPlan::opened_on),
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<state::StoredRecent>() {
    using state::StoredRecent;
    static const Shape shape = object<StoredRecent>({
        required("version", &StoredRecent::version),
        optional("plans", &StoredRecent::plans),
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<state::StoredFile>() {
    using state::StoredFile;
    static const Shape shape = object<StoredFile>({
        required("format", &StoredFile::format),
        optional("saved_on", &StoredFile::saved_on),
        optional("settings", &StoredFile::settings),
        optional("plans", &StoredFile::plans),
    });
    return shape;
}

namespace state {

namespace {

// --- reading ------------------------------------------------------------------------------------------------

template <class Stored>
base::Result<Stored> read(std::string_view bytes) {
    base::Problems problems;
    std::optional<Stored> stored = base::read_json<Stored>(bytes, problems);
    if (!stored) {
        return *problems.fatal();
    }
    return *std::move(stored);
}

base::Problem unknown_version(std::string version) {
    base::Problem problem;
    problem.what = {base::Text::store_unknown_version, {std::move(version)}};
    problem.severity = base::Problem::Severity::fatal;
    return problem;
}

template <class Stored>
base::Result<Stored> read_version(std::string_view bytes) {
    base::Result<Stored> stored = read<Stored>(bytes);
    if (stored && (stored.value().version < 1 || stored.value().version > k_version)) {
        return unknown_version(std::to_string(stored.value().version));
    }
    return stored;
}

Settings settings_of(const StoredSettings& stored) {
    return {.language = by_name(language_names(), stored.language),
            .theme = by_name(theme_names(), stored.theme),
            .shortcuts = stored.shortcuts};
}

PlanInputs inputs_of(StoredInputs stored) {
    return {std::move(stored.id), std::move(stored.name), std::move(stored.inputs)};
}

// --- writing ------------------------------------------------------------------------------------------------

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

// "name":value pairs and values between brackets.
class Writer {
public:
    explicit Writer(char open) : out_(1, open) {}

    Writer& raw(std::string_view name, std::string_view value) {
        out_ += out_.size() > 1 ? "," : "";
        out_ += out_.front() == '{' ? quoted(name) + ":" : "";  // an empty name is one, too
        out_ += value;
        return *this;
    }

    Writer& text(std::string_view name, std::string_view value) {
        return value.empty() ? *this : raw(name, quoted(value));
    }

    std::string close() { return out_ + (out_.front() == '{' ? '}' : ']'); }

private:
    std::string out_;
};

Writer versioned() {
    Writer writer('{');
    writer.raw("version", std::to_string(k_version));
    return writer;
}

std::string write_measures(const InputsByMeasure& inputs) {
    Writer measures('{');
    for (const auto& [measure, values] : inputs) {
        Writer quantities('{');
        for (const auto& [quantity, value] : values) {
            if (std::isfinite(value)) {  // JSON has no word for the others
                quantities.raw(quantity, base::shortest(value));
            }
        }
        measures.raw(measure, quantities.close());
    }
    return measures.close();
}

std::string_view name_of(PlanSource::Kind kind) {
    for (const base::Shape::Name& name : base::shape_of<PlanSource::Kind>().names) {
        if (name.value == static_cast<int>(kind)) {
            return name.name;
        }
    }
    return "file";
}

std::string date_text(const std::optional<base::Date>& date) {
    return date ? base::to_iso(*date) : std::string();
}

}  // namespace

std::string plan_prefix(std::string_view plan_id) {
    return std::string(k_plans_prefix) + percent_encoded(plan_id) + "/";
}

std::string plan_entry(std::string_view plan_id, std::string_view fingerprint) {
    return plan_prefix(plan_id) + std::string(fingerprint);
}

std::string version_1_inputs_key(std::string_view plan_id) {
    return "klimaspur/inputs/" + std::string(plan_id);
}

std::string write_settings(const Settings& settings) {
    Writer writer = versioned();
    if (settings.language) {
        writer.text("language", name_of(language_names(), *settings.language));
    }
    if (settings.theme) {
        writer.text("theme", name_of(theme_names(), *settings.theme));
    }
    if (!settings.shortcuts) {
        writer.raw("shortcuts", "false");
    }
    return writer.close();
}

base::Result<Settings> read_settings(std::string_view bytes) {
    const base::Result<StoredSettings> stored = read_version<StoredSettings>(bytes);
    if (!stored) {
        return stored.problem();
    }
    return settings_of(stored.value());
}

std::string write_inputs(const PlanInputs& inputs) {
    return versioned()
        .text("id", inputs.id)
        .text("name", inputs.name)
        .raw("inputs", write_measures(inputs.inputs))
        .close();
}

base::Result<PlanInputs> read_inputs(std::string_view bytes) {
    base::Result<StoredInputs> stored = read_version<StoredInputs>(bytes);
    if (!stored) {
        return stored.problem();
    }
    return inputs_of(std::move(stored).value());
}

std::string write_recent(const std::vector<RecentPlan>& recent) {
    Writer plans('[');
    for (const RecentPlan& plan : recent) {
        plans.raw({}, Writer('{')
                          .text("kind", name_of(plan.kind))
                          .text("name", plan.name)
                          .text("fingerprint", plan.fingerprint)
                          .text("title", plan.title)
                          .text("municipality", plan.municipality)
                          .text("opened_on", date_text(plan.opened_on))
                          .close());
    }
    return versioned().raw("plans", plans.close()).close();
}

base::Result<std::vector<RecentPlan>> read_recent(std::string_view bytes) {
    base::Result<StoredRecent> stored = read_version<StoredRecent>(bytes);
    if (!stored) {
        return stored.problem();
    }
    return std::move(stored).value().plans;
}

std::string write_kept_file(const KeptFile& kept) {
    Writer plans('[');
    for (const PlanInputs& plan : kept.plans) {
        plans.raw({}, "\n" + write_inputs(plan));
    }
    return Writer('{')
               .text("format", k_kept_format)
               .text("saved_on", date_text(kept.saved_on))
               .raw("settings", write_settings(kept.settings))
               .raw("plans", plans.close())
               .close() +
           "\n";
}

base::Result<KeptFile> read_kept_file(std::string_view bytes) {
    base::Result<StoredFile> stored = read<StoredFile>(bytes);
    if (!stored) {
        return stored.problem();
    }
    StoredFile& file = stored.value();
    KeptFile kept;
    for (StoredInputs& plan : file.plans) {
        if (plan.version > k_version) {
            return unknown_version(std::to_string(plan.version));
        }
        kept.plans.push_back(inputs_of(std::move(plan)));
    }
    if (file.format != k_kept_format) {
        return unknown_version(file.format);
    }
    kept.saved_on = file.saved_on;
    kept.settings = settings_of(file.settings);
    return kept;
}

bool is_kept_file(std::string_view bytes) {
    constexpr std::size_t k_head = 200;  // ours begins with it; a plan cannot hold it there
    return bytes.substr(0, k_head).find("\"klimaspur-kept/") != std::string_view::npos;
}

}  // namespace state
