// SPDX-License-Identifier: EUPL-1.2
// Keeps a DOM equal to the recorded tree by sending it only what changed.
//
// A patch is text: records end with U+001E, their fields with U+001F. The first field names the record:
//   c id parent tag key        a new element (where it stands says "o")
//   a id name value            set an attribute
//   r id name                  remove an attribute
//   t id {R href strong {P text width end}}   the text, run by run, piece by piece (end: n s h t b, see Break)
//   s id em line weight align x y width   how the text is set and where, relative to the node
//   g id x y width height      place, relative to the parent
//   o id child…                the children in order
//   d id                       gone, with everything below it
// Id 0 is the root that all top-level nodes stand in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "semantics/element.h"
#include "semantics/node.h"

namespace semantics {

class Mirror {
public:
    // The patch from the last tree to this one; empty when nothing a reader could notice has changed.
    std::string update(const Tree& tree);

    // The key of an element id, or empty.
    [[nodiscard]] std::string_view key_of(int id) const;

private:
    struct Kept {
        int id = 0;
        int parent_id = 0;
        Node node;  // with the rectangle relative to its parent
        std::vector<int> children;
        int generation = 0;
        std::size_t index = 0;  // in the tree of this generation
    };

    std::map<std::string, Kept> kept_;
    std::vector<int> top_level_;
    std::map<int, std::string> keys_;
    int next_id_ = 1;
    int generation_ = 0;
};

}  // namespace semantics
