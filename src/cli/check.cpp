// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdio>

#include "cli/commands.h"
#include "plan/plan_json.h"
#include "platform/headless/headless.h"
#include "ui/town_theme.h"

namespace cli {

void print_problems(const std::string& path, const base::Problems& problems, std::FILE* to) {
    for (const base::Problem& problem : problems.kept()) {
        std::fprintf(to, "%s: %s\n", path.c_str(), base::describe(problem, base::Language::de).c_str());
    }
    if (const std::size_t kept = problems.kept().size(); kept < problems.count()) {
        std::fprintf(to, "%s: und %zu weitere\n", path.c_str(), problems.count() - kept);
    }
}

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
            base::Problems problems;
            if (const auto theme = ui::read_town_theme(*bytes, problems)) {
                const base::Problems found = ui::problems_of(theme->colors);
                for (const base::Problem& problem : found.kept()) {
                    problems.add(problem);
                }
            }
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
