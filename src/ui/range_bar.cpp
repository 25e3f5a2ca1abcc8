// SPDX-License-Identifier: EUPL-1.2
#include "ui/range_bar.h"

#include <algorithm>
#include <cmath>

#include "ui/chart.h"
#include "ui/table.h"

namespace ui {

namespace {

constexpr float k_height = 24.0F;
constexpr float k_gap = 12.0F;

struct Caption {
    std::string key;
    TextBlock block;
    float middle = 0.0F;
};

// Below each other where they do not fit into one line.
void put_captions(Ui& ui, std::vector<Caption>& captions) {
    const Area area = ui.area();
    std::vector<Slot> slots;
    float taken = -k_gap;
    for (const Caption& caption : captions) {
        slots.push_back({caption.middle - caption.block.width / 2.0F, caption.block.width});
        taken += caption.block.width + k_gap;
    }
    make_room(slots, area.x, area.x + area.width, k_gap);
    const bool fits = taken <= area.width;
    Rect line{};
    for (std::size_t i = 0; i < captions.size(); ++i) {
        const TextBlock& block = captions[i].block;
        if (i == 0 || !fits) {
            line = ui.place(area.width, block.height);
        }
        put_label(ui, captions[i].key, block,
                  {fits ? std::round(slots[i].begin) : area.x, line.y, block.width, block.height});
    }
}

}  // namespace

void range_bar(Ui& ui, std::string_view key, const Range& range) {
    if (!drawable(range.low) || !drawable(range.central) || !drawable(range.high)) {
        return;
    }
    const Scope group = chart(ui, key, range.name, range.summary);
    const Area area = ui.area();
    Scale scale;
    scale.from = area.x + k_height / 2.0F;
    scale.to = area.x + area.width - k_height / 2.0F;
    for (const double value : {range.low, range.central, range.high}) {
        scale.span.include(value);
    }
    const float from = std::round(scale.at(std::min(range.low, range.high)));
    const float to = std::round(scale.at(std::max(range.low, range.high)));
    const float middle = std::round(scale.at(range.central));
    const float zero = std::round(scale.at(0.0));

    std::vector<Caption> above = {{"central", lay_out(ui, plain(range.central_text), Type::label, area.width), middle}};
    put_captions(ui, above);
    const Rect rect = ui.place(area.width, k_height + 16.0F);
    const float y = rect.y + 8.0F;
    ui.canvas().fill({area.x, y + k_height / 2.0F - 1.0F, area.width, 2.0F}, ui.color(Color::track), 1.0F);
    const Rect band{from, y, std::max(2.0F, to - from), k_height};
    ui.canvas().fill(band, with_alpha(ui.color(Color::band), 0.25F), 4.0F);
    ui.canvas().outline(band, ui.color(Color::band), 4.0F, 2.0F);
    ui.canvas().line({zero, y - 6.0F}, {zero, y + k_height + 6.0F}, ui.color(Color::text), 2.0F);
    ui.canvas().disc({middle, y + k_height / 2.0F}, 10.0F, ui.color(Color::card));
    ui.canvas().disc({middle, y + k_height / 2.0F}, 8.0F, ui.color(Color::accent));

    std::vector<Caption> below = {{"low", lay_out(ui, plain(range.low_text), Type::small, area.width), from},
                                  {"high", lay_out(ui, plain(range.high_text), Type::small, area.width), to},
                                  {"zero", lay_out(ui, plain("0"), Type::small, area.width), zero}};
    put_captions(ui, below);
    data_table(ui, "table", range.name, range.table_head, {{range.low_text, range.central_text, range.high_text}});
}

}  // namespace ui
