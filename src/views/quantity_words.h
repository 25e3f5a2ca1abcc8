// SPDX-License-Identifier: EUPL-1.2
// How a person reads and types the figures of a calculation.
#pragma once

#include <string>

#include "emissions/model.h"
#include "ui/text.h"

namespace views {

// Shares as per cent.
struct Reading {
    double factor = 1.0;  // the quantity's unit in the one that is read
    int decimals = 0;     // of its step
    std::string unit;
};

Reading reading_of(const ui::Ui& ui, const emissions::Quantity& quantity);

// Without the unit, with all digits that are calculated with.
std::string plain_value(const ui::Ui& ui, double value, const Reading& reading);

// A figure to be listened to: "80 Prozent", "34 km pro Person und Tag"
std::string spoken_figure(const ui::Ui& ui, const std::string& figure, const Reading& reading);

// "80 %", "34 km pro Person und Tag"
std::string quantity_figure(const ui::Ui& ui, const emissions::Quantity& quantity, double value);

// Where it comes from, with the address as a link.
ui::Runs origin_runs(const ui::Ui& ui, const emissions::Provenance& provenance);

// The size of an amount, rounded as everywhere on the page; with its sign (U+2212) and unit.
std::string amount_text(const ui::Ui& ui, double amount);
std::string signed_amount(const ui::Ui& ui, double amount, const std::string& unit);

}  // namespace views
