// SPDX-License-Identifier: EUPL-1.2
#include "ui/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

#include "base/utf8.h"
#include "semantics/element.h"

namespace ui {

using semantics::Node;
using semantics::Role;

namespace {

// Stands for a star while md4c reads; no text contains it.
constexpr char k_star = '\x1A';

// Letters on both sides: the German gender star. CommonMark would pair two of them to an emphasis.
std::string hide_inner_stars(std::string_view source) {
    std::string out;
    char32_t before = 0;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t start = at;
        const char32_t c = base::next_code_point(source, at);
        if (c == U'*' && at < source.size() && base::is_letter(before)) {
            std::size_t next = at;
            if (base::is_letter(base::next_code_point(source, next))) {
                out += k_star;
                before = c;
                continue;
            }
        }
        out.append(source, start, at - start);
        before = c;
    }
    return out;
}

struct Parser {
    struct List {
        bool ordered = false;
        int next = 1;
    };

    std::vector<MarkdownBlock> blocks;
    std::vector<List> lists;
    MarkdownBlock pending;  // list item whose text has not begun
    std::string href;
    int strong = 0;

    void start_block() {
        MarkdownBlock block = pending;
        block.depth = static_cast<int>(lists.size());
        blocks.push_back(block);
        pending = MarkdownBlock{};
    }

    void append(std::string_view text) {
        if (blocks.empty()) {
            start_block();
        }
        Runs& runs = blocks.back().runs;
        const bool bold = strong > 0;
        if (runs.empty() || runs.back().href != href || runs.back().strong != bold) {
            semantics::Run run;
            run.href = href;
            run.strong = bold;
            runs.push_back(std::move(run));
        }
        std::replace_copy(text.begin(), text.end(), std::back_inserter(runs.back().text), k_star, '*');
    }
};

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    Parser& parser = *static_cast<Parser*>(user);
    switch (type) {
        case MD_BLOCK_UL: parser.lists.push_back({false, 0}); break;
        case MD_BLOCK_OL:
            parser.lists.push_back({true, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)});
            break;
        case MD_BLOCK_LI:
            parser.pending.list_item = true;
            if (!parser.lists.empty() && parser.lists.back().ordered) {
                parser.pending.number = parser.lists.back().next++;
            }
            // A tight item has no paragraph inside: its text follows at once.
            parser.start_block();
            break;
        case MD_BLOCK_P:
            if (parser.blocks.empty() || !parser.blocks.back().list_item || !parser.blocks.back().runs.empty()) {
                parser.start_block();
            }
            break;
        case MD_BLOCK_H:
            parser.start_block();
            ++parser.strong;
            break;
        case MD_BLOCK_CODE:
        case MD_BLOCK_HTML: parser.start_block(); break;
        default: break;
    }
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
    Parser& parser = *static_cast<Parser*>(user);
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
        parser.lists.pop_back();
    } else if (type == MD_BLOCK_H) {
        --parser.strong;
    }
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
    Parser& parser = *static_cast<Parser*>(user);
    if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE& address = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        parser.href.assign(address.text, address.size);
        std::replace(parser.href.begin(), parser.href.end(), k_star, '*');
        if (!semantics::is_safe_address(parser.href)) {
            parser.href.clear();  // what is no link must not look like one
        }
    } else if (type == MD_SPAN_STRONG || type == MD_SPAN_EM) {
        ++parser.strong;  // two weights, no slanted face
    }
    return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
    Parser& parser = *static_cast<Parser*>(user);
    if (type == MD_SPAN_A) {
        parser.href.clear();
    } else if (type == MD_SPAN_STRONG || type == MD_SPAN_EM) {
        --parser.strong;
    }
    return 0;
}

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    Parser& parser = *static_cast<Parser*>(user);
    switch (type) {
        case MD_TEXT_NULLCHAR: parser.append("\xEF\xBF\xBD"); break;
        case MD_TEXT_BR: parser.append("\n"); break;
        case MD_TEXT_SOFTBR: parser.append(" "); break;
        default: parser.append(std::string_view(text, size)); break;
    }
    return 0;
}

void put_block(Ui& ui, const std::string& key, const MarkdownBlock& block, const TextOptions& options) {
    if (!block.list_item) {
        paragraph(ui, key, block.runs, options);
        return;
    }
    const TypeSetting setting = ui.setting(options.type);
    const float indent = std::round(setting.size.em_px * 1.3F);
    const Area outer = ui.area();
    Area inner = outer;
    inner.x += indent * static_cast<float>(block.depth);
    inner.width -= indent * static_cast<float>(block.depth);
    Node item;
    item.key = key;
    item.role = Role::list_item;
    const bool deep = block.depth > 1;
    item.marker = block.number > 0 ? (deep ? "numbered deep" : "numbered") : (deep ? "deep" : "");
    const int index = ui.open(std::move(item));
    const Scope keys = ui.keys(key);
    if (block.number > 0) {
        const TextBlock number = lay_out(ui, plain(std::to_string(block.number) + "."), options.type, 2.0F * indent);
        Node node;
        node.key = "number";
        node.role = Role::text;
        put_text(ui, number, {inner.x - indent, outer.y, number.width, number.height}, options.color, 'l', node);
        ui.record(std::move(node));
    }
    float bottom = 0.0F;
    {
        const Scope in = ui.inside(inner);
        paragraph(ui, "text", block.runs, options);
        bottom = ui.area().y;
    }
    ui.close();
    const Rect rect{inner.x - indent, outer.y, inner.width + indent, bottom - outer.y};
    ui.settle(index, rect);
    if (block.number == 0) {
        ui.canvas().disc({rect.x + indent * 0.4F, rect.y + setting.line_px / 2.0F + 1.0F}, 2.5F,
                         ui.color(Color::muted));
    }
    ui.area().y = bottom;
}

}  // namespace

std::vector<MarkdownBlock> parse_markdown(std::string_view source) {
    const std::string escaped = hide_inner_stars(source);
    MD_PARSER callbacks{};
    callbacks.flags = KLIMASPUR_MARKDOWN_FLAGS;
    callbacks.enter_block = enter_block;
    callbacks.leave_block = leave_block;
    callbacks.enter_span = enter_span;
    callbacks.leave_span = leave_span;
    callbacks.text = on_text;
    Parser parser;
    md_parse(escaped.data(), static_cast<MD_SIZE>(escaped.size()), &callbacks, &parser);
    std::erase_if(parser.blocks, [](const MarkdownBlock& block) { return block.runs.empty(); });
    return std::move(parser.blocks);
}

void markdown(Ui& ui, std::string_view key, std::string_view source, const TextOptions& options) {
    const std::vector<MarkdownBlock> blocks = parse_markdown(source);
    const float gap = std::round(ui.setting(options.type).line_px * 0.5F);
    bool in_list = false;
    int list = -1;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) {
            ui.space(blocks[i].list_item && blocks[i - 1].list_item ? gap / 2.0F : gap);
        }
        if (blocks[i].list_item != in_list) {
            in_list = blocks[i].list_item;
            if (in_list) {
                Node node;
                node.key = std::string(key) + "/list" + std::to_string(i);
                node.role = Role::list;
                node.rect = {ui.area().x, ui.area().y, ui.area().width, 0.0F};
                list = ui.open(std::move(node));
            } else {
                ui.close();
            }
        }
        const std::string block_key =
            blocks.size() == 1 ? std::string(key) : std::string(key) + "/" + std::to_string(i);
        put_block(ui, block_key, blocks[i], options);
        if (in_list) {
            ui.settle(list);
        }
    }
    if (in_list) {
        ui.close();
    }
}

}  // namespace ui
