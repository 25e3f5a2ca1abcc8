// SPDX-License-Identifier: EUPL-1.2
#include "emissions/parts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "base/order.h"

namespace emissions {

namespace {

std::string tag_of(Tag tag, const Term& term) {
    switch (tag) {
        case Tag::group: return term.group.empty() ? term.id : term.group;
        case Tag::scope: return term.scope;
        case Tag::phase: return term.phase;
        case Tag::bisko: return !term.bisko ? "" : *term.bisko ? "true" : "false";
    }
    return {};
}

}  // namespace

std::vector<Part> parts_by(Tag tag, const Model& model, const Question& question, const Comparison& comparison) {
    const std::vector<Term>& terms = terms_of(model, question);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (terms[i].memo) {
            continue;
        }
        std::string id = tag_of(tag, terms[i]);
        auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& it) { return it.id == id; });
        if (part == parts.end()) {
            part = parts.insert(parts.end(), {std::move(id)});
        }
        part->baseline += comparison.baseline.terms[i];
        part->scenario += comparison.scenario.terms[i];
        part->saving = part->baseline - part->scenario;
    }
    return parts;
}

const std::string& group_name(const Model& model, const Question& question, const std::string& id,
                              base::Language language) {
    for (const Group& group : model.groups) {
        if (group.id == id && !group.label.de.empty()) {
            return group.label.in(language);
        }
    }
    for (const Term& term : terms_of(model, question)) {
        if (term.id == id && !term.label.de.empty()) {
            return term.label.in(language);
        }
    }
    return id;
}

double slider_swing(const Model& model, const Question& question, const Quantity& quantity, int year) {
    Question low = question;
    low.inputs[quantity.id] = *quantity.min;
    Question high = question;
    high.inputs[quantity.id] = *quantity.max;
    return std::abs(compare(model, high, year).saving - compare(model, low, year).saving);
}

std::vector<Input> decisions(const Model& model, const Question& question, int year, std::size_t most) {
    std::vector<Input> found;
    for (const Quantity& written : model.quantities) {
        const Quantity& quantity = written.effective();
        if (found.size() < most && quantity.is_input() && question.scenario->set.contains(quantity.id)) {
            const double swing = slider_swing(model, question, quantity, year);
            if (swing > 0.0) {
                found.push_back({quantity.id, swing});
            }
        }
    }
    return found;
}

std::vector<Input> strongest_first(std::vector<Input> inputs) {
    return base::sorted_by(std::move(inputs), [](const Input& input) {
        return -static_cast<std::int64_t>(std::min(input.swing * 1e6, 1e18));
    });
}

}  // namespace emissions
