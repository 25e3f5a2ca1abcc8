// SPDX-License-Identifier: EUPL-1.2
#include "app/query.h"

#include <gtest/gtest.h>

namespace {

TEST(query, reads_what_it_knows) {
    const app::Query query = app::parse_query("?plan=a.json&lang=en&theme=dark&view=document&today=2026-01-31");
    EXPECT_EQ(query.language, base::Language::en);
    EXPECT_EQ(query.theme, state::ThemeChoice::dark);
    EXPECT_TRUE(query.document_view);
    EXPECT_EQ(query.today, base::parse_date("2026-01-31"));
}

TEST(query, passes_over_what_it_does_not_know) {
    for (const char* rubbish : {"", "?", "?&&&", "?lang", "?lang=", "?lang=fr", "?theme=pink", "?today=2026-02-30",
                                "?today=2026", "?=de", "?view=", "lang=%64%65"}) {
        const app::Query query = app::parse_query(rubbish);
        EXPECT_FALSE(query.language) << rubbish;
        EXPECT_FALSE(query.theme) << rubbish;
        EXPECT_FALSE(query.today) << rubbish;
        EXPECT_FALSE(query.document_view) << rubbish;
    }
}

}  // namespace
