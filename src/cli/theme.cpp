// SPDX-License-Identifier: EUPL-1.2
#include "ui/town_theme.h"

#include <cstdio>

#include "cli/commands.h"
#include "platform/headless/headless.h"

namespace cli {

int theme(const std::vector<std::string>& arguments) {
    ui::Themes themes = ui::standard_themes();
    if (!arguments.empty()) {
        const auto bytes = platform::read_file(arguments.front());
        base::Problems problems;
        const auto town = bytes ? ui::read_town_theme(*bytes, problems) : std::nullopt;
        print_problems(arguments.front(), problems, stderr);
        if (!town) {
            std::fprintf(stderr, "klimaspur theme: %s is no theme that can be read\n", arguments.front().c_str());
            return bytes ? 1 : 2;
        }
        themes = ui::themes_of(town->colors);
    }
    for (const ui::Theme* one : {&themes.light, &themes.dark, &themes.contrast}) {
        std::printf("%s\n", ui::css_of(*one).c_str());
    }
    return 0;
}

}  // namespace cli
