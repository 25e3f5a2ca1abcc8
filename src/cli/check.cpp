// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "cli/commands.h"
#include "plan/plan_json.h"
#include "platform/headless/headless.h"

namespace cli {

void print_problems(const std::string& path, const base::Problems& problems, std::FILE* to) {
    for (const base::Problem& problem : problems.kept()) {
        std::fprintf(to, "%s: %s\n", path.c_str(), base::describe(problem, base::Language::de).c_str());
    }
    if (const std::size_t kept = problems.kept().size(); kept < problems.count()) {
        std::fprintf(to, "%s: und %zu weitere\n", path.c_str(), problems.count() - kept);
    }
}

namespace {

// Nothing where the page would not take it: web/theme.js has the same limit.
std::string read_beside(const std::filesystem::path& folder, const std::string& name) {
    constexpr std::size_t k_most = std::size_t{512} * 1024;
    std::string bytes = platform::read_file((folder / name).string()).value_or("");
    return bytes.size() > k_most ? "" : bytes;
}

// What the page says of it, with the files that it names.
base::Problems check_theme(const std::string& bytes, const std::filesystem::path& folder) {
    platform::Headless page(platform::read_fonts(KLIMASPUR_FONT_DIR), {});
    page.app().open_theme(bytes);
    const ui::TownTheme& theme = page.app().town_theme();
    if (!theme.logo.empty()) {
        page.app().show_logo(theme.logo, read_beside(folder, theme.logo).empty() ? "" : theme.logo);
    }
    if (!theme.fonts.regular.empty() && !theme.fonts.semibold.empty()) {
        page.app().set_type({read_beside(folder, theme.fonts.regular), read_beside(folder, theme.fonts.semibold)});
    }
    // There is no page without a plan.
    page.app().open(R"({"format": "klimaspur-plan/1", "id": "a", "name": "A", "measures": [{"id": "a", "name": "A"}]})",
                    {});
    page.app().navigate("#/about");
    page.settle();
    return page.app().state().town.problems;
}

}  // namespace

int check(const std::vector<std::string>& arguments) {
    if (arguments.empty()) {
        std::fputs("klimaspur check: name at least one plan file\n", stderr);
        return 2;
    }
    int exit_code = 0;
    for (const std::string& path : arguments) {
        const auto bytes = platform::read_file(path);
        if (!bytes) {
            std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
            exit_code = 2;
            continue;
        }
        if (bytes->find("\"klimaspur-theme/") != std::string::npos) {
            const base::Problems problems = check_theme(*bytes, std::filesystem::path(path).parent_path());
            print_problems(path, problems, stdout);
            std::printf("%s: Gestaltung gelesen, %zu Hinweise\n", path.c_str(), problems.count());
            exit_code = problems.empty() ? exit_code : std::max(exit_code, 1);
            continue;
        }
        const plan::Loaded loaded = plan::read_plan(*bytes);
        print_problems(path, loaded.problems, stdout);
        if (loaded.plan) {
            std::printf("%s: %zu Maßnahmen gelesen, %zu Hinweise\n", path.c_str(), loaded.plan->measures.size(),
                        loaded.problems.count());
        }
        if (!loaded.problems.empty() && exit_code == 0) {
            exit_code = 1;
        }
    }
    return exit_code;
}

}  // namespace cli
