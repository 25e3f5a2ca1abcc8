// SPDX-License-Identifier: EUPL-1.2
#include "ui/qr.h"

#include <qrcodegen.h>

#include <algorithm>
#include <vector>

namespace ui {

std::string qr_image(std::string_view text) {
    // The larger half of their 8 KB is for versions that hardly any text needs; the stack of the page is small.
    std::vector<std::uint8_t> scratch(qrcodegen_BUFFER_LEN_MAX);
    std::vector<std::uint8_t> code(qrcodegen_BUFFER_LEN_MAX);
    if (text.size() > scratch.size()) {
        return {};
    }
    std::copy(text.begin(), text.end(), scratch.begin());
    if (!qrcodegen_encodeBinary(scratch.data(), text.size(), code.data(), qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
                                qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, true)) {
        return {};
    }
    // Strokes as wide as a module, from left to right, through the middles of the rows: the dark modules of a row
    // that lie side by side are one "h".
    const int size = qrcodegen_getSize(code.data());
    const std::string whole = std::to_string(size + 8);
    std::string out = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='-4,-4.5," + whole +
                      ',' + whole + "'%20shape-rendering='crispEdges'%3E%3Cpath%20fill='%23fff'%20d='M-4-4.5h" + whole +
                      'v' + whole + "H-4'/%3E%3Cpath%20stroke='%23000'%20d='";
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size;) {
            int end = x;
            while (end < size && qrcodegen_getModule(code.data(), end, y)) {
                ++end;
            }
            if (end > x) {
                out += 'M' + std::to_string(x) + ',' + std::to_string(y) + 'h' + std::to_string(end - x);
            }
            x = std::max(end, x + 1);
        }
    }
    return out + "'/%3E%3C/svg%3E";
}

}  // namespace ui
