// SPDX-License-Identifier: EUPL-1.2
#include "ui/table.h"

#include "ui/text.h"

namespace ui {

using semantics::Node;
using semantics::Role;

namespace {

void row(Ui& ui, const std::string& key, const std::vector<std::string>& cells, Role first, Role other,
         std::string_view language) {
    Node line;
    line.key = key;
    line.role = Role::row;
    line.rect = {ui.area().x, ui.area().y, 1.0F, 1.0F};  // moves with its table
    ui.open(std::move(line));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Node cell;
        cell.key = key + "/" + std::to_string(i);
        cell.role = i == 0 ? first : other;
        cell.runs = plain(cells[i]);
        cell.rect = {ui.area().x, ui.area().y, 1.0F, 1.0F};
        const Scope words = ui.words_in(i == 0 ? language : std::string_view());
        ui.record(std::move(cell));
    }
    ui.close();
}

}  // namespace

void data_table(Ui& ui, std::string_view key, std::string_view name, const std::vector<std::string>& head,
                const std::vector<std::vector<std::string>>& rows, std::string_view language) {
    Node table;
    table.key = key;
    table.role = Role::table;
    table.name = name;
    table.off_screen = true;
    table.rect = {ui.area().x, ui.area().y, 1.0F, 1.0F};
    ui.open(std::move(table));
    row(ui, std::string(key) + "/head", head, Role::column_header, Role::column_header, {});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        row(ui, std::string(key) + "/" + std::to_string(i), rows[i], Role::row_header, Role::cell, language);
    }
    ui.close();
}

}  // namespace ui
