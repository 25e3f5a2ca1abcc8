// SPDX-License-Identifier: EUPL-1.2
#include "emissions/report_json.h"

#include <cmath>
#include <string_view>

#include "base/format.h"
#include "base/json_text.h"

namespace emissions {

namespace {

// Compact JSON, member by member.
class Writer {
public:
    Writer& key(std::string_view name) {
        separate();
        base::append_json_string(text_, name);
        text_ += ':';
        return *this;
    }

    Writer& open(char bracket) {
        separate();
        text_ += bracket;
        return *this;
    }

    Writer& close(char bracket) {
        text_ += bracket;
        return *this;
    }

    Writer& raw(std::string_view json) {
        separate();
        text_ += json;
        return *this;
    }

    Writer& string(std::string_view value) {
        separate();
        base::append_json_string(text_, value);
        return *this;
    }

    Writer& number(double value) { return raw(std::isfinite(value) ? base::shortest(value) : "null"); }

    Writer& whole(std::uint64_t value) { return raw(std::to_string(value)); }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    // A comma, unless this is the first of its object or list, or the value of a key.
    void separate() {
        if (!text_.empty() && std::string_view("{[:").find(text_.back()) == std::string_view::npos) {
            text_ += ',';
        }
    }

    std::string text_;
};

void write_years(Writer& out, const Trajectory& trajectory) {
    out.key("rows").open('[');
    for (const YearResult& row : trajectory.rows) {
        out.open('{').key("year").raw(std::to_string(row.year));
        out.key("baseline").number(row.baseline).key("scenario").number(row.scenario);
        out.key("saving").number(row.saving).key("cumulative").number(row.cumulative).close('}');
    }
    out.close(']').key("break_even_year");
    out.raw(trajectory.break_even_year ? std::to_string(*trajectory.break_even_year) : "null");
}

void write_uncertainty(Writer& out, const Spread& spread, const MonteCarlo& drawn) {
    out.key("uncertainty").open('{').key("year").raw(std::to_string(spread.year));
    out.key("central").number(spread.central).key("half95").number(spread.half95);
    out.key("variance_share").open('{');
    for (const Influence& influence : spread.influences) {
        out.key(influence.draw).number(influence.variance_share_0_1);
    }
    out.close('}').key("monte_carlo").open('{').key("seed").whole(drawn.seed).key("n").raw(std::to_string(drawn.draws));
    out.key("p025").number(drawn.p025).key("p50").number(drawn.p50).key("p975").number(drawn.p975);
    out.key("p_positive").number(drawn.p_positive).close('}').key("tornado").open('[');
    for (const Influence& influence : tornado(spread)) {
        out.open('{').key("draw").string(influence.draw);
        out.key("low").number(influence.low).key("high").number(influence.high).close('}');
    }
    out.close(']').close('}');
}

}  // namespace

std::string write_report(const Model& model, const Question& question, const Report& report) {
    Writer out;
    out.open('{').key("scenario").string(question.scenario->id).key("unit").string(unit_of(model, question));
    write_years(out, report.trajectory);
    write_uncertainty(out, report.spread, report.monte_carlo);
    if (question.method != nullptr) {
        out.key("method").string(question.method->id);
    }
    if (question.output != nullptr) {
        out.key("output").string(question.output->id);
    }
    if (!question.inputs.empty()) {
        out.key("inputs").open('{');
        for (const auto& [id, value] : question.inputs) {
            out.key(id).number(value);
        }
        out.close('}');
    }
    out.close('}');
    std::string text;
    base::append_indented_json(text, out.text(), 0);
    text += '\n';
    return text;
}

}  // namespace emissions
