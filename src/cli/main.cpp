// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>
#include <string>
#include <vector>

#include "cli/commands.h"

namespace {

int usage() {
    std::fputs(
        "klimaspur check PLAN…                          say what is wrong with plan files and themes\n"
        "klimaspur format PLAN                          print a plan in its canonical form\n"
        "klimaspur calc PLAN MEASURE --scenario S       print the figures of a calculation; MODEL in place of PLAN "
        "MEASURE\n"
        "    [--year Y] [--method M] [--output O] [--seed N] [--draws N] [--json]\n"
        "klimaspur theme [FILE]                         print the colours of a theme, or the usual ones, as CSS\n"
        "klimaspur prerender --template FILE --plan FILE --out FOLDER [--base URL] [--theme FILE]\n"
        "                                               write the pages of a plan as documents\n",
        stderr);
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    if (arguments.empty()) {
        return usage();
    }
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (arguments.front() == "check") {
        return cli::check(rest);
    }
    if (arguments.front() == "format") {
        return cli::format(rest);
    }
    if (arguments.front() == "calc") {
        return cli::calc(rest);
    }
    if (arguments.front() == "theme") {
        return cli::theme(rest);
    }
    if (arguments.front() == "prerender") {
        return cli::prerender(rest);
    }
    return usage();
}
