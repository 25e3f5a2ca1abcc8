// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/commands.h"

namespace test {

struct Ran {
    int exit_code = 0;
    std::string out;
    std::string err;
};

// A command of the program, as a shell would start it.
template <class Command>
Ran run(Command command, const std::vector<std::string>& arguments) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    Ran ran;
    ran.exit_code = command(arguments);
    ran.out = testing::internal::GetCapturedStdout();
    ran.err = testing::internal::GetCapturedStderr();
    return ran;
}

inline std::string source(const std::string& path) {
    return KLIMASPUR_SOURCE_DIR "/" + path;
}

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace test
