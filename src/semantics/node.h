// SPDX-License-Identifier: EUPL-1.2
// The frame's second product beside the draw list: what is on the page, as a tree, for people who do not see
// the pixels, for the browser (find, select, translate, print), for the prerendered page and for the tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace semantics {

enum class Role : std::uint8_t {
    banner,         // <header>
    main,           // <main>
    complementary,  // <aside>
    content_info,   // <footer>
    navigation,     // <nav>
    region,         // <section> with a name
    search,         // <search>
    group,          // <div role=group> with a name; without a name a plain <div>
    disclosure,     // <details>: `expanded` says whether what stands below its summary is seen
    summary,        // <summary>, the first thing in it
    dialog,         // <dialog>, above everything else, which cannot be reached meanwhile
    heading,        // <h1>…<h4>
    paragraph,      // <p>
    text,           // <span>: a label, a chip, a figure
    link,           // <a>
    button,         // <button>
    slider,         // <input type=range>
    text_field,     // <input type=text>
    search_field,   // <input type=search>
    checkbox,       // <input type=checkbox>
    select,         // <select>
    option,         // <option>
    field_label,    // <label> around a control and the words that name it
    frame,          // <iframe>
    list,           // <ul>
    list_item,      // <li>
    image,          // <img> when it has a source, else <div role=img>
    table,          // <table>
    row,            // <tr>
    column_header,  // <th scope=col>
    row_header,     // <th scope=row>
    cell,           // <td>
    alert,          // <div>, told at once by the live region for what is urgent
    status,         // <div>, told by the other one when it has come to rest
    progress,       // <div role=progressbar>; without `max`: nobody knows how far
};

std::string_view to_string(Role role);

// Document coordinates in CSS px; a node's children are placed relative to it only when written out.
struct Rect {
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;
    float height = 0.0F;

    bool operator==(const Rect&) const = default;

    [[nodiscard]] float right() const { return x + width; }

    [[nodiscard]] float bottom() const { return y + height; }
};

// How a piece of text ends when the line breaker put a line end behind it.
enum class Break : std::uint8_t {
    none,    // the next piece follows on the same line
    space,   // broken at a space, which belongs to the text
    hyphen,  // broken inside a word, a hyphen is drawn that is not in the text
    tight,   // broken behind a character that allows it ("-", "/")
    hard,    // the text itself ends the line
};

struct Piece {
    std::string text;
    float width = 0.0F;  // as drawn, without the hyphen
    Break end = Break::none;

    bool operator==(const Piece&) const = default;
};

// Text of one manner; a run with an address is a link.
struct Run {
    std::string text;  // soft hyphens removed: what a person reads, finds and copies
    std::string href;
    bool strong = false;
    std::vector<Piece> pieces;  // empty while nothing was laid out

    bool operator==(const Run&) const = default;
};

// How the text of a node is set; the mirror needs it to lie on the pixels.
struct TextSetting {
    float em_px = 0.0F;
    float line_px = 0.0F;
    bool semibold = false;
    char align = 'l';  // l, c, r
    Rect box;          // where the text stands; document coordinates like Node::rect, which may be larger

    bool operator==(const TextSetting&) const = default;
};

struct Node {
    std::string key;  // stable, from data ids: "measure/digitalisierung/tasks/ozg"
    int parent = -1;  // index in the tree, always smaller than the node's own
    Role role = Role::group;
    int level = 0;             // headings: 1–4
    std::string name;          // accessible name where the text is not it
    std::string description;   // more than the name, told after it
    std::string shortcuts;     // keys that press it, as in aria-keyshortcuts: "PageDown ArrowRight"
    std::string described_by;  // key of the alert that says more
    std::vector<Run> runs;     // the text itself
    TextSetting setting;
    std::string href;        // link
    std::string source;      // image, frame
    std::string language;    // where it differs from the page
    std::string value_text;  // slider: "60 %"; fields: what it holds; select: the id of the option that is chosen
    double now = 0.0;
    double min = 0.0;
    double max = 0.0;
    double step = 0.0;
    std::optional<bool> expanded;
    std::optional<bool> pressed;
    std::optional<bool> checked;  // checkbox; option: it is the chosen one
    bool current = false;         // aria-current
    bool disabled = false;
    bool invalid = false;
    bool decorative = false;  // seen, but not told: what it says is told elsewhere
    bool off_screen = false;  // read, but not seen on the canvas (a table behind a chart)
    std::string marker;       // document view only: a class that styles what the canvas draws ("chip-good")
    Rect rect;

    [[nodiscard]] std::string text() const;

    bool operator==(const Node&) const = default;
};

// Pre-order: reading order is index order.
struct Tree {
    std::vector<Node> nodes;

    [[nodiscard]] const Node* find(std::string_view key) const;
    bool operator==(const Tree&) const = default;
};

// The accessible name: `name`, or the text, or for containers nothing.
std::string accessible_name(const Tree& tree, std::size_t index);

// Stands in a disclosure that is closed: there, but neither seen nor told.
bool is_folded(const Tree& tree, std::size_t index);

// What a person or test does to a node.
struct Action {
    enum class Kind : std::uint8_t { press, set_value, set_text, blur };

    std::string key;
    Kind kind = Kind::press;
    double value = 0.0;
    std::string text;
};

// The tree as indented text, one node a line, for golden files.
std::string to_text(const Tree& tree);

}  // namespace semantics
