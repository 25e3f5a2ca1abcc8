// SPDX-License-Identifier: EUPL-1.2
#include "platform/web/web.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

// clang-format off
EM_JS(void, host_request_frame, (), { Module["host"]["requestFrame"](); });
EM_JS(void, host_ready, (), { Module["host"]["ready"](); });
EM_JS(void, host_patch, (const char* text, int size), { Module["host"]["patch"](UTF8ToString(text, size)); });
EM_JS(void, host_focus, (const char* key, int size), { Module["host"]["focus"](UTF8ToString(key, size)); });
EM_JS(void, host_announce, (const char* text, int size, int assertive), {
    Module["host"]["announce"](UTF8ToString(text, size), assertive);
});
EM_JS(void, host_wake_in, (double seconds), { Module["host"]["wakeIn"](seconds); });
EM_JS(void, host_facts, (float height, const char* title, int size, int english, const char* theme, int theme_size,
      int document_view, int on_stage, int hand), {
    Module["host"]["facts"](height, UTF8ToString(title, size), english ? "en" : "de",
                            UTF8ToString(theme, theme_size), document_view ? "document" : "canvas", on_stage, hand ? "pointer" : "default");
});
// What comes back is given as texts, see k_text; the number says how many.
EM_JS(int, host_load, (const char* key, int size), { return Module["host"]["load"](UTF8ToString(key, size)); });
EM_JS(int, host_save, (const char* key, int key_size, const char* value, int value_size), {
    return Module["host"]["save"](UTF8ToString(key, key_size), UTF8ToString(value, value_size));
});
// … or it is a fact, 0 or 1.
EM_JS(int, host_give, (const char* what, int size), { return Module["host"][UTF8ToString(what)](); });
EM_JS(void, host_begin_picture, (int width, int height), { Module["host"]["beginPicture"](width, height); });
EM_JS(void, host_download, (const char* name, int name_size, const char* bytes, int size), {
    Module["host"]["download"](UTF8ToString(name, name_size), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, host_do, (const char* what, const char* text, int size), {
    Module["host"][UTF8ToString(what)](UTF8ToString(text, size));
});
EM_JS(void, host_set_query, (const char* name, int name_size, const char* value, int value_size), {
    Module["host"]["setQuery"](UTF8ToString(name, name_size), UTF8ToString(value, value_size));
});
// clang-format on

namespace platform {

namespace {

int size_of(std::string_view text) {
    return static_cast<int>(text.size());
}

// The draw data on a background (0xAABBGGRR), into whatever is bound.
void render(std::uint32_t background) {
    const ImDrawData* data = ImGui::GetDrawData();
    const ImVec4 color = ImGui::ColorConvertU32ToFloat4(background);
    glViewport(0, 0, static_cast<GLsizei>(data->DisplaySize.x * data->FramebufferScale.x),
               static_cast<GLsizei>(data->DisplaySize.y * data->FramebufferScale.y));
    glClearColor(color.x, color.y, color.z, color.w);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

// The last `count` texts that were given, which an outer call may already have its own before.
std::vector<std::string> take_last(int count) {
    std::vector<std::string>& all = incoming_texts();
    const auto first = all.end() - count;
    std::vector<std::string> taken(std::make_move_iterator(first), std::make_move_iterator(all.end()));
    all.erase(first, all.end());
    return taken;
}

}  // namespace

std::vector<std::string>& incoming_texts() {
    static std::vector<std::string> texts;  // the one place where JavaScript can reach in
    return texts;
}

Web::Web() = default;

bool Web::make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = true;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;
    attributes.premultipliedAlpha = true;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
    return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

bool Web::start(ui::FontFiles fonts, app::Start start) {
    ImGui::CreateContext();
    can_draw_ = make_context() && ImGui_ImplOpenGL3_Init("#version 300 es");
    if (!can_draw_) {
        ui::draw_nowhere();
    }
    start.can_draw = can_draw_;
    app_ = std::make_unique<app::App>(*this, std::move(fonts), start);
    return can_draw_;
}

void Web::frame(const ui::Viewport& viewport) {
    if (can_draw_ && !lost_) {
        ImGui_ImplOpenGL3_NewFrame();
    }
    app_->frame(viewport);
    if (!can_draw_) {
        ui::drawn_nowhere();
    }
}

void Web::present() {
    if (can_draw_ && !lost_) {
        render(0);
    }
}

void Web::download_picture(std::string_view file_name, const ui::Rect& rect) {
    if (!can_draw_pictures()) {
        return;
    }
    constexpr float k_most_px = 4096.0F;
    const float density = std::min({2.0F, k_most_px / rect.width, k_most_px / rect.height});
    app_->draw_part(rect, density);
    ImDrawData* data = ImGui::GetDrawData();
    data->DisplayPos = {rect.x, 0.0F};
    data->DisplaySize = {rect.width, rect.height};
    host_begin_picture(static_cast<int>(rect.width * density), static_cast<int>(rect.height * density));
    render(app_->ui().color(ui::Color::card));
    host_do("endPicture", file_name.data(), size_of(file_name));
}

bool Web::can_fill_screen() const {
    constexpr std::string_view k_what = "canFillScreen";
    return host_give(k_what.data(), size_of(k_what)) != 0;
}

bool Web::is_framed() const {
    constexpr std::string_view k_what = "isFramed";
    return host_give(k_what.data(), size_of(k_what)) != 0;
}

void Web::go_back() {
    host_do("goBack", "", 0);
}

void Web::fill_screen() {
    host_do("fillScreen", "", 0);
}

void Web::share(std::string_view address) {
    host_do("share", address.data(), size_of(address));
}

void Web::copy(std::string_view text) {
    host_do("copy", text.data(), size_of(text));
}

std::string Web::page_address() {
    constexpr std::string_view k_what = "pageAddress";
    return take_last(host_give(k_what.data(), size_of(k_what))).front();
}

std::string Web::site_address() {
    constexpr std::string_view k_what = "siteAddress";
    return take_last(host_give(k_what.data(), size_of(k_what))).front();
}

void Web::replace_hash(std::string_view hash) {
    host_do("replaceHash", hash.data(), size_of(hash));
}

void Web::context_lost() {
    lost_ = true;
}

void Web::context_restored() {
    if (can_draw_) {
        ImGui_ImplOpenGL3_DestroyDeviceObjects();
    }
    lost_ = false;
    app_->wake();
}

void Web::request_frame() {
    host_request_frame();
}

void Web::apply_patch(std::string_view patch) {
    host_patch(patch.data(), size_of(patch));
}

void Web::focus(std::string_view key) {
    host_focus(key.data(), size_of(key));
}

void Web::announce(std::string_view text, bool assertive) {
    host_announce(text.data(), size_of(text), assertive ? 1 : 0);
}

void Web::wake_in(double seconds) {
    host_wake_in(seconds);
}

void Web::show_facts(const app::PageFacts& facts) {
    host_facts(facts.content_height, facts.title.data(), size_of(facts.title),
               facts.language == base::Language::en ? 1 : 0, facts.theme.data(), size_of(facts.theme),
               facts.document_view ? 1 : 0, facts.on_stage ? 1 : 0, facts.cursor == ui::Cursor::hand ? 1 : 0);
}

void Web::show_colors(std::string_view css) {
    host_do("showColors", css.data(), size_of(css));
}

void Web::ready() {
    host_ready();
}

std::optional<std::string> Web::load(std::string_view key) {
    std::vector<std::string> value = take_last(host_load(key.data(), size_of(key)));
    return value.empty() ? std::nullopt : std::optional(std::move(value.front()));
}

app::Kept Web::save(std::string_view key, std::string_view value) {
    return static_cast<app::Kept>(host_save(key.data(), size_of(key), value.data(), size_of(value)));
}

void Web::remove(std::string_view key) {
    host_do("remove", key.data(), size_of(key));
}

std::vector<std::string> Web::stored_keys() {
    constexpr std::string_view k_what = "storedKeys";
    return take_last(host_give(k_what.data(), size_of(k_what)));
}

void Web::print() {
    host_do("print", "", 0);
}

void Web::reload() {
    host_do("reload", "", 0);
}

void Web::choose_file() {
    host_do("chooseFile", "", 0);
}

void Web::fetch_plan(std::string_view address) {
    host_do("fetchPlan", address.data(), size_of(address));
}

void Web::fetch_kept_plan(std::string_view fingerprint) {
    host_do("fetchKeptPlan", fingerprint.data(), size_of(fingerprint));
}

void Web::cancel_fetch() {
    host_do("cancelFetch", "", 0);
}

void Web::keep_plan(std::string_view fingerprint) {
    host_do("keepPlan", fingerprint.data(), size_of(fingerprint));
}

void Web::forget_plan(std::string_view fingerprint) {
    host_do("forgetPlan", fingerprint.data(), size_of(fingerprint));
}

void Web::download(std::string_view file_name, std::string_view bytes) {
    host_download(file_name.data(), size_of(file_name), bytes.data(), size_of(bytes));
}

void Web::download_plan(std::string_view file_name) {
    host_do("downloadPlan", file_name.data(), size_of(file_name));
}

void Web::turn_to(std::string_view hash) {
    host_do("turnTo", hash.data(), size_of(hash));
}

void Web::go_to(std::string_view hash) {
    host_do("goTo", hash.data(), size_of(hash));
}

void Web::set_query(std::string_view name, std::string_view value) {
    host_set_query(name.data(), size_of(name), value.data(), size_of(value));
}

bool Web::load_more() {
    host_do("loadMore", "", 0);
    return false;
}

}  // namespace platform
