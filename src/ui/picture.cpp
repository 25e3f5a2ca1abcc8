// SPDX-License-Identifier: EUPL-1.2
#include "ui/picture.h"

namespace ui {

void picture(Ui& ui, std::string_view key, std::string_view source, std::string_view alt, const Rect& rect) {
    semantics::Node node;
    node.key = key;
    node.role = semantics::Role::image;
    node.source = source;
    node.name = alt;
    node.marker = "picture";
    node.rect = rect;
    ui.record(std::move(node));
}

}  // namespace ui
