// SPDX-License-Identifier: EUPL-1.2
#include "ui/picture.h"

namespace ui {

namespace {

using semantics::Role;

// What the browser shows by itself.
void embedded(Ui& ui, Role role, std::string_view key, std::string_view source, std::string_view name, const Rect& rect,
              const char* marker = "") {
    semantics::Node node;
    node.key = key;
    node.role = role;
    node.source = source;
    node.name = name;
    node.marker = marker;
    node.rect = rect;
    ui.record(std::move(node));
}

}  // namespace

void picture(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect) {
    embedded(ui, Role::image, key, source, alt, rect, "picture");
}

void logo(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect) {
    embedded(ui, Role::image, key, source, alt, rect, "logo");
}

void qr_code(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect) {
    embedded(ui, Role::image, key, source, alt, rect, "qr");
}

void framed(Ui& ui, std::string_view key, std::string_view address, std::string_view name, const Rect& rect) {
    embedded(ui, Role::frame, key, address, name, rect);
}

}  // namespace ui
