// SPDX-License-Identifier: EUPL-1.2
#include "views/quantity_words.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "views/parts.h"

namespace views {

Reading reading_of(const ui::Ui& ui, const emissions::Quantity& quantity) {
    Reading reading;
    if (quantity.kind == emissions::Kind::share && quantity.unit == "1") {
        reading.factor = 100.0;
        reading.unit = "%";
    } else {
        reading.unit = emissions::unit_label(quantity.unit, ui.language());
    }
    const double step = quantity.step.value_or(1.0) * reading.factor;
    for (double rest = step; reading.decimals < 6 && std::fabs(rest - std::round(rest)) > 1e-9; rest *= 10.0) {
        ++reading.decimals;
    }
    return reading;
}

std::string plain_value(const ui::Ui& ui, double value, const Reading& reading) {
    // What was typed may be finer than the step; show what is calculated with.
    return base::format_number(value * reading.factor, ui.language(), {0, std::max(reading.decimals, 6)});
}

std::string spoken_figure(const ui::Ui& ui, const std::string& figure, const Reading& reading) {
    return reading.unit == "%" ? ui.t(base::Text::emissions_spoken_percent, {figure})
                               : base::with_unit(figure, reading.unit);
}

std::string quantity_figure(const ui::Ui& ui, const emissions::Quantity& quantity, double value) {
    const Reading reading = reading_of(ui, quantity);
    return base::with_unit(plain_value(ui, value, reading), reading.unit);
}

ui::Runs origin_runs(const ui::Ui& ui, const emissions::Provenance& provenance) {
    ui::Runs origin = ui::plain(provenance_text(ui, provenance));
    if (!provenance.url.empty()) {
        origin.back().text += " ";
        semantics::Run address;
        address.text = provenance.url;
        address.href = provenance.url;
        origin.push_back(std::move(address));
    }
    return origin;
}

std::string amount_text(const ui::Ui& ui, double amount) {
    return base::format_significant(std::fabs(amount), ui.language());
}

std::string signed_amount(const ui::Ui& ui, double amount, const std::string& unit) {
    return base::with_unit((amount < 0.0 ? "\u2212" : "") + amount_text(ui, amount), unit);
}

}  // namespace views
