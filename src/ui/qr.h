// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace ui {

// A picture of the QR code of a text, as the address of an image: dark on white with the quiet zone of four modules,
// whatever the theme, for that is what scanners expect. Error correction M or better, the smallest version that holds
// the text. Empty when none does: more than 2,331 bytes.
std::string qr_image(std::string_view text);

}  // namespace ui
