// SPDX-License-Identifier: EUPL-1.2
// Commands of the native program. Each returns its exit code: 0 good, 1 the data has problems, 2 wrong use.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "base/result.h"

namespace cli {

// One line a problem.
void print_problems(const std::string& path, const base::Problems& problems, std::FILE* to);

// check PLAN…: says what is wrong with plan files, one line a problem.
int check(const std::vector<std::string>& arguments);

// format PLAN: prints the plan in the one form that the program writes.
int format(const std::vector<std::string>& arguments);

// calc PLAN MEASURE or calc MODEL, --scenario S [--year Y] [--method M] [--output O] [--seed N] [--draws N] [--json]:
// prints the figures of a calculation (emissions/report_json.h). Y is the year of the ranges; not given: the base year
// or the first one.
int calc(const std::vector<std::string>& arguments);

// theme [FILE]: prints the colours of a theme, or the usual ones, as declarations of CSS: light, dark, of high contrast, a line each.
int theme(const std::vector<std::string>& arguments);

// prerender --template FILE --plan FILE --out FOLDER [--base URL] [--theme FILE]: writes the pages of a plan (cli/pages.h)
// as documents that need no program, and with the address of the site its sitemap.xml. The logo of the theme is named
// "root:…", as from the folder of the site.
int prerender(const std::vector<std::string>& arguments);

}  // namespace cli
