// SPDX-License-Identifier: EUPL-1.2
// A town's own faces: what they can set, what is refused, and that nothing else moves. The faces are other people's.
#include <gtest/gtest.h>
#include <imgui.h>

#include "platform/headless/headless.h"
#include "support/page.h"

namespace {

using support::Page;
using ui::Fit;
using ui::Weight;

std::string package(const std::string& file) {
    return platform::read_file(KLIMASPUR_SOURCE_DIR "/tools/node_modules/" + file).value_or("");
}

std::string serif(const char* weight, const char* kind = "TTF/", const char* suffix = ".ttf") {
    return package(std::string("source-serif/") + kind + "SourceSerif4-" + weight + suffix);
}

// It knows nothing but German.
std::string german() {
    return platform::read_file(KLIMASPUR_FONT_DIR "/german-regular.ttf").value_or("");
}

class town_faces : public testing::Test {
protected:
    [[nodiscard]] ui::Ui& ui() { return page_.headless().app().ui(); }

    [[nodiscard]] float width_of(Weight weight, std::string_view text) {
        const ui::Fonts& fonts = ui().fonts();
        const ui::Size size = fonts.size(17.0F);
        return fonts.width(weight, size, text) / size.em_px;
    }

    [[nodiscard]] Page& page() { return page_; }

private:
    Page page_;
};

// Widths are the font's own figures: advance over unitsPerEm, as fontTools prints them.
TEST_F(town_faces, set_the_type_in_their_own_widths) {
    const float before = width_of(Weight::regular, "Wärmeplanung");
    const float strong_before = width_of(Weight::semibold, "Wärmeplanung");
    const ui::TownFits fits = ui().wear({serif("Regular"), serif("Semibold")});
    EXPECT_EQ(fits.regular, Fit::good);
    EXPECT_EQ(fits.semibold, Fit::good);
    EXPECT_NEAR(width_of(Weight::regular, "W"), 0.962F, 0.002F);
    EXPECT_NEAR(width_of(Weight::regular, "ä"), 0.509F, 0.002F);
    EXPECT_GT(std::abs(width_of(Weight::regular, "Wärmeplanung") - before), 0.1F);
    EXPECT_GT(std::abs(width_of(Weight::semibold, "Wärmeplanung") - strong_before), 0.1F);
}

TEST_F(town_faces, one_size_is_one_em_and_lines_stay_where_they_are) {
    const ui::Size before = ui().fonts().size(17.0F);
    const float arrow = width_of(Weight::regular, "→");
    ui().wear({german(), serif("Semibold")});
    const ui::Size after = ui().fonts().size(17.0F);
    EXPECT_EQ(after.imgui_px, before.imgui_px);
    EXPECT_EQ(after.em_px, before.em_px);
    EXPECT_EQ(after.ascent_px, before.ascent_px);
    EXPECT_EQ(width_of(Weight::regular, "→"), arrow) << "of the usual face";
}

TEST_F(town_faces, that_are_no_fonts_change_nothing) {
    const float before = width_of(Weight::regular, "Wärmeplanung");
    const std::string good = serif("Regular");
    const std::string variable = package("source-serif/VAR/SourceSerif4Variable-Roman.ttf");
    const std::string postscript = serif("Regular", "OTF/", ".otf");
    const std::string packed = serif("Regular", "WOFF2/TTF/", ".ttf.woff2");
    ASSERT_GT(good.size(), 1000U);
    ASSERT_GT(variable.size(), 1000U);
    ASSERT_GT(postscript.size(), 1000U);
    ASSERT_GT(packed.size(), 1000U);
    for (const std::string& wrong : {std::string("<html>"), std::string(5000, '\0'), variable, postscript, packed,
                                     good.substr(0, 11), good.substr(0, 300), good.substr(0, good.size() / 2)}) {
        EXPECT_EQ(ui().wear({good, wrong}).semibold, Fit::no_font) << wrong.size();
        EXPECT_EQ(ui().wear({wrong, good}).regular, Fit::no_font) << wrong.size();
        EXPECT_EQ(ui().wear({wrong, good}).semibold, Fit::good);
    }
    EXPECT_EQ(ui().wear({"", good}).regular, Fit::missing);
    EXPECT_EQ(ui().wear({good, package("lucide-static/font/lucide.ttf")}).semibold, Fit::no_german);
    EXPECT_EQ(width_of(Weight::regular, "Wärmeplanung"), before);
    EXPECT_EQ(ui().fonts().lacking(Weight::regular), "");
    page().headless().settle();
    EXPECT_TRUE(page().says("Digitalisierung"));
}

TEST_F(town_faces, leave_to_the_usual_ones_what_they_lack) {
    EXPECT_EQ(ui().fonts().lacking(Weight::regular), "") << "there is none yet";
    EXPECT_EQ(ui().wear({german(), serif("Semibold")}).regular, Fit::good);
    EXPECT_EQ(ui().fonts().lacking(Weight::semibold), "");
    EXPECT_EQ(ui().fonts().lacking(Weight::regular), "§©«®°±²³µ¶·»½×àáçèéêñô÷ẞ‐‑–—‘’‚“”„•…‹›₂€←↑→↓−≈≤≥");
    for (const char32_t c : {U'→', U'₂', U'€'}) {
        EXPECT_TRUE(ui().fonts().face(Weight::regular)->IsGlyphInFont(static_cast<ImWchar>(c)));
    }
}

TEST_F(town_faces, rare_letters_come_to_them_too) {
    ui().wear({support::fonts().regular, support::fonts().semibold});
    std::string plan = support::plan_file("musterstadt");
    plan.replace(plan.find("Erika Mustermann"), 16, "Łódź");
    page().open(plan, "m.json");
    page().headless().app().navigate("#/measure/rathausdach");
    page().headless().settle();
    EXPECT_TRUE(ui().fonts().face(Weight::regular)->IsGlyphInFont(0x141));
    ui().wear({support::fonts().semibold, support::fonts().semibold});
    EXPECT_TRUE(ui().fonts().face(Weight::regular)->IsGlyphInFont(0x141));
}

TEST_F(town_faces, that_have_rare_letters_need_none_of_ours) {
    const ui::Size size = ui().fonts().size(17.0F);
    ui().wear({serif("Regular"), serif("Semibold")});
    EXPECT_GT(ui().fonts().advance(Weight::regular, size, 0x141), 0.0F);
    EXPECT_FALSE(ui().fonts().lacks_letters());
    ui().wear({german(), serif("Semibold")});
    EXPECT_GT(ui().fonts().advance(Weight::regular, size, 0x141), 0.0F);
    EXPECT_TRUE(ui().fonts().lacks_letters());
}

}  // namespace
