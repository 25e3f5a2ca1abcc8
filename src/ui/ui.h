// SPDX-License-Identifier: EUPL-1.2
// The frame that widgets work in: where the next thing goes, what it is called, what a person did to it.
//
// A widget is a free function that takes the Ui, draws through canvas(), records its node through record()
// and asks press() or take() for what happened. Views use widgets only.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/texts.h"
#include "semantics/recorder.h"
#include "ui/canvas.h"
#include "ui/fonts.h"
#include "ui/theme.h"

namespace ui {

// What the page is right now, in CSS px.
struct Viewport {
    float width = 0.0F;
    float height = 0.0F;
    float scroll_y = 0.0F;
    float pixels_per_css_px = 1.0F;
    float font_scale = 1.0F;  // the browser's font size over 16 px
    double time_s = 0.0;
};

enum class PointerKind { mouse, touch, pen };
enum class Cursor { arrow, hand };

// What the frame leaves behind beside the draw data.
struct FrameResult {
    float content_height = 0.0F;
    semantics::Tree tree;
    std::optional<std::string> focus_key;  // a control was clicked on the canvas
    Cursor cursor = Cursor::arrow;
    bool lacks_letters = false;  // some of the text waits for the second part of the program (ui/letters.h)
    std::optional<double> wake_in_s;
    bool input_pending = false;  // ImGui spreads a click over frames: keep drawing
};

// The type scale.
enum class Type : std::uint8_t { body, strong, lead, small, label, h1, h2, h3, h4, figure_big, figure };

struct TypeSetting {
    Weight weight = Weight::regular;
    Size size;
    float line_px = 0.0F;
};

// Where things go: a column that grows downwards, or a flow that fills lines.
struct Area {
    float x = 0.0F;
    float y = 0.0F;  // top of what comes next
    float width = 0.0F;
    bool flow = false;
    float flow_x = 0.0F;       // offset in the line
    float flow_height = 0.0F;  // of the line so far
    float gap = 8.0F;          // between items of a flow
};

// Where nothing can be drawn (no WebGL 2, no window): once after the ImGui context was made …
void draw_nowhere();
// … and after every frame, in place of a renderer.
void drawn_nowhere();

class Ui;

// Undoes on leaving what the function that returned it did.
class [[nodiscard]] Scope {
public:
    explicit Scope(std::function<void()> leave) : leave_(std::move(leave)) {}

    Scope(Scope&& other) noexcept : leave_(std::exchange(other.leave_, nullptr)) {}

    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    Scope& operator=(Scope&&) = delete;

    ~Scope() {
        if (leave_) {
            leave_();
        }
    }

private:
    std::function<void()> leave_;
};

class Ui {
public:
    // Needs a current ImGui context for as long as it lives.
    explicit Ui(FontFiles fonts);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    [[nodiscard]] bool usable() const { return usable_; }

    // From now on type is set in the town's faces (ui/fonts.h). Between frames.
    TownFits wear(TownFaces faces) { return fonts_.wear(std::move(faces)); }

    // --- input, by the platform -----------------------------------------------------------------------------
    void pointer_moved(float x, float y, PointerKind kind);  // viewport coordinates
    void pointer_button(bool down, PointerKind kind);
    void pointer_left();  // also: the browser took the gesture for scrolling
    void act(semantics::Action action);

    // --- the frame, by app ----------------------------------------------------------------------------------
    void begin(const Viewport& viewport, const Theme& theme, base::Language language);
    FrameResult end();
    // In place of begin(), for a picture of the page: nobody points at it, and what people do waits for the next frame.
    void begin_picture(const Viewport& viewport, const Theme& theme, base::Language language);

    // --- for views ------------------------------------------------------------------------------------------
    [[nodiscard]] const Viewport& viewport() const { return viewport_; }

    [[nodiscard]] base::Language language() const { return language_; }

    [[nodiscard]] std::string t(base::Text id) const { return std::string(base::text(id, language_)); }

    [[nodiscard]] std::string t(base::Text id, const std::vector<std::string>& arguments) const {
        return base::text(id, language_, arguments);
    }

    // Keys inside are "<key>/…".
    Scope keys(std::string_view key);

    [[nodiscard]] Area& area() { return areas_.back(); }

    // What is recorded until left is in this language (BCP 47), and says so where the page has another. For the words
    // of a plan.
    Scope words_in(std::string_view language);

    // Until left, things go into another column; the outer one does not move.
    Scope inside(const Area& area);
    void space(float px);

    // Until left, letters are so many times as large.
    Scope magnified(float factor);

    // Draws another frame in so many seconds, or earlier.
    void wake_in(double seconds);

    // What is recorded until left is read, but stands nowhere: nothing is drawn, and the column does not grow.
    Scope unseen();

    // Does the two-column layout apply?
    [[nodiscard]] bool wide() const { return viewport_.width >= 1024.0F; }

    [[nodiscard]] bool phone() const { return viewport_.width < 600.0F; }

    // --- for widgets ----------------------------------------------------------------------------------------
    [[nodiscard]] const Theme& theme() const { return *theme_; }

    [[nodiscard]] std::uint32_t color(Color color) const { return (*theme_)[color]; }

    [[nodiscard]] const Fonts& fonts() const { return fonts_; }

    [[nodiscard]] Canvas& canvas() { return canvas_; }

    [[nodiscard]] semantics::Recorder& recorder() { return recorder_; }

    [[nodiscard]] TypeSetting setting(Type type) const;
    [[nodiscard]] std::string key(std::string_view key) const;

    // The next place for something of this size in the current area.
    Rect place(float width, float height);

    // Adds a node with the full key of `node.key`. In unseen() it loses its place.
    int record(semantics::Node node);
    int open(semantics::Node node);
    void close();
    // The place of a node, once it is known; and one that ends where the column is now.
    void settle(int index, const Rect& rect);
    void settle(int index);

    struct Press {
        bool pressed = false;
        bool hovered = false;
        bool held = false;
        Point pointer;  // document coordinates, while hovered or held
        bool by_touch = false;
    };

    // Makes `rect` something to press, on the canvas and through the mirror.
    Press press(std::string_view full_key, const Rect& rect);

    // The action that a person, an assistive technology or a test performed on this node.
    std::optional<semantics::Action> take(std::string_view full_key, semantics::Action::Kind kind);

    // Something is being pressed on the canvas.
    [[nodiscard]] bool is_held() const { return held_key_.has_value(); }

    // What is being typed into a field and is not yet a value.
    [[nodiscard]] std::map<std::string, std::string, std::less<>>& drafts() { return drafts_; }

private:
    Fonts fonts_;
    bool usable_ = false;
    bool listening_ = true;  // false: the frame is a picture
    Viewport viewport_;
    const Theme* theme_ = nullptr;
    base::Language language_ = base::Language::de;
    Canvas canvas_;
    semantics::Recorder recorder_;
    std::vector<Area> areas_;
    std::string prefix_;
    int unseen_ = 0;        // how many unseen() are open
    std::string words_in_;  // empty: the language of the page
    std::deque<semantics::Action> actions_;
    std::map<std::string, std::string, std::less<>> drafts_;
    std::optional<std::string> held_key_;  // what the pointer was pressed on
    bool held_seen_ = false;               // … is still there in this frame
    bool hover_taken_ = false;             // something in this frame lies below the pointer
    float content_height_ = 0.0F;
    FrameResult result_;
};

}  // namespace ui
