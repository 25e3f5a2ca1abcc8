// SPDX-License-Identifier: EUPL-1.2
#include "semantics/recorder.h"

#include <utility>

namespace semantics {

void Recorder::begin_frame() {
    tree_.nodes.clear();
    open_.clear();
}

int Recorder::add(Node node) {
    node.parent = open_.empty() ? -1 : open_.back();
    tree_.nodes.push_back(std::move(node));
    return static_cast<int>(tree_.nodes.size()) - 1;
}

int Recorder::open(Node node) {
    const int index = add(std::move(node));
    open_.push_back(index);
    return index;
}

void Recorder::close() {
    open_.pop_back();
}

Tree Recorder::take() {
    return std::move(tree_);
}

}  // namespace semantics
