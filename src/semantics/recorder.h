// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "semantics/node.h"

namespace semantics {

// Collects one frame's tree. Every open() has its close(); a node's rectangle may be set until the frame ends.
class Recorder {
public:
    void begin_frame();

    // Adds a node below the innermost open one and returns its index.
    int add(Node node);

    // The same, and later nodes go below it until close().
    int open(Node node);
    void close();

    [[nodiscard]] Node& node(int index) { return tree_.nodes[static_cast<std::size_t>(index)]; }

    [[nodiscard]] const Tree& tree() const { return tree_; }

    Tree take();

private:
    Tree tree_;
    std::vector<int> open_;
};

}  // namespace semantics
