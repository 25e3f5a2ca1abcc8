// SPDX-License-Identifier: EUPL-1.2
// exp and log with the same bits on every platform: C libraries differ in the last one, and the page would otherwise
// take the browser's (-sJS_MATH). A figure must be the same in the council's browser and on the auditor's machine.
// Sun's fdlibm, errors below one unit in the last place. sqrt needs nothing: IEEE 754 says what it is.
#pragma once

extern "C" {
double klimaspur_exp(double);
double klimaspur_log(double);
}

namespace emissions {

inline double portable_exp(double x) {
    return klimaspur_exp(x);
}

inline double portable_log(double x) {
    return klimaspur_log(x);
}

}  // namespace emissions
