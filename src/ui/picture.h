// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace ui {

// A picture that the browser loads, decodes and shows behind the canvas, which leaves `rect` free for it.
void picture(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect);

// Whole, at the left of its place, with nothing drawn behind it. Without `alt` its name stands beside it.
void logo(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect);

// A QR code (ui/qr.h). It lies over the canvas, so that it is dark on white on any card, and whoever wants to print it
// can save it from the browser's menu.
void qr_code(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect);

// Another page in a frame, over the canvas.
void framed(Ui& ui, std::string_view key, std::string_view address, std::string_view name, const Rect& rect);

}  // namespace ui
