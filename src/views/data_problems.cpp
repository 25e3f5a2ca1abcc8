// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "base/format.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

void problems(ui::Ui& ui, const state::State& state, const base::Problems& all, Actions& actions) {
    const std::size_t count = all.count();
    const std::vector<base::Problem>& shown = all.kept();
    const bool of_theme = &all == &state.town.problems;
    const auto number = [&](std::size_t value) {
        return base::format_number(static_cast<double>(value), ui.language());
    };
    ui::CardStyle style;
    style.background = ui::Color::unknown_soft;
    const std::string title = count == 1
                                  ? ui.t(of_theme ? Text::problems_theme_one : Text::problems_one)
                                  : ui.t(of_theme ? Text::problems_theme_many : Text::problems_many, {number(count)});
    {
        const ui::Scope card = ui::card(ui, of_theme ? "theme_problems" : "problems", Role::region, title, style);
        const ui::Scope content = fold(ui, state, "list", title, actions);
        {
            const ui::Scope list = ui::container(ui, "items", Role::list);
            for (std::size_t i = 0; i < shown.size(); ++i) {
                ui.space(8.0F);
                const ui::Scope item = ui::container(ui, std::to_string(i), Role::list_item);
                ui::paragraph(ui, "text", base::describe(shown[i], ui.language()), {ui::Type::small});
            }
        }
        if (count > shown.size()) {
            ui.space(8.0F);
            ui::paragraph(ui, "more", ui.t(Text::problems_more, {number(count - shown.size())}), {ui::Type::small});
        }
    }
    ui.space(20.0F);
}

}  // namespace views
