// SPDX-License-Identifier: EUPL-1.2
// The faces are cut down to what the page says. What is missing there would be drawn as "?".
#include <gtest/gtest.h>
#include <imgui.h>

#include <cmath>
#include <set>

#include "base/utf8.h"
#include "icons.h"
#include "support/page.h"

namespace {

std::set<char32_t> characters_of(std::string_view text) {
    std::set<char32_t> all;
    for (std::size_t at = 0; at < text.size();) {
        all.insert(base::next_code_point(text, at));
    }
    return all;
}

std::string utf8(char32_t code_point) {
    std::string out;
    base::append_utf8(out, code_point);
    return out;
}

bool is_drawn(char32_t code_point) {
    return code_point > U' ' && code_point != 0xA0 && code_point != 0xAD;
}

void expect_glyphs(ui::Weight weight, std::string_view text, const ui::Fonts& fonts) {
    for (const char32_t c : characters_of(text)) {
        if (is_drawn(c)) {
            EXPECT_TRUE(fonts.face(weight)->IsGlyphInFont(static_cast<ImWchar>(c))) << utf8(c);
        }
    }
}

class glyphs : public testing::Test {
protected:
    [[nodiscard]] const ui::Fonts& fonts() { return page_.headless().app().ui().fonts(); }

    support::Page& page() { return page_; }

private:
    support::Page page_;
};

TEST_F(glyphs, both_weights_have_every_character_of_the_catalogue) {
    std::string all;
#define TEXT(id, de, en) all += de en;
#include "base/texts/all.inc"
#undef TEXT
    expect_glyphs(ui::Weight::regular, all, fonts());
    expect_glyphs(ui::Weight::semibold, all, fonts());
}

TEST_F(glyphs, both_weights_have_every_character_of_the_shipped_plans) {
    for (const char* plan : {"leichlingen", "musterstadt"}) {
        SCOPED_TRACE(plan);
        expect_glyphs(ui::Weight::regular, support::plan_file(plan), fonts());
        expect_glyphs(ui::Weight::semibold, support::plan_file(plan), fonts());
    }
}

TEST_F(glyphs, both_weights_have_what_towns_write) {
    const char* usual = "äöüßÄÖÜẞéèêàáçñô„“”‚‘’»«–—…·•€§°²³₂½×÷±≤≥≈→µ®©@#&%*+=/\\|~<>{}[]()!?";
    expect_glyphs(ui::Weight::regular, usual, fonts());
    expect_glyphs(ui::Weight::semibold, usual, fonts());
}

TEST_F(glyphs, rare_letters_come_when_they_are_read) {
    const std::string names = "Łódź Škoda Ørsted Ægir Ålesund São Ïle £ ¼ Ţăran Şahin İzmir ğıœčćžńąęőűȘșȚț™";
    EXPECT_FALSE(fonts().face(ui::Weight::regular)->IsGlyphInFont(0x141));
    std::string plan = support::plan_file("musterstadt");
    plan.replace(plan.find("Erika Mustermann"), 16, names);
    page().open(plan, "m.json");
    page().headless().app().navigate("#/measure/rathausdach");
    page().headless().settle();
    EXPECT_TRUE(page().says(names));
    expect_glyphs(ui::Weight::regular, names, fonts());
    expect_glyphs(ui::Weight::semibold, names, fonts());
    const ui::Size size = fonts().size(17.0F);
    EXPECT_NE(fonts().advance(ui::Weight::regular, size, 0x142), fonts().advance(ui::Weight::regular, size, U'?'));
    EXPECT_NEAR(fonts().advance(ui::Weight::regular, size, 0x142), fonts().advance(ui::Weight::regular, size, U'l'),
                2.0F);
}

TEST_F(glyphs, the_icon_face_has_the_icons) {
    for (const char* icon : {ui::icons::k_calendar, ui::icons::k_check, ui::icons::k_clock, ui::icons::k_sprout,
                             ui::icons::k_triangle_alert, ui::icons::k_external_link, ui::icons::k_rotate_ccw}) {
        expect_glyphs(ui::Weight::icons, icon, fonts());
    }
}

// What both set must be equally wide: the browser does not round.
TEST_F(glyphs, sizes_are_whole_for_the_canvas_and_near_what_was_asked) {
    for (float em = 12.0F; em < 80.0F; em += 0.7F) {
        const ui::Size size = fonts().size(em);
        EXPECT_EQ(size.imgui_px, std::round(size.imgui_px));
        EXPECT_NEAR(size.em_px, em, 0.5F);
        EXPECT_NEAR(fonts().width(ui::Weight::regular, size, "Umsetzung des Gesetzes") / size.em_px,
                    fonts().width(ui::Weight::regular, fonts().size(64.0F), "Umsetzung des Gesetzes") /
                        fonts().size(64.0F).em_px,
                    0.02F)
            << em;
    }
}

}  // namespace
