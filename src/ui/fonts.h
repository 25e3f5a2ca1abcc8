// SPDX-License-Identifier: EUPL-1.2
// Two weights of one text face and an icon face, and how wide their letters are.
//
// Dear ImGui's font size is ascent minus descent and is rounded to whole pixels; the browser's is the em.
// Everything here speaks in ems and keeps to sizes that are whole for ImGui, so that both set the same widths.
#pragma once

#include <list>
#include <string>
#include <string_view>

#include "ui/letters.h"

struct ImFont;

namespace ui {

struct FontFiles {
    std::string regular;  // the bytes of a TrueType file
    std::string semibold;
    std::string icons;
};

// A town's own.
struct TownFaces {
    std::string regular;  // the bytes of a TrueType file
    std::string semibold;
};

enum class Fit {
    good,
    missing,    // no bytes
    no_font,    // or one with outlines of PostScript (.otf), a packed one (WOFF), a collection, a variable one
    no_german,  // lacks letters of German words, or figures
};

struct TownFits {
    Fit regular = Fit::good;
    Fit semibold = Fit::good;
};

enum class Weight { regular, semibold, icons };

// A size that both ImGui and the browser set alike.
struct Size {
    float imgui_px = 0.0F;  // a whole number
    float em_px = 0.0F;
    float ascent_px = 0.0F;  // baseline below the top of ImGui's line box
};

class Fonts {
public:
    // Adds the faces to the current ImGui context, which must not outlive this.
    // False when a file is no TrueType font.
    bool load(FontFiles files);

    // From now on type is set in these faces, and what they lack in those of load(). Between frames. Unless both are
    // good everything stays as it is.
    TownFits wear(TownFaces faces);

    // The characters that load() brought and a town's face lacks. Empty without one.
    [[nodiscard]] std::string lacking(Weight weight) const;

    // Letters that the faces lack were asked for, and add_rare_letters() would bring them.
    [[nodiscard]] bool lacks_letters() const { return lacks_letters_; }

    // Between frames. Does nothing as long as they are not there (ui/letters.h).
    void add_rare_letters();

    // The nearest size to `em_px`.
    [[nodiscard]] Size size(float em_px) const;

    // The same for the icon face, whose glyphs fill their em.
    [[nodiscard]] Size icon_size(float em_px) const;

    [[nodiscard]] float advance(Weight weight, const Size& size, char32_t code_point) const;
    [[nodiscard]] float width(Weight weight, const Size& size, std::string_view text) const;

    [[nodiscard]] ImFont* face(Weight weight) const;

    // Glyphs are drawn for this many device pixels per CSS pixel.
    void set_density(float pixels_per_css_px);

private:
    FontFiles own_;
    std::list<TownFaces> town_;  // ImGui reads the faces here
    ImFont* regular_ = nullptr;
    ImFont* semibold_ = nullptr;
    ImFont* icons_ = nullptr;
    Letters letters_;                     // empty until they were asked for
    mutable bool lacks_letters_ = false;  // found out while measuring
    float height_per_em_ = 1.0F;
    float ascent_per_em_ = 1.0F;
    float icon_height_per_em_ = 1.0F;
};

}  // namespace ui
