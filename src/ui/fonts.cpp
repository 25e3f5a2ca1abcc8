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

struct Metrics {
    float ascent_per_em;
    float height_per_em;
};

// ascender and descender of 'hhea' over unitsPerEm of 'head': what both ImGui and the browsers go by.
std::optional<Metrics> read_metrics(std::string_view font) {
    if (font.size() < 12) {
        return std::nullopt;
    }
    std::size_t head = 0;
    std::size_t hhea = 0;
    const std::size_t tables = big_endian(font, 4, 2);
    for (std::size_t i = 0; i < tables && 12 + (i + 1) * 16 <= font.size(); ++i) {
        const std::size_t entry = 12 + i * 16;
        const std::string_view tag = font.substr(entry, 4);
        if (tag == "head") {
            head = big_endian(font, entry + 8, 4);
        } else if (tag == "hhea") {
            hhea = big_endian(font, entry + 8, 4);
        }
    }
    if (head == 0 || hhea == 0 || head + 20 > font.size() || hhea + 8 > font.size()) {
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

}  // namespace

bool Fonts::load(const FontFiles& files) {
    const std::optional<Metrics> metrics = read_metrics(files.regular);
    const std::optional<Metrics> icon_metrics = read_metrics(files.icons);
    if (!metrics || !icon_metrics || !read_metrics(files.semibold)) {
        return false;
    }
    icon_height_per_em_ = icon_metrics->height_per_em;
    ascent_per_em_ = metrics->ascent_per_em;
    height_per_em_ = metrics->height_per_em;
    regular_ = add(files.regular);
    semibold_ = add(files.semibold);
    icons_ = add(files.icons);
    return regular_ != nullptr && semibold_ != nullptr && icons_ != nullptr;
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
    lacks_letters_ = lacks_letters_ || (letters_.regular.empty() && is_rare_letter(code_point));
    return face(weight)->GetFontBaked(size.imgui_px)->GetCharAdvance(static_cast<ImWchar>(code_point));
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
