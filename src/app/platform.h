// SPDX-License-Identifier: EUPL-1.2
// What the program needs from where it runs. One implementation per place: web, headless.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/texts.h"
#include "ui/ui.h"

namespace app {

// What the page around the canvas must know.
struct PageFacts {
    float content_height = 0.0F;
    std::string title;
    base::Language language = base::Language::de;
    std::string_view theme = "light";
    bool document_view = false;
    bool on_stage = false;  // a presentation
    ui::Cursor cursor = ui::Cursor::arrow;

    bool operator==(const PageFacts&) const = default;
};

// How a write to the store ended.
enum class Kept {
    yes,
    full,     // there is no room
    blocked,  // there is no store, or it may not be written
};

class Platform {
public:
    virtual ~Platform() = default;

    // Calls App::frame() once, soon.
    virtual void request_frame() = 0;
    // Shows the draw data of the frame that just ended.
    virtual void present() = 0;
    // Changes the mirror (see semantics/mirror.h for the form).
    virtual void apply_patch(std::string_view patch) = 0;
    virtual void focus(std::string_view key) = 0;
    // Has it said by assistive technology; `assertive` interrupts what is being read.
    virtual void announce(std::string_view text, bool assertive) = 0;
    // Calls App::wake() once, in so many seconds, if it is not called again before: then it counts anew.
    virtual void wake_in(double seconds) = 0;
    // The colours of the style sheet: of the light theme, the dark one, that of high contrast, a line each.
    virtual void show_colors(std::string_view css) = 0;
    virtual void show_facts(const PageFacts& facts) = 0;
    // The first complete frame is on the screen.
    virtual void ready() = 0;

    // --- the store: texts by key. None of these throws; a store that does is one that is not there.
    // Nothing: there is none, or it may not be read.
    virtual std::optional<std::string> load(std::string_view key) = 0;
    virtual Kept save(std::string_view key, std::string_view value) = 0;
    virtual void remove(std::string_view key) = 0;
    // In no order; only those of this program.
    virtual std::vector<std::string> stored_keys() = 0;

    // --- files in. What arrives comes back through App::open(), App::loading() and App::refuse(); one at a time,
    // a new one ends the one before.
    virtual void choose_file() = 0;
    virtual void fetch_plan(std::string_view address) = 0;
    virtual void fetch_kept_plan(std::string_view fingerprint) = 0;
    // Ends what is on its way; nothing comes back of it.
    virtual void cancel_fetch() = 0;
    // Keeps the bytes that App::open() is being given on this device, to be fetched again. May fail without a word:
    // what is not there is told when it is fetched.
    virtual void keep_plan(std::string_view fingerprint) = 0;
    virtual void forget_plan(std::string_view fingerprint) = 0;

    // --- files out
    virtual void download(std::string_view file_name, std::string_view bytes) = 0;
    // The open plan, byte for byte as it was loaded.
    virtual void download_plan(std::string_view file_name) = 0;

    // Opens the browser's window for printing.
    virtual void print() = 0;
    // Loads the page anew, in its newest version.
    virtual void reload() = 0;

    // As the button of a browser does; to the start page when nothing was shown before.
    virtual void go_back() = 0;

    // Whether the page can have the whole screen, and whether it stands in another website.
    [[nodiscard]] virtual bool can_fill_screen() const = 0;
    [[nodiscard]] virtual bool is_framed() const = 0;
    // The whole screen for the page, or no longer. Only in the frame after a press: browsers refuse otherwise.
    virtual void fill_screen() = 0;
    // Offers an address to other programs of the device, under the title of the page; where there is no way to, it is
    // put on the clipboard, as by copy(). Only in the frame after a press.
    virtual void share(std::string_view address) = 0;

    // Whether there is something to draw pictures with (WebGL 2).
    [[nodiscard]] virtual bool can_draw_pictures() const = 0;
    // What `rect` (document coordinates) covers of the page as it was last drawn, as a PNG of two pixels per CSS pixel,
    // or as many as keep it below 4,096 pixels each way, on the colour of a card. Nothing where none can be drawn.
    virtual void download_picture(std::string_view file_name, const ui::Rect& rect) = 0;
    // Puts a text on the clipboard; App::copied() hears whether it is there. Only in the frame after a press: browsers
    // refuse otherwise.
    virtual void copy(std::string_view text) = 0;

    // --- the address
    // Of this page, for links: without what stands behind "#", and without what would mislead others: another day, or
    // a plan that only this device has.
    virtual std::string page_address() = 0;
    // Of the folder that all files of the site lie in, with "/" at the end; pages may lie deeper.
    virtual std::string site_address() = 0;
    // Writes the part behind "#" anew without going anywhere: no step back in the history, no App::navigate(). Can be
    // called in every frame; the browser shows the last one within 200 ms, and who reloads before has the one before.
    virtual void replace_hash(std::string_view hash) = 0;
    // Sets a parameter of the page's address without loading it anew; an empty value removes it.
    virtual void set_query(std::string_view name, std::string_view value) = 0;
    // Follows a link of this page ("#/"); App::navigate() hears of it. turn_to(): without a step in the history.
    virtual void go_to(std::string_view hash) = 0;
    virtual void turn_to(std::string_view hash) = 0;

    // Brings the part of the program that only few views need. True: it is there. False: App::more_arrived() will tell.
    virtual bool load_more() = 0;
};

}  // namespace app
