// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace ui {

Ui::Ui(FontFiles fonts) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;  // the DOM holds the keyboard focus, ImGui never does
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    usable_ = fonts_.load(std::move(fonts));
}

Ui::~Ui() = default;

namespace {

ImGuiMouseSource source_of(PointerKind kind) {
    switch (kind) {
        case PointerKind::mouse: return ImGuiMouseSource_Mouse;
        case PointerKind::touch: return ImGuiMouseSource_TouchScreen;
        case PointerKind::pen: return ImGuiMouseSource_Pen;
    }
    return ImGuiMouseSource_Mouse;
}

}  // namespace

void Ui::pointer_moved(float x, float y, PointerKind kind) {
    ImGui::GetIO().AddMouseSourceEvent(source_of(kind));
    ImGui::GetIO().AddMousePosEvent(x, y);
}

void Ui::pointer_button(bool down, PointerKind kind) {
    ImGui::GetIO().AddMouseSourceEvent(source_of(kind));
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down);
}

void Ui::pointer_left() {
    // Away first, then up: a press that the browser turned into scrolling must not click.
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
}

void Ui::act(semantics::Action action) {
    actions_.push_back(std::move(action));
}

void Ui::begin_picture(const Viewport& viewport, const Theme& theme, base::Language language) {
    listening_ = false;
    ImVector<ImGuiInputEvent> waiting;
    waiting.swap(ImGui::GetCurrentContext()->InputEventsQueue);
    begin(viewport, theme, language);
    waiting.swap(ImGui::GetCurrentContext()->InputEventsQueue);
}

void Ui::begin(const Viewport& viewport, const Theme& theme, base::Language language) {
    const double passed_s = viewport.time_s - viewport_.time_s;
    viewport_ = viewport;
    theme_ = &theme;
    language_ = language;
    result_ = FrameResult{};
    prefix_.clear();
    words_in_.clear();
    unseen_ = 0;

    if (fonts_.lacks_letters()) {
        fonts_.add_rare_letters();
    }
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(viewport.width, viewport.height);
    io.DisplayFramebufferScale = ImVec2(viewport.pixels_per_css_px, viewport.pixels_per_css_px);
    // After a sleep of minutes one frame must not look like minutes of holding a button.
    io.DeltaTime = static_cast<float>(std::clamp(passed_s, 1.0 / 1000.0, 1.0 / 10.0));
    ImGui::NewFrame();
    fonts_.set_density(viewport.pixels_per_css_px);

    // No window: the page scrolls, and what can be pressed is known here. Windows are half of ImGui's code.
    hover_taken_ = false;
    if (listening_ && !std::exchange(held_seen_, false)) {
        held_key_.reset();
    }
    canvas_.begin(ImGui::GetBackgroundDrawList(), {0.0F, -viewport.scroll_y},
                  {0.0F, viewport.scroll_y, viewport.width, viewport.height}, viewport.pixels_per_css_px);
    recorder_.begin_frame();
    areas_.assign(1, Area{0.0F, 0.0F, viewport.width});
}

FrameResult Ui::end() {
    content_height_ = areas_.front().y;
    result_.lacks_letters = fonts_.lacks_letters();
    result_.input_pending = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
    ImGui::Render();
    result_.content_height = content_height_;
    result_.tree = recorder_.take();
    if (listening_) {
        // What nobody took was meant for something that is no longer there.
        actions_.clear();
        std::erase_if(drafts_, [&](const auto& draft) { return result_.tree.find(draft.first) == nullptr; });
    }
    listening_ = true;
    return std::move(result_);
}

Scope Ui::keys(std::string_view key) {
    const std::size_t before = prefix_.size();
    prefix_.append(key).append("/");
    return Scope([this, before] { prefix_.resize(before); });
}

std::string Ui::key(std::string_view key) const {
    return prefix_ + std::string(key);
}

Scope Ui::words_in(std::string_view language) {
    const std::string_view pages = language_ == base::Language::de ? "de" : "en";
    const bool same = language.empty() || language.substr(0, language.find('-')) == pages;
    return Scope([this, before = std::exchange(words_in_, same ? std::string() : std::string(language))] {
        words_in_ = before;
    });
}

Scope Ui::inside(const Area& area) {
    areas_.push_back(area);
    return Scope([this] { areas_.pop_back(); });
}

Scope Ui::magnified(float factor) {
    return Scope([this, before = std::exchange(viewport_.font_scale, viewport_.font_scale * factor)] {
        viewport_.font_scale = before;
    });
}

void Ui::wake_in(double seconds) {
    result_.wake_in_s = std::min(seconds, result_.wake_in_s.value_or(seconds));
}

Scope Ui::unseen() {
    areas_.push_back(area());
    ++unseen_;
    canvas_.hide(true);
    return Scope([this] {
        areas_.pop_back();
        --unseen_;
        canvas_.hide(unseen_ > 0);
    });
}

void Ui::space(float px) {
    area().y += px;
}

TypeSetting Ui::setting(Type type) const {
    const bool desktop = wide();
    const auto make = [this](Weight weight, float em_px, float line) {
        TypeSetting made;
        made.weight = weight;
        made.size = fonts_.size(em_px * viewport_.font_scale);
        made.line_px = std::round(made.size.em_px * line);
        return made;
    };
    switch (type) {
        case Type::body: return make(Weight::regular, desktop ? 18.0F : 17.0F, 1.5F);
        case Type::strong: return make(Weight::semibold, desktop ? 18.0F : 17.0F, 1.5F);
        case Type::lead: return make(Weight::regular, desktop ? 21.0F : 19.0F, 1.45F);
        case Type::small: return make(Weight::regular, 15.5F, 1.4F);
        case Type::label: return make(Weight::semibold, 15.5F, 1.4F);
        case Type::h1: return make(Weight::semibold, desktop ? 42.0F : (phone() ? 30.0F : 38.0F), 1.15F);
        case Type::h2: return make(Weight::semibold, desktop ? 26.0F : 24.0F, 1.25F);
        case Type::h3: return make(Weight::semibold, desktop ? 20.0F : 19.0F, 1.3F);
        case Type::h4: return make(Weight::semibold, desktop ? 18.0F : 17.0F, 1.35F);
        case Type::figure_big: return make(Weight::semibold, desktop ? 64.0F : 56.0F, 1.1F);
        case Type::figure: return make(Weight::semibold, 26.0F, 1.2F);
    }
    return make(Weight::regular, 17.0F, 1.5F);
}

Rect Ui::place(float width, float height) {
    Area& at = area();
    if (!at.flow) {
        const Rect rect{at.x, at.y, std::min(width, at.width), height};
        at.y += height;
        return rect;
    }
    if (at.flow_x > 0.0F && at.flow_x + width > at.width + 0.01F) {
        at.y += at.flow_height + at.gap;
        at.flow_x = 0.0F;
        at.flow_height = 0.0F;
    }
    const Rect rect{at.x + at.flow_x, at.y, std::min(width, at.width), height};
    at.flow_x += width + at.gap;
    at.flow_height = std::max(at.flow_height, height);
    return rect;
}

namespace {

void take_place_away(semantics::Node& node) {
    node.rect = {};
    node.setting = {};
    for (semantics::Run& run : node.runs) {
        run.pieces.clear();
    }
}

}  // namespace

int Ui::record(semantics::Node node) {
    node.key = key(node.key);
    node.language = words_in_;
    if (unseen_ > 0) {
        take_place_away(node);
    }
    return recorder_.add(std::move(node));
}

int Ui::open(semantics::Node node) {
    node.key = key(node.key);
    if (unseen_ > 0) {
        take_place_away(node);
    }
    return recorder_.open(std::move(node));
}

void Ui::close() {
    recorder_.close();
}

void Ui::settle(int index, const Rect& rect) {
    if (unseen_ == 0) {
        recorder_.node(index).rect = rect;
    }
}

void Ui::settle(int index) {
    Rect rect = recorder_.node(index).rect;
    rect.height = area().y - rect.y;
    settle(index, rect);
}

Ui::Press Ui::press(std::string_view full_key, const Rect& rect) {
    Press press;
    if (!listening_) {
        return press;
    }
    const ImGuiIO& io = ImGui::GetIO();
    if (unseen_ > 0) {
        press.pressed = take(full_key, semantics::Action::Kind::press).has_value();
        return press;
    }
    press.pointer = {io.MousePos.x, io.MousePos.y + viewport_.scroll_y};
    const bool inside = press.pointer.x >= rect.x && press.pointer.x < rect.right() && press.pointer.y >= rect.y &&
                        press.pointer.y < rect.bottom();
    press.hovered = inside && (!held_key_ || *held_key_ == full_key);
    // Where two lie above each other, the first has the click.
    const bool clickable = press.hovered && !hover_taken_;
    hover_taken_ = hover_taken_ || press.hovered;
    const bool taken = clickable && io.MouseClicked[ImGuiMouseButton_Left];
    if (taken) {
        held_key_ = full_key;
    }
    if (held_key_ == full_key) {
        held_seen_ = true;
        press.held = io.MouseDown[ImGuiMouseButton_Left];
        press.pressed = !press.held && clickable;
        if (!press.held) {
            held_key_.reset();
        }
    }
    press.by_touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
    if (press.by_touch && !press.held) {
        press.hovered = false;  // a finger that was lifted hovers over nothing
    }
    if (press.hovered || press.held) {
        result_.cursor = Cursor::hand;
    }
    if (taken || press.pressed) {
        result_.focus_key = std::string(full_key);
    }
    if (take(full_key, semantics::Action::Kind::press)) {
        press.pressed = true;
    }
    return press;
}

std::optional<semantics::Action> Ui::take(std::string_view full_key, semantics::Action::Kind kind) {
    // Several may have come since the last frame (fast typing, a dragged slider): the last one counts.
    std::optional<semantics::Action> last;
    if (!listening_) {
        return last;
    }
    std::erase_if(actions_, [&](const semantics::Action& action) {
        const bool meant = action.kind == kind && action.key == full_key;
        if (meant) {
            last = action;
        }
        return meant;
    });
    return last;
}

}  // namespace ui
