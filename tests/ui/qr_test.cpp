// SPDX-License-Identifier: EUPL-1.2
// That scanners read them is seen in tests/e2e/chromium_share.test.mjs, in the pictures that lie in tests/golden.
#include "ui/qr.h"

#include <gtest/gtest.h>

#include "support/page.h"

namespace {

// How many modules a side has, with the quiet zone.
int side_of(const std::string& image) {
    const std::size_t at = image.find("viewBox='-4,-4.5,");
    return at == std::string::npos ? 0 : std::stoi(image.substr(at + 17));
}

TEST(qr, a_text_that_no_code_holds_has_no_picture) {
    EXPECT_EQ(ui::qr_image(std::string(2332, 'a')), "");
    EXPECT_EQ(ui::qr_image(std::string(100'000, 'a')), "");
    EXPECT_EQ(side_of(ui::qr_image(std::string(2331, 'a'))), 177 + 8);
}

// ISO/IEC 18004, table 7: bytes that versions 1 to 10 hold at level M.
TEST(qr, is_the_smallest_that_holds_the_text) {
    const std::size_t capacities[] = {14, 26, 42, 62, 84, 106, 122, 152, 180, 213};
    int side = 21 + 8;
    for (const std::size_t capacity : capacities) {
        EXPECT_EQ(side_of(ui::qr_image(std::string(capacity, 'a'))), side);
        EXPECT_EQ(side_of(ui::qr_image(std::string(capacity + 1, 'a'))), side + 4);
        side += 4;
    }
    EXPECT_EQ(side_of(ui::qr_image("")), 21 + 8);
}

TEST(qr, is_an_address_that_any_browser_takes) {
    const std::string image = ui::qr_image("https://www.example.org/klima/#/calculator/a?s=1.plan");
    EXPECT_TRUE(image.starts_with("data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20"));
    EXPECT_EQ(image.find('#'), std::string::npos) << "the rest would be a fragment";
    EXPECT_EQ(image.find_first_of("\"<> \n"), std::string::npos) << "no part of an address";
}

TEST(qr, golden_pictures) {
    support::expect_golden("qr_short", ui::qr_image("Klima"));
    support::expect_golden("qr_link", ui::qr_image("https://www.leichlingen.de/klima/#/calculator/digitalisierung?s="
                                                   "1.plan/market/2035/9f3ac2/efile_share=0.6/life=5/:workdays=218/"
                                                   "m2zjy"));
    support::expect_golden("qr_umlauts", ui::qr_image("Grün für Straße und Bäume: 100 %"));
    std::string digits;
    for (int i = 0; digits.size() < 300; ++i) {
        digits += std::to_string(i) + '/';
    }
    support::expect_golden("qr_long", ui::qr_image(digits));
}

}  // namespace
