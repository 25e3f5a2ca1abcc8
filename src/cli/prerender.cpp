// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>
#include <optional>

#include "cli/commands.h"
#include "platform/headless/headless.h"
#include "semantics/html.h"

namespace cli {

namespace {

std::optional<std::string> option(const std::vector<std::string>& arguments, const std::string& name) {
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] == name) {
            return arguments[i + 1];
        }
    }
    return std::nullopt;
}

bool replace(std::string& text, const std::string& mark, const std::string& with) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) {
        std::fprintf(stderr, "klimaspur prerender: the template lacks %s\n", mark.c_str());
        return false;
    }
    text.replace(at, mark.size(), with);
    return true;
}

}  // namespace

int prerender(const std::vector<std::string>& arguments) {
    const auto template_path = option(arguments, "--template");
    const auto plan_path = option(arguments, "--plan");
    if (!template_path || !plan_path) {
        std::fputs("klimaspur prerender --template FILE --plan FILE\n", stderr);
        return 2;
    }
    auto page = platform::read_file(*template_path);
    const auto plan = platform::read_file(*plan_path);
    if (!page || !plan) {
        std::fprintf(stderr, "klimaspur prerender: %s cannot be read\n", (page ? *plan_path : *template_path).c_str());
        return 2;
    }
    // No day is given: what depends on today is left to the program.
    platform::Headless headless(platform::read_fonts(KLIMASPUR_FONT_DIR), {});
    if (!headless.app().usable()) {
        std::fputs("klimaspur prerender: the fonts are missing, run tools/setup\n", stderr);
        return 2;
    }
    if (!headless.app().open(*plan, {})) {
        const auto& failure = headless.app().state().failure;
        std::fprintf(stderr, "%s: %s\n", plan_path->c_str(),
                     base::describe(failure->problem, base::Language::de).c_str());
        return 1;
    }
    headless.settle();
    const std::string title = semantics::escape_html(app::page_title(headless.app().state()));
    const bool marked = replace(*page, "<!--head-->", "<title>" + title + "</title>") &&
                        replace(*page, "<!--prerender-->", semantics::to_html(headless.tree()));
    if (!marked) {
        return 2;
    }
    std::fputs(page->c_str(), stdout);
    return 0;
}

}  // namespace cli
