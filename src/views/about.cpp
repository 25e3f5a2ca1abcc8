// SPDX-License-Identifier: EUPL-1.2
// The code that puts the page into other websites (web/embed.js), made from what one chooses, with a preview.
#include <iterator>
#include <string>
#include <vector>

#include "icons.h"
#include "ui/choices.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/picture.h"
#include "ui/segments.h"
#include "ui/text.h"
#include "views/parts.h"
#include "views/views.h"

namespace views {

using base::Text;
using semantics::Role;
using state::Embedding;
using state::ThemeChoice;

namespace {

constexpr float k_height = 720.0F;  // CSS px, as in web/embed.js

std::string theme_of(const Embedding& embedding) {
    return embedding.theme == ThemeChoice::system ? "" : std::string(theme_id(embedding.theme));
}

std::string language_of(const Embedding& embedding) {
    return !embedding.language ? "" : *embedding.language == base::Language::de ? "de" : "en";
}

struct Page {
    const char* id;  // as in web/embed.js
    Text name;
    state::Route::View view;
};

constexpr Page k_pages[] = {{"measure", Text::about_measure, state::Route::View::measure},
                            {"calculator", Text::about_calculator, state::Route::View::calculator},
                            {"present", Text::about_present, state::Route::View::present}};

const Page& page_of(const Embedding& embedding) {
    return k_pages[static_cast<std::size_t>(embedding.page)];
}

// The same as web/embed.js makes of the attributes.
std::string frame_address(const state::State& state, const Embedding& embedding) {
    std::string address = state.surroundings.site + "?embed=1";
    const auto set = [&](const char* name, const std::string& value) {
        address += value.empty() ? "" : std::string("&") + name + "=" + state::percent_encoded(value);
    };
    set("plan", state.source.kind == state::PlanSource::Kind::address ? state.source.name : "");
    set("theme", theme_of(embedding));
    set("lang", language_of(embedding));
    set("view", embedding.grows ? "document" : "");
    if (!embedding.measure.empty()) {
        address += state::to_hash({page_of(embedding).view, embedding.measure, {}});
    }
    return address;
}

std::string attribute(const std::string& name, const std::string& value) {
    std::string out = ' ' + name + "=\"";
    for (const char c : value) {
        out += c == '&' ? "&amp;" : c == '"' ? "&quot;" : c == '<' ? "&lt;" : std::string(1, c);
    }
    return out + '"';
}

std::string script_code(const state::State& state, const Embedding& embedding) {
    std::string code =
        "<script" + attribute("src", state.surroundings.site + "embed.js") + " async></script>\n<klimaspur-plan";
    const auto set = [&](const char* name, const std::string& value) {
        code += value.empty() ? std::string() : attribute(name, value);
    };
    set("src", state.source.kind == state::PlanSource::Kind::address ? state.source.name : "");
    set("measure", embedding.measure);
    set("page", embedding.measure.empty() ? "" : page_of(embedding).id);
    set("theme", theme_of(embedding));
    set("lang", language_of(embedding));
    set("height", embedding.grows ? "auto" : "");
    return code + (embedding.grows ? "" : attribute("style", "display: block; height: 720px")) + "></klimaspur-plan>";
}

std::string frame_code(const ui::Ui& ui, const state::State& state, const Embedding& embedding) {
    return "<iframe" + attribute("title", ui.t(Text::about_frame_title)) +
           attribute("src", frame_address(state, embedding)) +
           " width=\"100%\" height=\"720\" loading=\"lazy\" style=\"border: 0\" allow=\"fullscreen; "
           "clipboard-write\"></iframe>";
}

// A plan with one measure shows that.
Embedding effective(const state::State& state) {
    Embedding embedding = state.embedding;
    if (state.plan->find_measure(embedding.measure) == nullptr) {
        embedding.measure = state.plan->measures.size() == 1 ? state.plan->measures.front().id : "";
    }
    const plan::Measure* measure = state.plan->find_measure(embedding.measure);
    if (embedding.page == Embedding::Page::calculator && measure != nullptr && !measure->emissions) {
        embedding.page = Embedding::Page::measure;  // there is nothing to calculate
    }
    return embedding;
}

// What is shown, what it looks like. The same again, or changed.
Embedding choices(ui::Ui& ui, const state::State& state, Embedding chosen) {
    std::vector<ui::Option> measures = {{"", ui.t(Text::about_all)}};
    for (const plan::Measure& measure : state.plan->measures) {
        measures.push_back({measure.id, measure.name});
    }
    if (measures.size() == 2) {
        measures.erase(measures.begin());
    }
    if (auto picked = ui::select(ui, "what", ui.t(Text::about_what), measures, chosen.measure)) {
        chosen.measure = *std::move(picked);
    }
    ui.space(12.0F);
    const plan::Measure* measure = state.plan->find_measure(chosen.measure);
    if (measure != nullptr) {
        std::vector<ui::Option> pages;
        for (const Page& page : k_pages) {
            if (page.view != state::Route::View::calculator || measure->emissions) {
                pages.push_back({page.id, ui.t(page.name)});
            }
        }
        if (const auto picked = ui::select(ui, "page", ui.t(Text::about_page), pages, page_of(chosen).id)) {
            for (std::size_t i = 0; i < std::size(k_pages); ++i) {
                chosen.page = *picked == k_pages[i].id ? static_cast<Embedding::Page>(i) : chosen.page;
            }
        }
        ui.space(12.0F);
    }
    chosen.theme = choose_theme(ui, "theme", chosen.theme).value_or(chosen.theme);
    ui.space(12.0F);
    const std::string language = language_of(chosen);
    if (const auto picked = ui::select(ui, "language", ui.t(Text::about_language),
                                       {{"plan", ui.t(Text::about_language_plan)},
                                        {"de", ui.t(Text::about_german)},
                                        {"en", ui.t(Text::about_english)}},
                                       language.empty() ? "plan" : language)) {
        chosen.language =
            *picked == "plan" ? std::nullopt : std::optional(*picked == "de" ? base::Language::de : base::Language::en);
    }
    ui.space(16.0F);
    chosen.grows = ui::segments(ui, "height", ui.t(Text::about_height),
                                {{"fixed", ui.t(Text::about_fixed)}, {"grows", ui.t(Text::about_grows)}},
                                chosen.grows ? 1 : 0) == 1;
    return chosen;
}

void code_card(ui::Ui& ui, std::string_view key, Text title, Text hint, Text copy_text, const std::string& code,
               Actions& actions) {
    ui.space(20.0F);
    const ui::Scope card = ui::card(ui, key, Role::region, ui.t(title));
    ui::heading(ui, "title", 2, ui.t(title));
    ui.space(4.0F);
    ui::paragraph(ui, "hint", ui.t(hint), {ui::Type::body, ui::Color::muted});
    ui.space(8.0F);
    ui::paragraph(ui, "code", code, {ui::Type::small});
    ui.space(12.0F);
    ui::ButtonOptions copy;
    copy.icon = ui::icons::k_copy;
    if (ui::button(ui, "copy", ui.t(copy_text), copy)) {
        actions.push_back(state::Copy{code});
    }
}

}  // namespace

void about(ui::Ui& ui, const state::State& state, Actions& actions) {
    using Kind = state::PlanSource::Kind;
    const ui::Scope keys = ui.keys("about");
    ui::link(ui, "back", ui.t(Text::page_to_start), "#/", ui::icons::k_chevron_left);
    ui.space(8.0F);
    ui::heading(ui, "title", 1, ui.t(Text::about_embed));
    ui.space(12.0F);
    if (state.source.kind != Kind::bundled && state.source.kind != Kind::address) {
        ui::paragraph(ui, "device_only", ui.t(Text::about_device_only));
        return;
    }
    if (!state.town.problems.empty()) {
        problems(ui, state, state.town.problems, actions);
    }
    ui::paragraph(ui, "lead", ui.t(Text::about_lead));
    ui.space(16.0F);
    const Embedding before = effective(state);
    const Embedding chosen = choices(ui, state, before);
    if (chosen != before) {
        actions.push_back(state::SetEmbedding{chosen});
    }
    code_card(ui, "script", Text::about_script, Text::about_script_hint, Text::about_copy_script,
              script_code(state, chosen), actions);
    code_card(ui, "frame", Text::about_frame, Text::about_frame_hint, Text::about_copy_frame,
              frame_code(ui, state, chosen), actions);
    ui.space(20.0F);
    ui::heading(ui, "preview_title", 2, ui.t(Text::about_preview));
    ui.space(8.0F);
    ui::framed(ui, "preview", frame_address(state, chosen), ui.t(Text::about_preview),
               ui.place(ui.area().width, k_height));
}

}  // namespace views
