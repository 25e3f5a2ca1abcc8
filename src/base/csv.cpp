// SPDX-License-Identifier: EUPL-1.2
#include "base/csv.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"

namespace base {

CsvWriter::CsvWriter(CsvForm form) : german_(form == CsvForm::german) {
    if (german_) {
        bytes_ = "\xEF\xBB\xBF";
    }
}

void CsvWriter::begin_cell() {
    if (!first_) {
        bytes_ += german_ ? ';' : ',';
    }
    first_ = false;
}

void CsvWriter::text(std::string_view text) {
    begin_cell();
    // https://owasp.org/www-community/attacks/CSV_Injection
    const bool formula =
        german_ && !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    const std::string cell = (formula ? "'" : "") + std::string(text);
    if (cell.find_first_of(german_ ? ";\"\r\n" : ",\"\r\n") == std::string::npos) {
        bytes_ += cell;
        return;
    }
    bytes_ += '"';
    for (const char c : cell) {
        bytes_.append(c == '"' ? 2 : 1, c);
    }
    bytes_ += '"';
}

void CsvWriter::number(double value) {
    begin_cell();
    if (!std::isfinite(value)) {
        return;
    }
    std::string digits = shortest(value);
    if (german_) {
        std::replace(digits.begin(), digits.end(), '.', ',');
    }
    bytes_ += digits;
}

void CsvWriter::end_row() {
    bytes_ += "\r\n";
    first_ = true;
}

}  // namespace base
