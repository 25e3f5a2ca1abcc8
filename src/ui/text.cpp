// SPDX-License-Identifier: EUPL-1.2
#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace ui {

using semantics::Break;
using semantics::Node;
using semantics::Role;

Runs plain(std::string_view text) {
    semantics::Run run;
    run.text = text;
    return {std::move(run)};
}

float measure_width(const Ui& ui, Type type) {
    // 28 ems hold no more than 70 letters of German or English text in this face.
    return ui.setting(type).size.em_px * 28.0F;
}

TextBlock lay_out(const Ui& ui, Runs runs, Type type, float max_width) {
    TextBlock block;
    block.setting = ui.setting(type);
    block.box_width = max_width;
    block.layout = lay_out(ui.fonts(), std::move(runs), block.setting.weight, block.setting.size, max_width);
    block.width = std::ceil(block.layout.width);
    block.height = block.setting.line_px * static_cast<float>(block.layout.line_widths.size());
    return block;
}

namespace {

float line_start(const TextBlock& block, const Rect& rect, char align, std::size_t line) {
    const float rest = rect.width - block.layout.line_widths[std::min(line, block.layout.line_widths.size() - 1)];
    return rect.x + (align == 'c' ? std::floor(rest / 2.0F) : (align == 'r' ? std::floor(rest) : 0.0F));
}

}  // namespace

void put_text(Ui& ui, const TextBlock& block, const Rect& rect, Color color, char align, Node& node) {
    const TypeSetting& setting = block.setting;
    const float lead = (setting.line_px - setting.size.imgui_px) / 2.0F;
    Canvas& canvas = ui.canvas();
    if (canvas.sees(rect)) {
        std::size_t line = 0;
        float x = line_start(block, rect, align, line);
        for (const semantics::Run& run : block.layout.runs) {
            const Weight weight = run.strong ? Weight::semibold : setting.weight;
            const bool link = !run.href.empty();
            const std::uint32_t ink = ui.color(link ? Color::link : color);
            for (const semantics::Piece& piece : run.pieces) {
                const float top = rect.y + setting.line_px * static_cast<float>(line);
                const std::string drawn = piece.end == Break::hyphen ? piece.text + "-" : piece.text;
                canvas.text(ui.fonts(), weight, setting.size, {x, std::round(top + lead)}, ink, drawn);
                if (link) {
                    const float underline = std::round(top + lead + setting.size.ascent_px) + 2.5F;
                    canvas.line({x, underline}, {x + piece.width, underline}, ink, 1.0F);
                }
                x += piece.width;
                if (piece.end != Break::none) {
                    ++line;
                    x = line_start(block, rect, align, line);
                }
            }
        }
    }
    node.runs = block.layout.runs;
    node.setting = {setting.size.em_px, setting.line_px, setting.weight == Weight::semibold, align, rect};
    node.rect = rect;
}

namespace {

float width_for(const Ui& ui, const Area& area, const TextOptions& options) {
    const float most = options.max_width > 0.0F ? options.max_width : measure_width(ui, options.type);
    return std::min(area.width, most);
}

// Style class for the document view; headings and body text need none.
std::string_view marker_of(Type type) {
    switch (type) {
        case Type::figure_big:
        case Type::figure: return "figure";
        case Type::strong:
        case Type::label:
        case Type::h4: return "strong";
        case Type::small: return "small";
        default: return {};
    }
}

void text_node(Ui& ui, std::string_view key, Role role, int level, Runs runs, const TextOptions& options) {
    const float width = width_for(ui, ui.area(), options);
    const TextBlock block = lay_out(ui, std::move(runs), options.type, width);
    const bool hug = ui.area().flow;
    const Rect rect = ui.place(hug ? block.width : width, block.height);
    Node node;
    node.key = key;
    node.role = role;
    node.level = level;
    node.marker = options.marker.empty() ? marker_of(options.type) : options.marker;
    put_text(ui, block, rect, options.color, options.align, node);
    ui.record(std::move(node));
}

}  // namespace

void heading(Ui& ui, std::string_view key, int level, std::string_view text, const TextOptions& options) {
    text_node(ui, key, Role::heading, level, plain(text), options);
}

void heading(Ui& ui, std::string_view key, int level, std::string_view text) {
    TextOptions options;
    options.type = level == 1 ? Type::h1 : level == 2 ? Type::h2 : level == 3 ? Type::h3 : Type::h4;
    heading(ui, key, level, text, options);
}

void paragraph(Ui& ui, std::string_view key, Runs runs, const TextOptions& options) {
    text_node(ui, key, Role::paragraph, 0, std::move(runs), options);
}

void paragraph(Ui& ui, std::string_view key, std::string_view text, const TextOptions& options) {
    text_node(ui, key, Role::paragraph, 0, plain(text), options);
}

void label(Ui& ui, std::string_view key, std::string_view text, const TextOptions& options) {
    text_node(ui, key, Role::text, 0, plain(text), options);
}

void picture_text(Ui& ui, std::string_view key, std::string_view text, Type type, Point top_left, Color color) {
    const TextBlock block = lay_out(ui, plain(text), type, 4096.0F);
    const Area& area = ui.area();
    const float left = std::clamp(top_left.x, area.x, std::max(area.x, area.x + area.width - block.width));
    Node node;
    node.key = key;
    node.role = Role::text;
    node.decorative = true;
    put_text(ui, block, {std::round(left), std::round(top_left.y), block.width, block.height}, color, 'l', node);
    ui.record(std::move(node));
}

void draw_icon(Ui& ui, std::string_view icon, const Rect& square, std::uint32_t color) {
    const Size size = ui.fonts().icon_size(square.width);
    const float width = ui.fonts().width(Weight::icons, size, icon);
    const float x = std::round(square.x + (square.width - width) / 2.0F);
    const float y = std::round(square.y + (square.height - size.imgui_px) / 2.0F);
    ui.canvas().text(ui.fonts(), Weight::icons, size, {x, y}, color, icon);
}

void icon_label(Ui& ui, std::string_view key, std::string_view icon, std::string_view text,
                const TextOptions& options) {
    const TypeSetting setting = ui.setting(options.type);
    const float side = std::round(setting.size.em_px * 1.15F);
    const float gap = 8.0F;
    const float width = width_for(ui, ui.area(), options) - side - gap;
    const TextBlock block = lay_out(ui, plain(text), options.type, width);
    const bool hug = ui.area().flow;
    const Rect whole = ui.place(side + gap + (hug ? block.width : width), block.height);
    draw_icon(ui, icon, {whole.x, whole.y + (setting.line_px - side) / 2.0F, side, side}, ui.color(options.color));
    Node node;
    node.key = key;
    node.role = Role::text;
    node.marker = options.marker;
    put_text(ui, block, {whole.x + side + gap, whole.y, whole.width - side - gap, block.height}, options.color,
             options.align, node);
    ui.record(std::move(node));
}

}  // namespace ui
