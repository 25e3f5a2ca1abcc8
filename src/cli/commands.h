// SPDX-License-Identifier: EUPL-1.2
// Commands of the native program. Each returns its exit code: 0 good, 1 the data has problems, 2 wrong use.
#pragma once

#include <string>
#include <vector>

namespace cli {

// check PLAN…: says what is wrong with plan files, one line a problem.
int check(const std::vector<std::string>& arguments);

// prerender --template FILE --plan FILE: prints the start page as a document that needs no program.
int prerender(const std::vector<std::string>& arguments);

}  // namespace cli
