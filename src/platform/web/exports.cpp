// SPDX-License-Identifier: EUPL-1.2
// What JavaScript calls (web/host.js, web/input.js). Texts are given beforehand through k_text, in the order
// in which the call's comment names them.
#include <emscripten.h>

#include "platform/web/web.h"

namespace {

platform::Web& web() {
    static platform::Web program;  // one page, one program; JavaScript has no handle to pass
    return program;
}

std::string take_text() {
    std::vector<std::string>& texts = platform::incoming_texts();
    std::string text = std::move(texts.front());
    texts.erase(texts.begin());
    return text;
}

state::PlanSource take_source(int kind) {
    return {static_cast<state::PlanSource::Kind>(kind), take_text()};
}

}  // namespace

extern "C" {

// Room for a text of this many bytes; the address holds until the next call of any of these.
EMSCRIPTEN_KEEPALIVE char* k_text(int size) {
    platform::incoming_texts().emplace_back(static_cast<std::size_t>(size), '\0');
    return platform::incoming_texts().back().data();
}

// Texts: regular, semibold and icon face, query, hash, today. Returns whether WebGL 2 is there.
// `theme` is the state::ThemeChoice that the device prefers, here and below; `standalone`: no browser stands around it.
EMSCRIPTEN_KEEPALIVE int k_start(int theme, int standalone) {
    ui::FontFiles fonts;
    fonts.regular = take_text();
    fonts.semibold = take_text();
    fonts.icons = take_text();
    app::Start start;
    start.query = take_text();
    start.hash = take_text();
    start.today = base::parse_date(take_text());
    start.system_theme = static_cast<state::ThemeChoice>(theme);
    start.standalone = standalone != 0;
    return web().start(std::move(fonts), std::move(start)) ? 1 : 0;
}

// Texts: bytes, name. `kind` is that of state::PlanSource, here and below. 1: it is open; 2: it wants to be given again
// when the second part of the program is there.
EMSCRIPTEN_KEEPALIVE int k_open(int kind) {
    const std::string bytes = take_text();
    const bool opened = web().app().open(bytes, take_source(kind));
    return opened ? 1 : web().app().waits_for_more() ? 2 : 0;
}

// The theme of the town. Text: bytes.
EMSCRIPTEN_KEEPALIVE void k_theme() {
    web().app().open_theme(take_text());
}

// Text: its address.
EMSCRIPTEN_KEEPALIVE void k_miss_theme() {
    web().app().miss_theme(take_text());
}

// Texts: its address, and where it is at hand; empty: nowhere.
EMSCRIPTEN_KEEPALIVE void k_logo() {
    const std::string address = take_text();
    web().app().show_logo(address, take_text());
}

// Texts: the bytes of its regular and its semibold face; none: it could not be had. 1: type is set in them.
EMSCRIPTEN_KEEPALIVE int k_faces() {
    ui::TownFaces faces;
    faces.regular = take_text();
    faces.semibold = take_text();
    return web().app().set_type(std::move(faces)) ? 1 : 0;
}

// Text: name.
EMSCRIPTEN_KEEPALIVE void k_refuse(int kind, int failure, int http_status) {
    web().app().refuse(take_source(kind), {static_cast<app::FetchFailure::Kind>(failure), http_status});
}

// Text: name.
EMSCRIPTEN_KEEPALIVE void k_loading(int kind, double received_bytes, double total_bytes) {
    web().app().loading({take_source(kind), received_bytes, total_bytes});
}

// How a text was put on the clipboard.
EMSCRIPTEN_KEEPALIVE void k_copied(int done) {
    web().app().copied(done != 0);
}

// Another tab has written to the store. Text: key.
EMSCRIPTEN_KEEPALIVE void k_stored_elsewhere() {
    web().app().stored_elsewhere(take_text());
}

EMSCRIPTEN_KEEPALIVE void k_undo() {
    web().app().dispatch_later(state::Undo{});
}

EMSCRIPTEN_KEEPALIVE void k_redo() {
    web().app().dispatch_later(state::Redo{});
}

// The key "?" was pressed, not into a field.
EMSCRIPTEN_KEEPALIVE void k_help() {
    web().app().key_for_help();
}

EMSCRIPTEN_KEEPALIVE void k_frame(float width, float height, float scroll_y, float pixel_ratio, float font_scale,
                                  double time_s) {
    web().frame({width, height, scroll_y, pixel_ratio, font_scale, time_s});
}

EMSCRIPTEN_KEEPALIVE void k_wake() {
    web().app().wake();
}

EMSCRIPTEN_KEEPALIVE void k_scrolled() {
    web().app().scrolled();
}

EMSCRIPTEN_KEEPALIVE void k_pointer(int what, float x, float y, int kind) {
    ui::Ui& ui = web().app().ui();
    const auto pointer = static_cast<ui::PointerKind>(kind);
    switch (what) {
        case 0: ui.pointer_moved(x, y, pointer); break;
        case 1:
            ui.pointer_moved(x, y, pointer);
            ui.pointer_button(true, pointer);
            break;
        case 2: ui.pointer_button(false, pointer); break;
        default: ui.pointer_left(); break;
    }
    web().app().wake();
}

// Texts: key, text.
EMSCRIPTEN_KEEPALIVE void k_act(int kind, double value) {
    semantics::Action action;
    action.key = take_text();
    action.text = take_text();
    action.kind = static_cast<semantics::Action::Kind>(kind);
    action.value = value;
    web().app().ui().act(std::move(action));
    web().app().wake();
}

EMSCRIPTEN_KEEPALIVE void k_more_arrived(int ok) {
    web().app().more_arrived(ok != 0);
}

// Text: hash.
EMSCRIPTEN_KEEPALIVE void k_navigate() {
    web().app().navigate(take_text());
}

// Text: ISO date.
EMSCRIPTEN_KEEPALIVE void k_set_today() {
    web().app().day_changed(take_text());
}

EMSCRIPTEN_KEEPALIVE void k_set_system_theme(int theme) {
    web().app().dispatch(state::SetSystemTheme{static_cast<state::ThemeChoice>(theme)});
}

EMSCRIPTEN_KEEPALIVE void k_document_view(int on) {
    web().app().dispatch(state::SetView{on != 0 ? state::ViewMode::document : state::ViewMode::canvas});
}

// Whether the site can be reached, and whether a newer version of the page waits for the next loading.
EMSCRIPTEN_KEEPALIVE void k_connection(int online, int newer) {
    web().app().dispatch(state::SetConnection{{online != 0, newer != 0}});
}

EMSCRIPTEN_KEEPALIVE void k_context(int there) {
    if (there != 0) {
        web().context_restored();
    } else {
        web().context_lost();
    }
}

}  // extern "C"
