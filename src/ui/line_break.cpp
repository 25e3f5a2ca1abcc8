// SPDX-License-Identifier: EUPL-1.2
#include "ui/line_break.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace ui {

using semantics::Break;
using semantics::Piece;
using semantics::Run;

namespace {

constexpr char32_t k_soft_hyphen = 0xAD;

struct Glyph {
    char32_t code_point = 0;
    std::size_t run = 0;
    std::size_t offset = 0;
    std::size_t length = 0;
    float advance = 0.0F;
};

struct Opportunity {
    std::size_t end = 0;   // first glyph that is not on the line
    std::size_t next = 0;  // first glyph of the next line
    Break kind = Break::space;
};

bool is_vowel(char32_t c) {
    constexpr std::u32string_view k_vowels = U"aeiouyäöüAEIOUYÄÖÜéèáàóòêâôîû";
    return k_vowels.find(c) != std::u32string_view::npos;
}

// Letters that stand for one sound stay together.
bool is_inseparable(char32_t a, char32_t b) {
    constexpr std::array<std::u32string_view, 7> k_pairs = {U"ch", U"ck", U"sc", U"ph", U"th", U"qu", U"sh"};
    return std::any_of(k_pairs.begin(), k_pairs.end(),
                       [&](std::u32string_view pair) { return pair[0] == a && pair[1] == b; });
}

std::vector<Glyph> measure(const Fonts& fonts, const std::vector<Run>& runs, Weight weight, const Size& size) {
    std::vector<Glyph> glyphs;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const std::string& text = runs[run].text;
        const Weight run_weight = runs[run].strong ? Weight::semibold : weight;
        for (std::size_t at = 0; at < text.size();) {
            Glyph glyph;
            glyph.run = run;
            glyph.offset = at;
            glyph.code_point = base::next_code_point(text, at);
            glyph.length = at - glyph.offset;
            const bool invisible = glyph.code_point == k_soft_hyphen || glyph.code_point == U'\n';
            glyph.advance = invisible ? 0.0F : fonts.advance(run_weight, size, glyph.code_point);
            glyphs.push_back(glyph);
        }
    }
    return glyphs;
}

bool is_in_address(const std::vector<Glyph>& glyphs, std::size_t i) {
    for (; i > 0 && glyphs[i - 1].code_point != U' '; --i) {
        if (glyphs[i - 1].code_point == U'/' || glyphs[i - 1].code_point == U'@') {
            return true;
        }
    }
    return false;
}

// "erika.muster-mann@…" is an address from its first letter on.
bool is_before_at(const std::vector<Glyph>& glyphs, std::size_t i) {
    while (i < glyphs.size() && glyphs[i].code_point != U' ' && glyphs[i].code_point != U'\n') {
        if (glyphs[i++].code_point == U'@') {
            return true;
        }
    }
    return false;
}

// May the line end behind glyph i?
std::optional<Opportunity> opportunity_behind(const std::vector<Glyph>& glyphs, std::size_t i) {
    const char32_t c = glyphs[i].code_point;
    if (c == U' ') {
        return Opportunity{i, i + 1, Break::space};
    }
    if (c == k_soft_hyphen) {
        return Opportunity{i, i + 1, Break::hyphen};
    }
    const bool hyphen = c == U'-' || c == 0x2010 || c == 0x2013;
    if (hyphen && !is_in_address(glyphs, i) && !is_before_at(glyphs, i) && i > 0 && i + 1 < glyphs.size() &&
        base::is_letter(glyphs[i - 1].code_point) && base::is_letter(glyphs[i + 1].code_point)) {
        return Opportunity{i + 1, i + 1, Break::tight};
    }
    return std::nullopt;
}

// Where to divide a word too wide for the line: glyphs [begin, overflow) fit.
Opportunity divide(const std::vector<Glyph>& glyphs, std::size_t begin, std::size_t overflow, float hyphen,
                   float width) {
    std::size_t word_end = overflow;
    while (word_end < glyphs.size() && base::is_letter(glyphs[word_end].code_point)) {
        ++word_end;
    }
    std::size_t word_begin = overflow;
    while (word_begin > begin && base::is_letter(glyphs[word_begin - 1].code_point)) {
        --word_begin;
    }
    const bool address = is_in_address(glyphs, overflow);
    std::string word;
    for (std::size_t i = address ? word_end : word_begin; i < word_end; ++i) {
        base::append_utf8(word, glyphs[i].code_point);
    }
    float used = 0.0F;
    for (std::size_t i = begin; i < word_begin; ++i) {
        used += glyphs[i].advance;
    }
    for (const std::size_t point : division_points(word)) {
        float x = used + hyphen;
        std::size_t i = word_begin;
        for (std::size_t at = 0; at < point; ++i) {
            base::next_code_point(word, at);
            x += glyphs[i].advance;
        }
        if (x <= width && i > begin) {
            return {i, i, Break::hyphen};
        }
    }
    // An address rather ends a line behind a slash than in the middle of a name.
    for (std::size_t i = overflow; i > begin + 1; --i) {
        if (glyphs[i - 1].code_point == U'/' && i < overflow) {
            return {i, i, Break::tight};
        }
    }
    const std::size_t end = std::max(begin + 1, overflow);
    return {end, end, Break::tight};
}

void append_line(TextLayout& layout, const std::vector<Glyph>& glyphs, std::size_t begin, const Opportunity& line,
                 float hyphen) {
    float line_width = 0.0F;
    Piece* last = nullptr;
    for (std::size_t i = begin; i < line.end;) {
        const std::size_t run = glyphs[i].run;
        Piece piece;
        for (; i < line.end && glyphs[i].run == run; ++i) {
            if (glyphs[i].code_point != k_soft_hyphen) {
                piece.text.append(layout.runs[run].text, glyphs[i].offset, glyphs[i].length);
            }
            piece.width += glyphs[i].advance;
        }
        line_width += piece.width;
        layout.runs[run].pieces.push_back(std::move(piece));
        last = &layout.runs[run].pieces.back();
    }
    if (last == nullptr && !glyphs.empty()) {
        // An empty line (two line ends in a row) still takes its height.
        layout.runs[glyphs[std::min(begin, glyphs.size() - 1)].run].pieces.emplace_back();
        last = &layout.runs[glyphs[std::min(begin, glyphs.size() - 1)].run].pieces.back();
    }
    if (last != nullptr) {
        last->end = line.kind;
    }
    layout.line_widths.push_back(line_width + (line.kind == Break::hyphen ? hyphen : 0.0F));
    layout.width = std::max(layout.width, layout.line_widths.back());
}

}  // namespace

std::vector<std::size_t> division_points(std::string_view word) {
    std::vector<char32_t> letters;
    std::vector<std::size_t> offsets;
    for (std::size_t at = 0; at < word.size();) {
        offsets.push_back(at);
        letters.push_back(base::next_code_point(word, at));
    }
    std::vector<std::size_t> points;
    // German rule: of several consonants between two vowels the last one goes over; two letters stay at least.
    for (std::size_t i = 2; i + 2 < letters.size() + 1 && i + 1 < letters.size(); ++i) {
        std::size_t at = i;
        if (is_vowel(letters[at]) || !is_vowel(letters[at + 1])) {
            continue;
        }
        if (is_inseparable(letters[at - 1], letters[at])) {
            --at;
            if (letters[at] == U'c' && at > 0 && letters[at - 1] == U's') {
                --at;
            }
        }
        const bool vowel_before =
            std::any_of(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(at), is_vowel);
        if (at >= 2 && letters.size() - at >= 2 && vowel_before) {
            points.push_back(offsets[at]);
        }
    }
    std::reverse(points.begin(), points.end());
    return points;
}

TextLayout lay_out(const Fonts& fonts, std::vector<Run> runs, Weight weight, const Size& size, float max_width) {
    TextLayout layout;
    layout.runs = std::move(runs);
    for (Run& run : layout.runs) {
        run.pieces.clear();
    }
    const std::vector<Glyph> glyphs = measure(fonts, layout.runs, weight, size);
    const float hyphen = fonts.advance(weight, size, U'-');
    // Sums of floats: a text laid out in exactly its own width must not break.
    const float width = max_width + 0.01F;

    std::size_t begin = 0;
    float x = 0.0F;
    std::optional<Opportunity> best;
    std::size_t i = 0;
    const auto start_line = [&](std::size_t at) {
        begin = at;
        i = at;
        x = 0.0F;
        best.reset();
    };
    while (i < glyphs.size()) {
        if (glyphs[i].code_point == U'\n') {
            append_line(layout, glyphs, begin, {i, i + 1, Break::hard}, hyphen);
            start_line(i + 1);
            continue;
        }
        const bool fits = x + glyphs[i].advance <= width || glyphs[i].code_point == U' ';
        if (!fits) {
            Opportunity at = best ? *best : divide(glyphs, begin, i, hyphen, width);
            append_line(layout, glyphs, begin, at, hyphen);
            while (at.kind == Break::space && at.next < glyphs.size() && glyphs[at.next].code_point == U' ') {
                ++at.next;
            }
            start_line(at.next);
            continue;
        }
        x += glyphs[i].advance;
        if (const auto opportunity = opportunity_behind(glyphs, i)) {
            if (best && best->kind == Break::space && best->next == i && opportunity->kind == Break::space) {
                best->next = i + 1;  // of several spaces the line ends before the first
            } else if (opportunity->kind != Break::hyphen || x + hyphen <= width) {
                best = opportunity;
            }
        }
        ++i;
    }
    if (begin < glyphs.size() || layout.line_widths.empty()) {
        append_line(layout, glyphs, begin, {glyphs.size(), glyphs.size(), Break::none}, hyphen);
    }
    // What people read, find and copy has no soft hyphens.
    for (Run& run : layout.runs) {
        for (std::size_t at = run.text.find("\xC2\xAD"); at != std::string::npos; at = run.text.find("\xC2\xAD")) {
            run.text.erase(at, 2);
        }
    }
    return layout;
}

}  // namespace ui
