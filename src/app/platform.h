// SPDX-License-Identifier: EUPL-1.2
// What the program needs from where it runs. One implementation per place: web, headless.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/texts.h"
#include "ui/ui.h"

namespace app {

// What the page around the canvas must know.
struct PageFacts {
    float content_height = 0.0F;
    std::string title;
    base::Language language = base::Language::de;
    bool dark = false;
    bool document_view = false;
    ui::Cursor cursor = ui::Cursor::arrow;

    bool operator==(const PageFacts&) const = default;
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
    virtual void show_facts(const PageFacts& facts) = 0;
    // The first complete frame is on the screen.
    virtual void ready() = 0;

    // Nothing: there is none, or it may not be read.
    virtual std::optional<std::string> load(std::string_view key) = 0;
    // False: it is not kept.
    virtual bool save(std::string_view key, std::string_view value) = 0;
    // Sets a parameter of the page's address without loading it anew; an empty value removes it.
    virtual void set_query(std::string_view name, std::string_view value) = 0;
};

}  // namespace app
