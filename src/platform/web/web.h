// SPDX-License-Identifier: EUPL-1.2
// The browser. Listening is JavaScript's part (web/host.js, web/input.js): Emscripten's html5.h has no pointer
// events, and without them there is no pen, no capture and no word when the browser takes a gesture to scroll.
//
// Log
// 2026-11: Pictures are drawn into a buffer of their own: the canvas need not change its size, so nothing flashes.
// 2026-11: WebGL 2 context with alpha, because pictures lie behind the canvas; lost contexts are rebuilt.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "app/platform.h"

namespace platform {

class Web final : public app::Platform {
public:
    Web();

    // Makes the program. False: there is no WebGL 2, the document view is shown.
    bool start(ui::FontFiles fonts, app::Start start);

    void frame(const ui::Viewport& viewport);
    void context_lost();
    void context_restored();

    [[nodiscard]] app::App& app() { return *app_; }

    // --- app::Platform ---
    void request_frame() override;
    void present() override;
    void apply_patch(std::string_view patch) override;
    void focus(std::string_view key) override;
    void announce(std::string_view text, bool assertive) override;
    void wake_in(double seconds) override;
    void show_colors(std::string_view css) override;
    void show_facts(const app::PageFacts& facts) override;
    void ready() override;
    std::optional<std::string> load(std::string_view key) override;
    app::Kept save(std::string_view key, std::string_view value) override;
    void remove(std::string_view key) override;
    std::vector<std::string> stored_keys() override;
    void choose_file() override;
    void print() override;
    void reload() override;
    void fetch_plan(std::string_view address) override;
    void fetch_kept_plan(std::string_view fingerprint) override;
    void cancel_fetch() override;
    void keep_plan(std::string_view fingerprint) override;
    void forget_plan(std::string_view fingerprint) override;
    void download(std::string_view file_name, std::string_view bytes) override;
    void download_plan(std::string_view file_name) override;
    [[nodiscard]] bool can_draw_pictures() const override { return can_draw_ && !lost_; }
    void download_picture(std::string_view file_name, const ui::Rect& rect) override;
    [[nodiscard]] bool can_fill_screen() const override;
    [[nodiscard]] bool is_framed() const override;
    void go_back() override;
    void fill_screen() override;
    void share(std::string_view address) override;
    void copy(std::string_view text) override;
    std::string page_address() override;
    std::string site_address() override;
    void replace_hash(std::string_view hash) override;
    void go_to(std::string_view hash) override;
    void turn_to(std::string_view hash) override;
    void set_query(std::string_view name, std::string_view value) override;
    bool load_more() override;

private:
    bool make_context();

    std::unique_ptr<app::App> app_;
    bool can_draw_ = false;
    bool lost_ = false;
};

// Texts on their way from JavaScript into the program, in the order they were given.
std::vector<std::string>& incoming_texts();

}  // namespace platform
