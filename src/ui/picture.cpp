// SPDX-License-Identifier: EUPL-1.2
#include "ui/picture.h"

namespace ui {

namespace {

void image(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect,
           const char* marker) {
    semantics::Node node;
    node.key = key;
    node.role = semantics::Role::image;
    node.source = source;
    node.name = alt;
    node.marker = marker;
    node.rect = rect;
    ui.record(std::move(node));
}

}  // namespace

void picture(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect) {
    image(ui, key, source, alt, rect, "picture");
}

void qr_code(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect) {
    image(ui, key, source, alt, rect, "qr");
}

void framed(Ui& ui, std::string_view key, std::string_view address, std::string_view name, const Rect& rect) {
    semantics::Node node;
    node.key = key;
    node.role = semantics::Role::frame;
    node.source = address;
    node.name = name;
    node.rect = rect;
    ui.record(std::move(node));
}

}  // namespace ui
