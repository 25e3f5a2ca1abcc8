// SPDX-License-Identifier: EUPL-1.2
// What the calculator hands out: tables with all digits, and a text with the figures as the page rounds them.
#include "base/csv.h"
#include "base/format.h"
#include "emissions/report_json.h"
#include "views/calculator.h"
#include "views/parts.h"
#include "views/quantity_words.h"

namespace views {

using base::Text;

namespace {

base::CsvForm form_of(bool german) {
    return german ? base::CsvForm::german : base::CsvForm::rfc4180;
}

void add_line(std::string& text, const std::string& line) {
    text += line + "\n";
}

}  // namespace

std::string trajectory_csv(const ui::Ui& ui, const Calculator& shown, bool german) {
    base::CsvWriter csv(form_of(german));
    for (const Text head :
         {Text::calc_csv_year, Text::calc_without, Text::calc_with, Text::calc_yearly, Text::calc_cumulative_short,
          Text::calc_csv_low, Text::calc_csv_high, Text::calc_csv_unit}) {
        csv.text(ui.t(head));
    }
    csv.end_row();
    for (std::size_t i = 0; i < shown.analysis.trajectory.rows.size(); ++i) {
        const emissions::YearResult& row = shown.analysis.trajectory.rows[i];
        const emissions::Band& band = shown.analysis.bands[i];
        for (const double number : {static_cast<double>(row.year), row.baseline, row.scenario, row.saving,
                                    row.cumulative, band.low, band.high}) {
            csv.number(number);
        }
        csv.text(shown.unit);
        csv.end_row();
    }
    return csv.bytes();
}

std::string figures_csv(const ui::Ui& ui, const Calculator& shown, bool german) {
    base::CsvWriter csv(form_of(german));
    for (const Text head : {Text::calc_quantity, Text::calc_without, Text::calc_with, Text::calc_csv_unit,
                            Text::calc_csv_origin, Text::calc_csv_address}) {
        csv.text(ui.t(head));
    }
    csv.end_row();
    const emissions::Question& question = shown.analysis.question;
    const emissions::Question baseline = emissions::baseline_of(shown.model, question);
    for (std::size_t i = 0; i < shown.model.quantities.size(); ++i) {
        const emissions::Quantity& quantity = shown.model.quantity(i);
        csv.text(quantity.label.de.empty() ? quantity.id : quantity.label.in(ui.language()));
        csv.number(emissions::figure(shown.model, baseline, i, shown.analysis.key.year).value);
        csv.number(emissions::figure(shown.model, question, i, shown.analysis.key.year).value);
        csv.text(emissions::unit_label(quantity.unit, ui.language()));
        csv.text(question.inputs.contains(quantity.id) ? ui.t(Text::provenance_measured)
                                                       : provenance_text(ui, quantity.provenance));
        csv.text(quantity.provenance.url);
        csv.end_row();
    }
    return csv.bytes();
}

std::string report_json(const Calculator& shown) {
    return emissions::write_report(shown.model, shown.analysis.question,
                                   {shown.analysis.trajectory, shown.analysis.spread, shown.analysis.monte_carlo});
}

std::string council_text(const ui::Ui& ui, const Calculator& shown, const std::string& link) {
    const emissions::Question& question = shown.analysis.question;
    std::string text;
    add_line(text, ui.t(Text::council_title, {shown.measure.name}));
    add_line(text, "");
    if (question.method != nullptr) {
        add_line(text, ui.t(Text::council_scenario,
                            {question.scenario->label.in(ui.language()), question.method->label.in(ui.language())}));
    }
    add_line(text, result_sentence(ui, shown.calculation));
    if (shown.analysis.spread.half95 > 0.0) {
        add_line(text, range_sentence(ui, shown) + " " + probability_sentence(ui, shown));
    }
    if (shown.analysis.trajectory.rows.size() > 1) {
        add_line(text, trajectory_sentence(ui, shown));
    }
    for (const emissions::Part& part :
         emissions::parts_by(emissions::Tag::group, shown.model, question, shown.analysis.comparison)) {
        if (part.saving != 0.0) {
            add_line(text, "\u2013 " + emissions::group_name(shown.model, question, part.id, ui.language()) + ": " +
                               saving_text(ui, part.saving, shown.unit));
        }
    }
    add_line(text, "");
    add_line(text,
             ui.t(Text::council_quality, {std::string(1, shown.analysis.quality.mark), quality_sentence(ui, shown)}));
    if (!question.inputs.empty()) {
        add_line(text, ui.t(Text::council_own_inputs));
        for (const auto& [id, value] : question.inputs) {
            if (const emissions::Quantity* quantity = shown.model.find_quantity(id)) {
                add_line(text,
                         "\u2013 " + quantity->label.in(ui.language()) + ": " + quantity_figure(ui, *quantity, value));
            }
        }
    }
    if (!shown.model.missing.empty()) {
        add_line(text, ui.t(Text::council_missing));
        for (const emissions::Label& missing : shown.model.missing) {
            add_line(text, "\u2013 " + missing.in(ui.language()));
        }
    }
    add_line(text, "");
    const std::string where = link.empty() ? shown.state.surroundings.address : link;
    add_line(text, shown.state.today
                       ? ui.t(Text::council_source, {base::format_date(*shown.state.today, ui.language()), where})
                       : ui.t(Text::council_source_no_day, {where}));
    return text;
}

}  // namespace views
