// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "ui/layout.h"
#include "ui/picture.h"
#include "ui/text.h"
#include "views/parts.h"

namespace views {

using base::Text;

void measure_hero(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    const ui::Area area = ui.area();
    const bool placeholder = !measure.image || measure.image->src.empty();
    const float padding = ui.phone() ? 18.0F : 32.0F;
    ui::TextOptions title;
    title.type = ui::Type::h1;
    title.color = ui::Color::on_scrim;
    title.max_width = area.width - 2.0F * padding;
    const float title_height = ui::lay_out(ui, ui::plain(measure.name), title.type, title.max_width).height;
    const float height =
        std::round(std::clamp(area.width * 0.36F, title_height + 170.0F, std::max(420.0F, title_height + 170.0F)));
    const ui::Rect rect{area.x, area.y, area.width, height};

    const std::string source = placeholder ? "asset:illustration/measure.svg" : measure.image->src;
    const std::string alt = placeholder ? ui.t(Text::measure_picture_placeholder_alt) : measure.image->alt;
    if (placeholder) {
        ui::picture(ui, "picture", source, alt, rect);
    } else {
        const ui::Scope words = plans_words(ui, *state.plan);
        ui::picture(ui, "picture", source, alt, rect);
    }
    // Dark enough behind the letters whatever the picture is; the corners are those of the picture.
    const std::uint32_t dark = ui::with_alpha(ui.color(ui::Color::scrim), 0.76F);
    const float full = std::round(title_height + padding * 1.25F);
    ui.canvas().shade({rect.x, rect.bottom() - full - 90.0F, rect.width, 90.0F}, ui::with_alpha(dark, 0.0F), dark);
    ui.canvas().fill_rounded_below({rect.x, rect.bottom() - full, rect.width, full}, dark, 12.0F);
    ui::Area over = area;
    over.x += padding;
    over.width -= 2.0F * padding;
    over.y = rect.bottom() - padding * 0.75F - title_height;
    {
        const ui::Scope in = ui.inside(over);
        const ui::Scope words = plans_words(ui, *state.plan);
        ui::heading(ui, "title", 1, measure.name, title);
    }
    ui.space(height + 8.0F);
    if (measure.image && !measure.image->credit.empty()) {
        ui::TextOptions caption;
        caption.type = ui::Type::small;
        caption.color = ui::Color::muted;
        std::string credit = ui.t(Text::measure_credit, {measure.image->credit});
        if (placeholder) {
            credit += ". " + ui.t(Text::measure_credit_placeholder);
        }
        ui::paragraph(ui, "credit", credit, caption);
    }
    if (!measure.lead.empty()) {
        ui.space(8.0F);
        ui::TextOptions lead;
        lead.type = ui::Type::lead;
        const ui::Scope words = plans_words(ui, *state.plan);
        ui::paragraph(ui, "lead", measure.lead, lead);
    }
}

void measure(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions) {
    const ui::Scope keys = ui.keys("measure/" + measure.id);
    measure_hero(ui, state, measure);
    measure_easy(ui, state, measure, actions);
    const float gap = ui.wide() ? 32.0F : 20.0F;
    ui.space(ui.phone() ? 18.0F : 28.0F);
    if (!ui.wide()) {
        measure_progress(ui, state, measure);
        ui.space(gap);
        measure_rail(ui, state, measure, actions);
        ui.space(gap);
        measure_aside(ui, state, measure);
        ui.space(gap);
        measure_tasks(ui, state, measure, actions);
        ui.space(gap);
        measure_description(ui, state, measure);
        ui.space(gap);
        measure_official(ui, state, measure);
        ui.space(gap);
        measure_emissions(ui, state, measure, actions);
        measure_links(ui, state, measure);
        return;
    }
    // Two columns, read in the order of the single one: the aside comes after the progress.
    const ui::Area whole = ui.area();
    ui::Area main = whole;
    main.width = std::floor((whole.width - gap) * 2.0F / 3.0F);
    ui::Area side = whole;
    side.x = main.x + main.width + gap;
    side.width = whole.width - main.width - gap;
    {
        const ui::Scope in = ui.inside(main);
        measure_progress(ui, state, measure);
        ui.space(gap);
        measure_rail(ui, state, measure, actions);
        main.y = ui.area().y + gap;
    }
    {
        const ui::Scope in = ui.inside(side);
        measure_aside(ui, state, measure);
        side.y = ui.area().y;
    }
    {
        const ui::Scope in = ui.inside(main);
        measure_tasks(ui, state, measure, actions);
        ui.space(gap);
        measure_description(ui, state, measure);
        ui.space(gap);
        measure_official(ui, state, measure);
        ui.space(gap);
        measure_emissions(ui, state, measure, actions);
        measure_links(ui, state, measure);
        main.y = ui.area().y;
    }
    ui.area().y = std::max(main.y, side.y);
}

}  // namespace views
