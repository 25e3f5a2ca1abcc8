// SPDX-License-Identifier: EUPL-1.2
#include "platform/headless/headless.h"

#include <imgui.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace platform {

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

ui::FontFiles read_fonts(const std::string& directory) {
    return {read_file(directory + "/text-regular.ttf").value_or(""),
            read_file(directory + "/text-semibold.ttf").value_or(""), read_file(directory + "/icons.ttf").value_or("")};
}

Headless::Headless(const ui::FontFiles& fonts, HeadlessOptions options) : options_(std::move(options)) {
    context_ = ImGui::CreateContext();
    make_current();
    ui::draw_nowhere();
    app_ = std::make_unique<app::App>(*this, fonts, options_.start);
}

void Headless::make_current() {
    ImGui::SetCurrentContext(context_);
}

Headless::~Headless() {
    make_current();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    app_.reset();
    ImGui::DestroyContext(context_);
}

int Headless::settle() {
    make_current();
    int frames = 0;
    while (frame_requested_ && frames < 100) {
        frame_requested_ = false;
        options_.viewport.time_s += 1.0 / 60.0;
        app_->frame(options_.viewport);
        ui::drawn_nowhere();
        ++frames;
    }
    return frames;
}

void Headless::pass(double seconds) {
    const double end_s = options_.viewport.time_s + seconds;
    while (wake_at_s_ && *wake_at_s_ <= end_s) {
        options_.viewport.time_s = std::max(options_.viewport.time_s, *std::exchange(wake_at_s_, std::nullopt));
        app_->wake();
        settle();
    }
    options_.viewport.time_s = std::max(options_.viewport.time_s, end_s);
}

void Headless::rest() {
    settle();
    for (int i = 0; i < 10 && wake_at_s_; ++i) {
        options_.viewport.time_s = std::max(options_.viewport.time_s, *std::exchange(wake_at_s_, std::nullopt));
        app_->wake();
        settle();
    }
}

void Headless::set_viewport(const ui::Viewport& viewport) {
    const double time = options_.viewport.time_s;
    options_.viewport = viewport;
    options_.viewport.time_s = time;
    app_->wake();
}

void Headless::click(float x, float y) {
    const float on_screen = y - options_.viewport.scroll_y;
    app().ui().pointer_moved(x, on_screen, ui::PointerKind::mouse);
    app_->wake();
    settle();
    app().ui().pointer_button(true, ui::PointerKind::mouse);
    app().ui().pointer_button(false, ui::PointerKind::mouse);
    app_->wake();
    settle();
}

void Headless::present() {
    drawn_vertices_ = ImGui::GetDrawData()->TotalVtxCount;
}

void Headless::download_picture(std::string_view file_name, const ui::Rect& rect) {
    make_current();
    app_->draw_part(rect, 2.0F);
    ui::drawn_nowhere();
    pictures_.push_back({std::string(file_name), rect, ImGui::GetDrawData()->TotalVtxCount});
}

void Headless::copy(std::string_view text) {
    if (options_.clipboard_works) {
        copied_.emplace_back(text);
    }
    app_->copied(options_.clipboard_works);
}

bool Headless::store_answers() {
    return ++store_calls_ != options_.failing_store_call && options_.store_works;
}

std::optional<std::string> Headless::load(std::string_view key) {
    const auto found = store_->find(key);
    return !store_answers() || found == store_->end() ? std::nullopt : std::optional(found->second);
}

app::Kept Headless::save(std::string_view key, std::string_view value) {
    if (!store_answers()) {
        return app::Kept::blocked;
    }
    if (options_.store_is_full) {
        return app::Kept::full;
    }
    (*store_)[std::string(key)] = value.substr(0, options_.cut_write_after);
    return app::Kept::yes;
}

void Headless::remove(std::string_view key) {
    if (store_answers()) {
        store_->erase(std::string(key));
    }
}

std::vector<std::string> Headless::stored_keys() {
    std::vector<std::string> keys;
    if (store_answers()) {
        for (const auto& [key, value] : *store_) {
            keys.push_back(key);
        }
    }
    return keys;
}

void Headless::follow(std::string_view key) {
    app().stored_elsewhere(key);
    settle();
}

}  // namespace platform
