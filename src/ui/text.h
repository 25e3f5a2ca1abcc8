// SPDX-License-Identifier: EUPL-1.2
// The one text function and what is made of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/line_break.h"
#include "ui/ui.h"

namespace ui {

using Runs = std::vector<semantics::Run>;

struct TextOptions {
    Type type = Type::body;
    Color color = Color::text;
    float max_width = 0.0F;  // 0: the area, but never longer lines than one reads well
    char align = 'l';
    std::string_view marker = {};
};

Runs plain(std::string_view text);

// Text that was laid out and waits for its place.
struct TextBlock {
    TextLayout layout;
    TypeSetting setting;
    float width = 0.0F;  // of the widest line
    float height = 0.0F;
    float box_width = 0.0F;  // what it was laid out for
};

TextBlock lay_out(const Ui& ui, Runs runs, Type type, float max_width);

// Draws and fills the node's text, setting and rectangle. `rect` is where the block goes; its width aligns.
void put_text(Ui& ui, const TextBlock& block, const Rect& rect, Color color, char align, semantics::Node& node);

// Widest line that still reads well: about 70 letters.
float measure_width(const Ui& ui, Type type);

void heading(Ui& ui, std::string_view key, int level, std::string_view text, const TextOptions& options);
void heading(Ui& ui, std::string_view key, int level, std::string_view text);
void paragraph(Ui& ui, std::string_view key, Runs runs, const TextOptions& options = {});
void paragraph(Ui& ui, std::string_view key, std::string_view text, const TextOptions& options = {});

// A piece of text that is no paragraph: a caption, a figure, a label. As wide as it needs to be in a flow.
void label(Ui& ui, std::string_view key, std::string_view text, const TextOptions& options = {});

// A label with its icon in front, in one line where there is room.
void icon_label(Ui& ui, std::string_view key, std::string_view icon, std::string_view text,
                const TextOptions& options = {});

// A word in a picture. It can be found and copied like any text, but is not told: who does not see the picture has its
// summary and its table. Moved sideways to stay in the column.
void picture_text(Ui& ui, std::string_view key, std::string_view text, Type type, Point top_left, Color color);

// An icon centred in a square.
void draw_icon(Ui& ui, std::string_view icon, const Rect& square, std::uint32_t color);

}  // namespace ui
