// SPDX-License-Identifier: EUPL-1.2
#include "emissions/analysis.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string_view>

#include "emissions/distribution.h"

namespace emissions {

namespace {

// A quantity in one year and scenario: its value, and where the middle 95 % of it end.
struct Known {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};

using End = double Known::*;

Known known(const Figure& figure) {
    if (figure.uncertainty == nullptr) {
        return {figure.value, figure.value, figure.value};
    }
    constexpr double k_low = 0.025;
    constexpr double k_high = 0.975;
    const Distribution distribution = distribution_of(figure);
    const double scale = scale_of(figure);
    return {figure.value, scale * quantile(distribution, k_low), scale * quantile(distribution, k_high)};
}

double slope(double value, Map map) {
    switch (map) {
        case Map::identity: return 1.0;
        case Map::complement: return -1.0;
        case Map::reciprocal: return -1.0 / (value * value);
    }
    return 0.0;
}

// A random stream: the quantities that move with it and the terms that these move.
struct Stream {
    std::string_view draw;
    std::vector<std::size_t> quantities;
    std::vector<std::size_t> terms;
};

// All quantities with the measure, or without it.
class Side {
public:
    Side(const Model& model, const Question& question, int year) : terms_(terms_of(model, question)) {
        for (std::size_t i = 0; i < model.quantities.size(); ++i) {
            known_.push_back(known(figure(model, question, i, year)));
            now_.push_back(known_.back().value);
        }
    }

    void move(const Stream& stream, End end) {
        for (const std::size_t i : stream.quantities) {
            now_[i] = known_[i].*end;
        }
    }

    [[nodiscard]] double value(std::size_t term) const { return product(terms_[term], terms_[term].product.size()); }

    // What half of its range does to the term, to first order, by the place in the product.
    [[nodiscard]] double effect(std::size_t term, std::size_t place) const {
        const Factor& factor = terms_[term].product[place];
        const auto& [value, low, high] = known_[factor.index];
        return product(terms_[term], place) * slope(value, factor.map) * ((high - low) / 2.0);
    }

private:
    [[nodiscard]] double product(const Term& term, std::size_t without) const {
        double product = term.sign;
        for (std::size_t i = 0; i < term.product.size(); ++i) {
            product *= i == without ? 1.0 : mapped(now_[term.product[i].index], term.product[i].map);
        }
        return product * term.scale;
    }

    const std::vector<Term>& terms_;
    std::vector<Known> known_;
    std::vector<double> now_;
};

constexpr std::size_t k_none = static_cast<std::size_t>(-1);

struct Streams {
    std::vector<Stream> all;
    std::vector<std::size_t> of_quantity;  // k_none: certain in every scenario
};

Streams streams_of(const Model& model, const std::vector<Term>& terms) {
    Streams streams;
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < model.quantities.size(); ++i) {
        const Quantity& quantity = model.quantity(i);
        streams.of_quantity.push_back(k_none);
        if (quantity.uncertainty) {
            const auto [place, is_new] = places.emplace(quantity.draw(), streams.all.size());
            if (is_new) {
                streams.all.push_back({quantity.draw(), {}, {}});
            }
            streams.all[place->second].quantities.push_back(i);
            streams.of_quantity.back() = place->second;
        }
    }
    for (std::size_t i = 0; i < terms.size(); ++i) {
        for (const Factor& factor : terms[i].product) {
            const std::size_t stream = streams.of_quantity[factor.index];
            if (stream != k_none && !terms[i].memo &&
                (streams.all[stream].terms.empty() || streams.all[stream].terms.back() != i)) {
                streams.all[stream].terms.push_back(i);
            }
        }
    }
    return streams;
}

// Both sides are subtracted term by term: a term that the measure leaves alone must drop out to the last bit, or every
// stream would seem to have a little influence.
class Difference {
public:
    Difference(const Model& model, const Question& question, int year)
        : without_(model, baseline_of(model, question), year), with_(model, question, year) {}

    // How the saving changes when the stream goes to an end of its range.
    double change(const Stream& stream, End end) {
        double change = 0.0;
        for (const std::size_t term : stream.terms) {
            change -= without_.value(term) - with_.value(term);
        }
        move(stream, end);
        for (const std::size_t term : stream.terms) {
            change += without_.value(term) - with_.value(term);
        }
        move(stream, &Known::value);
        return change;
    }

    [[nodiscard]] double effect(std::size_t term, std::size_t place) const {
        return without_.effect(term, place) - with_.effect(term, place);
    }

private:
    void move(const Stream& stream, End end) {
        without_.move(stream, end);
        with_.move(stream, end);
    }

    Side without_;
    Side with_;
};

}  // namespace

Trajectory trajectory(const Model& model, const Question& question, const Years& years) {
    const Question without = baseline_of(model, question);
    Trajectory result;
    double cumulative = 0.0;
    for (int year = years.from; year <= years.to; ++year) {
        YearResult row{year, evaluate(model, without, year).total, evaluate(model, question, year).total};
        row.saving = row.baseline - row.scenario;
        row.cumulative = cumulative += row.saving;
        result.rows.push_back(row);
    }
    for (auto row = result.rows.rbegin(); row != result.rows.rend() && row->cumulative >= 0.0; ++row) {
        result.break_even_year = row->year;
    }
    return result;
}

Spread spread(const Model& model, const Question& question, int year) {
    const std::vector<Term>& terms = terms_of(model, question);
    const Streams streams = streams_of(model, terms);
    Difference difference(model, question, year);
    Spread result;
    result.year = year;
    result.central = compare(model, question, year).saving;
    std::vector<double> effects;
    double largest = 0.0;
    for (std::size_t i = 0; i < streams.all.size(); ++i) {
        const Stream& stream = streams.all[i];
        double effect = 0.0;
        for (const std::size_t term : stream.terms) {
            for (std::size_t place = 0; place < terms[term].product.size(); ++place) {
                const bool moves = streams.of_quantity[terms[term].product[place].index] == i;
                effect += moves ? difference.effect(term, place) : 0.0;
            }
        }
        effects.push_back(effect);
        largest = std::max(largest, std::abs(effect));
        result.influences.push_back({std::string(stream.draw), result.central + difference.change(stream, &Known::low),
                                     result.central + difference.change(stream, &Known::high)});
    }
    if (largest == 0.0) {
        return result;
    }
    // As parts of the largest: squares of very large and very small ones would leave the range of a double.
    double variance = 0.0;
    for (double& effect : effects) {
        effect /= largest;
        variance += effect * effect;
    }
    for (std::size_t i = 0; i < effects.size(); ++i) {
        result.influences[i].variance_share_0_1 = effects[i] * effects[i] / variance;
    }
    result.half95 = largest * std::sqrt(variance);
    return result;
}

std::vector<Influence> tornado(const Spread& spread) {
    // By insertion: those that swing as far stay in their order, and std::stable_sort is larger by far.
    std::vector<const Influence*> sorted;
    for (const Influence& influence : spread.influences) {
        if (influence.swing() > 0.0) {
            const auto place =
                std::upper_bound(sorted.begin(), sorted.end(), influence.swing(),
                                 [](double swing, const Influence* other) { return swing > other->swing(); });
            sorted.insert(place, &influence);
        }
    }
    std::vector<Influence> result;
    result.reserve(sorted.size());
    for (const Influence* influence : sorted) {
        result.push_back(*influence);
    }
    return result;
}

}  // namespace emissions
