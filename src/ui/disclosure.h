// SPDX-License-Identifier: EUPL-1.2
// What is not in the way, but there: a text to unfold, a window above the page.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace ui {

// What is made inside `content` is drawn only when `open`, but always recorded: the browser finds it, and opens it then.
struct [[nodiscard]] Disclosure {
    bool toggled = false;
    Scope content;
};

Disclosure disclosure(Ui& ui, std::string_view key, std::string_view summary, bool open);

// A window above the page, which cannot be reached as long as this is called. The browser shows what is made inside
// `content` as a document; the canvas draws nothing of it. `closed`: a person wants it to go.
struct [[nodiscard]] Dialog {
    bool closed = false;
    Scope content;
};

Dialog dialog(Ui& ui, std::string_view key, std::string_view name);

}  // namespace ui
