// SPDX-License-Identifier: EUPL-1.2
#include "ui/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace ui {

namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        value = (value << 8U) | static_cast<std::uint8_t>(bytes[at + i]);
    }
    return value;
}

// Where a table of `least` bytes and more begins; 0: there is none.
std::size_t find_table(std::string_view font, std::string_view tag, std::size_t least) {
    if (font.size() < 12) {
        return 0;
    }
    const std::size_t tables = big_endian(font, 4, 2);
    for (std::size_t entry = 12; entry < 12 + tables * 16 && entry + 16 <= font.size(); entry += 16) {
        const std::size_t at = big_endian(font, entry + 8, 4);
        const std::size_t size = big_endian(font, entry + 12, 4);
        if (font.substr(entry, 4) == tag && size >= least && size <= font.size() && at <= font.size() - size) {
            return at;
        }
    }
    return 0;
}

struct Metrics {
    float ascent_per_em;
    float height_per_em;
};

// ascender and descender of 'hhea' over unitsPerEm of 'head': what both ImGui and the browsers go by.
std::optional<Metrics> read_metrics(std::string_view font) {
    const std::size_t head = find_table(font, "head", 54);
    const std::size_t hhea = find_table(font, "hhea", 36);
    if (head == 0 || hhea == 0) {
        return std::nullopt;
    }
    const auto units = static_cast<float>(big_endian(font, head + 18, 2));
    const auto ascender = static_cast<float>(static_cast<std::int16_t>(big_endian(font, hhea + 4, 2)));
    const auto descender = static_cast<float>(static_cast<std::int16_t>(big_endian(font, hhea + 6, 2)));
    if (units <= 0.0F || ascender - descender <= 0.0F) {
        return std::nullopt;
    }
    return Metrics{ascender / units, (ascender - descender) / units};
}

void write_at(std::string& font, std::size_t at, float value) {
    const auto whole = static_cast<std::uint16_t>(static_cast<std::int16_t>(std::lround(value)));
    font[at] = static_cast<char>(whole >> 8U);
    font[at + 1] = static_cast<char>(whole & 0xFFU);
}

// Gives a face of a town the heights of ours: for ImGui one size is then one em in both, and lines stay where they are.
// False: it is no face that ImGui can read.
bool take_heights(std::string& font, float ascent_per_em, float height_per_em) {
    const auto has = [&](std::string_view tag) { return find_table(font, tag, 1) != 0; };
    if (!read_metrics(font) || has("fvar") || !has("cmap") || !has("hmtx") || !has("maxp") || !has("glyf") ||
        !has("loca")) {
        return false;
    }
    const auto units = static_cast<float>(big_endian(font, find_table(font, "head", 54) + 18, 2));
    const std::size_t hhea = find_table(font, "hhea", 36);
    write_at(font, hhea + 4, ascent_per_em * units);
    write_at(font, hhea + 6, (ascent_per_em - height_per_em) * units);
    return true;
}

ImFont* add(std::string_view bytes, bool into_last = false) {
    ImFontConfig config;
    config.MergeMode = into_last;
    config.FontDataOwnedByAtlas = false;
    // ImGui takes a mutable pointer but only reads through it when it does not own the bytes.
    void* data = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), 0.0F, &config);
}

void add_to(ImFont* face, std::string_view bytes) {
    // ImGui adds to the last face only.
    ImVector<ImFont*>& faces = ImGui::GetIO().Fonts->Fonts;
    const int at = faces.find_index(face);
    std::swap(faces[at], faces.back());
    add(bytes, true);
    std::swap(faces[at], faces.back());
    ImFontAtlasFontDiscardBakes(ImGui::GetIO().Fonts, face, 0);  // they remember what there was not
}

// What wear() merges, in its order.
enum Source : std::uint8_t { k_town, k_own };

bool has_glyph(const ImFont& face, Source source, char32_t code_point) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    return atlas->FontLoader->FontSrcContainsGlyph(atlas, face.Sources[source], static_cast<ImWchar>(code_point));
}

// A town's face, without which words of German would be patchwork.
bool has_german(const ImFont& face) {
    constexpr std::string_view k_needed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜäöüß0123456789 ,.-";
    for (std::size_t at = 0; at < k_needed.size();) {
        if (!has_glyph(face, k_town, base::next_code_point(k_needed, at))) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool Fonts::load(FontFiles files) {
    own_ = std::move(files);
    const std::optional<Metrics> metrics = read_metrics(own_.regular);
    const std::optional<Metrics> icon_metrics = read_metrics(own_.icons);
    if (!metrics || !icon_metrics || !read_metrics(own_.semibold)) {
        return false;
    }
    icon_height_per_em_ = icon_metrics->height_per_em;
    ascent_per_em_ = metrics->ascent_per_em;
    height_per_em_ = metrics->height_per_em;
    regular_ = add(own_.regular);
    semibold_ = add(own_.semibold);
    icons_ = add(own_.icons);
    return regular_ != nullptr && semibold_ != nullptr && icons_ != nullptr;
}

TownFits Fonts::wear(TownFaces faces) {
    town_.push_back(std::move(faces));
    const auto dress = [&](std::string& bytes, const std::string& own, ImFont*& face) {
        if (bytes.empty()) {
            return Fit::missing;
        }
        face = take_heights(bytes, ascent_per_em_, height_per_em_) ? add(bytes) : nullptr;
        if (face == nullptr) {
            return Fit::no_font;
        }
        add(own, true);
        return has_german(*face) ? Fit::good : Fit::no_german;
    };
    ImFont* regular = nullptr;
    ImFont* semibold = nullptr;
    const TownFits fits{dress(town_.back().regular, own_.regular, regular),
                        dress(town_.back().semibold, own_.semibold, semibold)};
    if (fits.regular == Fit::good && fits.semibold == Fit::good) {
        regular_ = regular;
        semibold_ = semibold;
        if (!letters_.regular.empty()) {
            add_to(regular_, letters_.regular);
            add_to(semibold_, letters_.semibold);
        }
        return fits;
    }
    for (ImFont* face : {regular, semibold}) {
        if (face != nullptr) {
            ImGui::GetIO().Fonts->RemoveFont(face);
        }
    }
    town_.pop_back();
    return fits;
}

std::string Fonts::lacking(Weight weight) const {
    std::string all;
    for (char32_t c = U' '; !town_.empty() && c < 0x10000; ++c) {
        const bool drawn = c > U' ' && c != 0xA0 && c != 0xAD && c != 0x2009 && c != 0x202F;
        if (drawn && !has_glyph(*face(weight), k_town, c) && has_glyph(*face(weight), k_own, c)) {
            base::append_utf8(all, c);
        }
    }
    return all;
}

void Fonts::add_rare_letters() {
    letters_ = rare_letters();
    if (!letters_.regular.empty()) {
        lacks_letters_ = false;
        add_to(regular_, letters_.regular);
        add_to(semibold_, letters_.semibold);
    }
}

Size Fonts::size(float em_px) const {
    Size size;
    size.imgui_px = std::round(em_px * height_per_em_);
    size.em_px = size.imgui_px / height_per_em_;
    size.ascent_px = size.em_px * ascent_per_em_;
    return size;
}

Size Fonts::icon_size(float em_px) const {
    const float imgui_px = std::round(em_px * icon_height_per_em_);
    return {imgui_px, imgui_px / icon_height_per_em_, imgui_px};
}

ImFont* Fonts::face(Weight weight) const {
    switch (weight) {
        case Weight::regular: return regular_;
        case Weight::semibold: return semibold_;
        case Weight::icons: return icons_;
    }
    return regular_;
}

float Fonts::advance(Weight weight, const Size& size, char32_t code_point) const {
    const auto letter = static_cast<ImWchar>(code_point);
    lacks_letters_ = lacks_letters_ ||
                     (letters_.regular.empty() && is_rare_letter(code_point) && !face(weight)->IsGlyphInFont(letter));
    return face(weight)->GetFontBaked(size.imgui_px)->GetCharAdvance(letter);
}

float Fonts::width(Weight weight, const Size& size, std::string_view text) const {
    ImFontBaked* baked = face(weight)->GetFontBaked(size.imgui_px);
    float sum = 0.0F;
    for (std::size_t at = 0; at < text.size();) {
        sum += baked->GetCharAdvance(static_cast<ImWchar>(base::next_code_point(text, at)));
    }
    return sum;
}

void Fonts::set_density(float pixels_per_css_px) {
    for (ImFont* face : {regular_, semibold_, icons_}) {
        face->CurrentRasterizerDensity = pixels_per_css_px;
    }
}

}  // namespace ui
