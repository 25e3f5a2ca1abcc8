// SPDX-License-Identifier: EUPL-1.2
// Tables as text, for spreadsheets and for programs.
#pragma once

#include <string>
#include <string_view>

namespace base {

enum class CsvForm {
    rfc4180,  // commas and decimal points: what programs read
    german,   // semicolons, decimal commas and a byte order mark: what opens in a German Excel by a double click
};

// Cell by cell, row by row; lines end with CR LF in both forms, also the last one.
class CsvWriter {
public:
    explicit CsvWriter(CsvForm form);

    // In the German form a text that a spreadsheet would take for a formula gets an apostrophe before it.
    void text(std::string_view text);
    // With all its digits. Not finite: an empty cell.
    void number(double value);
    void end_row();

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    void begin_cell();

    std::string bytes_;
    bool german_;
    bool first_ = true;  // in its row
};

}  // namespace base
