// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>

#include "cli/commands.h"
#include "cli/pages.h"
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

int fail(const std::string& what, int exit_code) {
    std::fprintf(stderr, "klimaspur prerender: %s\n", what.c_str());
    return exit_code;
}

bool replace(std::string& text, const std::string& mark, const std::string& with) {
    const std::size_t at = text.find(mark);
    if (at != std::string::npos) {
        text.replace(at, mark.size(), with);
    }
    return at != std::string::npos;
}

bool write(const std::filesystem::path& path, const std::string& text) {
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    return !error && static_cast<bool>(std::ofstream(path, std::ios::binary) << text);
}

// As many whole words as fit.
std::string shortened(const std::string& text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) {
        return text;
    }
    const std::size_t end = text.rfind(' ', most_bytes - 4);
    return text.substr(0, end == std::string::npos ? 0 : end) + " …";
}

// The first sentence in words of the plan's own that the page has.
std::string description_of(const semantics::Tree& tree, const plan::Plan& plan) {
    for (const char* part : {"/lead", "/description/text", "/reason", "/text/0"}) {
        for (const semantics::Node& node : tree.nodes) {
            const bool first = node.key.ends_with(part) || node.key.find(std::string(part) + "/0") != std::string::npos;
            if (first && !node.text().empty()) {
                std::string text = node.text();
                std::replace(text.begin(), text.end(), '\n', ' ');
                return shortened(text, 200);
            }
        }
    }
    return plan.name;
}

// Links to views that have a page of their own lead there: without a program "#/…" leads nowhere.
void link_pages(semantics::Tree& tree, const std::vector<Page>& pages, const std::string& root) {
    const auto linked = [&](std::string& href) {
        for (const Page& page : pages) {
            if (href.starts_with("#/") && state::parse_route(href) == page.route) {
                href = root + page.folder;
                href += href.empty() ? "./" : "";
                return;
            }
        }
    };
    for (semantics::Node& node : tree.nodes) {
        linked(node.href);
        for (semantics::Run& run : node.runs) {
            linked(run.href);
        }
    }
}

}  // namespace

int prerender(const std::vector<std::string>& arguments) {
    const auto template_path = option(arguments, "--template");
    const auto plan_path = option(arguments, "--plan");
    const auto theme_path = option(arguments, "--theme");
    const auto out = option(arguments, "--out");
    std::string base = option(arguments, "--base").value_or("");
    base += base.empty() || base.ends_with('/') ? "" : "/";
    if (!template_path || !plan_path || !out) {
        std::fputs("klimaspur prerender --template FILE --plan FILE --out FOLDER [--base URL] [--theme FILE]\n",
                   stderr);
        return 2;
    }
    const auto frame = platform::read_file(*template_path);
    const auto bytes = platform::read_file(*plan_path);
    if (!frame || !bytes) {
        return fail((frame ? *plan_path : *template_path) + " cannot be read", 2);
    }
    // No day is given: what depends on today is left to the program.
    platform::Headless headless(platform::read_fonts(KLIMASPUR_FONT_DIR), {});
    if (!headless.app().usable()) {
        return fail("the fonts are missing, run tools/setup", 2);
    }
    if (theme_path) {
        const auto theme = platform::read_file(*theme_path);
        headless.app().open_theme(theme.value_or(""));
        if (headless.app().state().town.problems.fatal() != nullptr) {
            return fail(*theme_path + " is no theme that can be read", 2);
        }
        const std::string& logo = headless.app().town_theme().logo;
        if (!logo.empty()) {
            headless.app().show_logo(logo, "root:" + logo);
        }
    }
    if (!headless.app().open(*bytes, {})) {
        const auto& failure = headless.app().state().failure;
        std::fprintf(stderr, "%s: %s\n", plan_path->c_str(),
                     base::describe(failure->problem, base::Language::de).c_str());
        return 1;
    }
    const std::shared_ptr<const plan::Plan> plan = headless.app().state().plan;
    const std::vector<Page> pages = pages_of(*plan);
    if (pages.empty()) {
        return fail("two measures of " + *plan_path + " have ids that differ in signs only", 1);
    }
    for (const Page& page : pages) {
        const std::string hash = state::to_hash(page.route);
        headless.app().navigate(hash);
        headless.settle();
        semantics::Tree tree = headless.tree();
        const std::string description = description_of(tree, *plan);
        std::string root;
        for (auto slashes = std::count(page.folder.begin(), page.folder.end(), '/'); slashes > 0; --slashes) {
            root += "../";
        }
        link_pages(tree, pages, root);
        std::string text = *frame;
        const std::string title = app::page_title(headless.app().state());
        const bool marked =
            replace(text, "<!--head-->", head_of(*plan, page, title, description, base)) &&
            replace(text, "<!--prerender-->", semantics::to_html(tree)) &&
            (page.folder.empty() || replace(text, "<html lang=\"de\"",
                                            "<html lang=\"de\" data-route=\"" + semantics::escape_html(hash) + '"'));
        if (!marked) {
            return fail(*template_path + " lacks <html lang=\"de\", <!--head--> or <!--prerender-->", 2);
        }
        if (!write(std::filesystem::path(*out) / page.folder / "index.html", text)) {
            return fail(*out + " cannot be written", 2);
        }
    }
    if (!base.empty() && !write(std::filesystem::path(*out) / "sitemap.xml", sitemap(pages, base))) {
        return fail(*out + " cannot be written", 2);
    }
    return 0;
}

}  // namespace cli
