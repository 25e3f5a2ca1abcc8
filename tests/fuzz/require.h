// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdio>
#include <cstdlib>

// Holds in every build, and stops the fuzzer with the input that broke it.
#define REQUIRE(condition)                                                               \
    do {                                                                                 \
        if (!(condition)) {                                                              \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
            std::abort();                                                                \
        }                                                                                \
    } while (false)
