// SPDX-License-Identifier: EUPL-1.2
#include "emissions/data_quality.h"

#include <cmath>

namespace emissions {

namespace {

double weight_of(const Provenance& provenance) {
    switch (provenance.status) {
        case Provenance::Status::measured: return 1.0;
        case Provenance::Status::derived: return 0.5;
        case Provenance::Status::source: return 0.25;
        case Provenance::Status::assumption:
        case Provenance::Status::unknown: break;
    }
    return 0.0;
}

char mark_of(double share_0_1) {
    return share_0_1 > 0.80 ? 'A' : share_0_1 > 0.65 ? 'B' : share_0_1 > 0.50 ? 'C' : 'D';
}

}  // namespace

DataQuality data_quality(const Model& model, const Question& question, int year) {
    const std::vector<Term>& terms = terms_of(model, question);
    const Comparison sums = compare(model, question, year);
    DataQuality quality;
    std::vector<char> seen(model.quantities.size(), 0);
    double weighted = 0.0;
    double amount = 0.0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const double size = std::abs(sums.baseline.terms[i]) + std::abs(sums.scenario.terms[i]);
        if (terms[i].memo || size == 0.0) {
            continue;
        }
        double sum = 0.0;
        int count = 0;
        for (const Factor& factor : terms[i].product) {
            const Quantity& quantity = model.quantity(factor.index);
            if (!quantity.is_input()) {
                continue;
            }
            const bool entered = question.inputs.contains(quantity.id);
            sum += entered ? 1.0 : weight_of(quantity.provenance);
            ++count;
            if (seen[factor.index] == 0) {
                seen[factor.index] = 1;
                ++quality.figures;
                const bool assumed = quantity.provenance.status == Provenance::Status::assumption;
                quality.assumptions += assumed && !entered ? 1 : 0;
            }
        }
        if (count > 0) {
            weighted += size * sum / count;
            amount += size;
        }
    }
    quality.share_0_1 = amount == 0.0 ? 0.0 : weighted / amount;
    quality.mark = mark_of(quality.share_0_1);
    return quality;
}

}  // namespace emissions
