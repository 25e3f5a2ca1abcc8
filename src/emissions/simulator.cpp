// SPDX-License-Identifier: EUPL-1.2
#include "emissions/simulator.h"

#include <algorithm>
#include <array>
#include <utility>

#include "emissions/quantile.h"
#include "emissions/random.h"

namespace emissions {

namespace {

using Source = Simulator::Source;

// Draws that are worked on at a time: a few of these runs of numbers fit into the fastest cache.
constexpr std::size_t k_run = 256;

// Numbers kept: 8 MB. A model of a town takes a quarter of that.
constexpr std::size_t k_most_kept = std::size_t{1} << 20;

// However long the trajectory is, the memory for it is not: 32 years of 10,000 draws are 2.5 MB.
constexpr int k_years_at_once = 32;

constexpr double k_low = 0.025;
constexpr double k_median = 0.5;
constexpr double k_high = 0.975;

void draw(std::uint64_t seed, const Source& source, std::size_t first, std::size_t count, double* out) {
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = uniform(seed, source.stream, first + i);
    }
    to_quantiles(source.distribution, out, count);
    for (std::size_t i = 0; i < count && source.reciprocal; ++i) {
        out[i] = 1.0 / out[i];
    }
}

// A quantity in all years: its values, or the scales of what is drawn for it.
struct Known {
    bool drawn = false;
    Source source;
    std::vector<double> by_year;
};

std::vector<Known> known(const Model& model, const Question& question, const Years& years) {
    std::vector<Known> all(model.quantities.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (int year = years.from; year <= years.to; ++year) {
            const Figure now = figure(model, question, i, year);
            if (year == years.from && now.uncertainty != nullptr) {
                all[i].drawn = true;
                all[i].source = {fnv1a64(model.quantity(i).draw()), distribution_of(now), false};
            }
            all[i].by_year.push_back(all[i].drawn ? scale_of(now) : now.value);
        }
    }
    return all;
}

// A drawn factor x of a product: x itself, or 1 − scale · x.
struct Part {
    std::size_t source = 0;
    const std::vector<double>* scale = nullptr;  // by year; nullptr: x itself

    bool operator==(const Part& other) const {
        return source == other.source && (scale == nullptr) == (other.scale == nullptr) &&
               (scale == nullptr || *scale == *other.scale);
    }

    [[nodiscard]] bool moves() const {
        return scale != nullptr &&
               std::any_of(scale->begin(), scale->end(), [&](double other) { return other != scale->front(); });
    }
};

// weight · Π parts; what is certain lies in the weight.
struct Piece {
    std::vector<double> weight;  // by year
    std::vector<Part> parts;
    bool moves = false;  // the product of the parts is another one in every year
};

// The saving as a sum of pieces. What the measure leaves alone drops out, and what is certain is added up.
class Formula {
public:
    Formula(const Model& model, const Question& question, const Years& years)
        : without_(known(model, baseline_of(model, question), years)),
          with_(known(model, question, years)),
          place_(2 * model.quantities.size(), k_nowhere),
          certain_(static_cast<std::size_t>(years.to - years.from + 1)) {
        for (const Term& term : terms_of(model, question)) {
            if (!term.memo) {
                add(term);
            }
        }
    }

    [[nodiscard]] const std::vector<double>& certain() const { return certain_; }  // by year

    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

    [[nodiscard]] const std::vector<Source>& sources() const { return sources_; }

private:
    static constexpr std::size_t k_nowhere = static_cast<std::size_t>(-1);

    void add(const Term& term) {
        Piece minuend = piece_of(term, without_, 1.0);
        Piece subtrahend = piece_of(term, with_, -1.0);
        if (minuend.parts == subtrahend.parts) {
            for (std::size_t year = 0; year < certain_.size(); ++year) {
                minuend.weight[year] += subtrahend.weight[year];
            }
        } else {
            add(std::move(subtrahend));
        }
        add(std::move(minuend));
    }

    void add(Piece piece) {
        if (piece.parts.empty()) {
            for (std::size_t year = 0; year < certain_.size(); ++year) {
                certain_[year] += piece.weight[year];
            }
        } else if (std::any_of(piece.weight.begin(), piece.weight.end(), [](double weight) { return weight != 0.0; })) {
            piece.moves =
                std::any_of(piece.parts.begin(), piece.parts.end(), [](const Part& part) { return part.moves(); });
            pieces_.push_back(std::move(piece));
        }
    }

    Piece piece_of(const Term& term, const std::vector<Known>& quantities, double sign) {
        Piece piece;
        piece.weight.assign(certain_.size(), sign * term.sign * term.scale);
        for (const Factor& factor : term.product) {
            const Known& known = quantities[factor.index];
            const bool complement = known.drawn && factor.map == Map::complement;
            if (known.drawn) {
                piece.parts.push_back({source_of(factor, known), complement ? &known.by_year : nullptr});
            }
            for (std::size_t year = 0; year < certain_.size() && !complement; ++year) {
                piece.weight[year] *= mapped(known.by_year[year], factor.map);
            }
        }
        return piece;
    }

    // The distribution of a quantity is the same on both sides: its scale alone differs.
    std::size_t source_of(const Factor& factor, const Known& known) {
        const bool reciprocal = factor.map == Map::reciprocal;
        std::size_t& place = place_[2 * factor.index + (reciprocal ? 1 : 0)];
        if (place == k_nowhere) {
            place = sources_.size();
            sources_.push_back(known.source);
            sources_.back().reciprocal = reciprocal;
        }
        return place;
    }

    std::vector<Known> without_;
    std::vector<Known> with_;
    std::vector<std::size_t> place_;  // in sources_, by quantity: as drawn, and one over it
    std::vector<Source> sources_;
    std::vector<Piece> pieces_;
    std::vector<double> certain_;
};

// Works on a run of draws.
class Run {
public:
    Run(std::uint64_t seed, const std::vector<Source>& sources, std::vector<const double*> kept)
        : seed_(seed), sources_(sources), kept_(std::move(kept)) {}

    void start(std::size_t first, std::size_t count) {
        first_ = first;
        count_ = count;
    }

    void multiply(const std::vector<Part>& parts, std::size_t year) {
        std::fill_n(product_.begin(), count_, 1.0);
        for (const Part& part : parts) {
            const double* x = numbers(part.source);
            if (part.scale == nullptr) {
                for (std::size_t i = 0; i < count_; ++i) {
                    product_[i] *= x[i];
                }
            } else {
                const double scale = (*part.scale)[year];
                for (std::size_t i = 0; i < count_; ++i) {
                    product_[i] *= 1.0 - scale * x[i];
                }
            }
        }
    }

    void add(double weight, std::vector<double>& to) const {
        double* sum = to.data() + first_;
        for (std::size_t i = 0; i < count_; ++i) {
            sum[i] += weight * product_[i];
        }
    }

private:
    const double* numbers(std::size_t source) {
        if (kept_[source] != nullptr) {
            return kept_[source] + first_;
        }
        draw(seed_, sources_[source], first_, count_, drawn_.data());
        return drawn_.data();
    }

    std::uint64_t seed_;
    const std::vector<Source>& sources_;
    std::vector<const double*> kept_;
    std::size_t first_ = 0;
    std::size_t count_ = 0;
    std::array<double, k_run> product_{};
    std::array<double, k_run> drawn_{};
};

}  // namespace

const double* Simulator::keep(const Source& source, std::size_t draws) {
    auto column =
        std::find_if(columns_.begin(), columns_.end(), [&](const Column& kept) { return kept.source == source; });
    const std::size_t had = column == columns_.end() ? 0 : column->numbers.size();
    if (had >= draws) {
        return column->numbers.data();
    }
    std::size_t numbers = draws - had;
    for (const Column& kept : columns_) {
        numbers += kept.numbers.size();
    }
    if (numbers > k_most_kept) {
        return nullptr;
    }
    if (column == columns_.end()) {
        column = columns_.insert(columns_.end(), {source, {}});
    }
    column->numbers.resize(draws);
    draw(seed_, source, had, draws - had, column->numbers.data() + had);
    return column->numbers.data();
}

std::vector<const double*> Simulator::keep(const std::vector<Source>& sources, std::size_t draws) {
    std::vector<const double*> kept;
    for (bool fresh = columns_.empty();; fresh = true) {
        kept.clear();
        for (const Source& source : sources) {
            kept.push_back(keep(source, draws));
        }
        if (fresh || std::find(kept.begin(), kept.end(), nullptr) == kept.end()) {
            return kept;
        }
        columns_.clear();  // what other models left
    }
}

std::vector<std::vector<double>> Simulator::savings(const Model& model, const Question& question, const Years& years,
                                                    std::size_t draws) {
    const Formula formula(model, question, years);
    std::vector<std::vector<double>> savings;
    for (const double certain : formula.certain()) {
        savings.emplace_back(draws, certain);
    }
    Run run(seed_, formula.sources(), keep(formula.sources(), draws));
    for (std::size_t first = 0; first < draws; first += k_run) {
        run.start(first, std::min(k_run, draws - first));
        for (const Piece& piece : formula.pieces()) {
            for (std::size_t year = 0; year < savings.size(); ++year) {
                if (year == 0 || piece.moves) {
                    run.multiply(piece.parts, year);
                }
                if (piece.weight[year] != 0.0) {  // a term that begins or ends on the way
                    run.add(piece.weight[year], savings[year]);
                }
            }
        }
    }
    return savings;
}

MonteCarlo Simulator::simulate(const Model& model, const Question& question, int year, int draws) {
    Years one;
    one.from = one.to = year;
    std::vector<double> drawn = std::move(savings(model, question, one, static_cast<std::size_t>(draws)).front());
    const auto positive = std::count_if(drawn.begin(), drawn.end(), [](double saving) { return saving > 0.0; });
    MonteCarlo result{seed_, draws};
    result.p025 = percentile(drawn, k_low);
    result.p50 = percentile(drawn, k_median);
    result.p975 = percentile(drawn, k_high);
    result.p_positive = static_cast<double>(positive) / draws;
    return result;
}

std::vector<Band> Simulator::bands(const Model& model, const Question& question, const Years& years, int draws) {
    std::vector<Band> bands;
    for (Years some = years; some.from <= years.to; some.from = some.to + 1) {
        some.to = std::min(some.from + k_years_at_once - 1, years.to);
        int year = some.from;
        for (std::vector<double>& drawn : savings(model, question, some, static_cast<std::size_t>(draws))) {
            const double low = percentile(drawn, k_low);
            bands.push_back({year++, low, percentile(drawn, k_high)});
        }
    }
    return bands;
}

}  // namespace emissions
