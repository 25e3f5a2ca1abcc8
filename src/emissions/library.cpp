// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "emissions/quantity_check.h"

namespace emissions {

using base::Pointer;
using base::Text;

namespace {

using Entry = std::shared_ptr<const Quantity>;

// Puts a quantity that has a value of its own into the entries, if nothing is wrong with it.
bool add_sound(Library::Entries& entries, Quantity quantity, const Pointer& pointer, base::Problems& problems,
               Units& units) {
    Reporter reporter(problems, base::Problem::Severity::entry);
    const std::size_t before = reporter.count();
    QuantityCheck(reporter, units).check(quantity, pointer);
    const std::string id = quantity.id;
    if (id.empty()) {
        reporter.say(pointer, Text::emissions_empty_id);
    }
    if (reporter.count() != before) {
        return false;
    }
    entries[id] = std::make_shared<const Quantity>(std::move(quantity));
    return true;
}

// Resolves a plan's own quantities, each once, however they lead to each other.
class Sharing {
public:
    Sharing(Library& library, const std::vector<Quantity>& shared, const Pointer& pointer, base::Problems& problems,
            Units& units)
        : library_(library), pointer_(pointer), problems_(problems), units_(units) {
        for (const Quantity& quantity : shared) {
            waiting_[quantity.id] = &quantity;
        }
    }

    void run() {
        while (!waiting_.empty()) {
            // Follow the references to one that is settled, then settle all on the way back.
            std::vector<const Quantity*> way;
            const Quantity* at = waiting_.begin()->second;
            while (at != nullptr) {
                way.push_back(at);
                waiting_.erase(at->id);
                const auto next = waiting_.find(at->shared);
                at = at->shared.empty() || next == waiting_.end() ? nullptr : next->second;
            }
            for (; !way.empty(); way.pop_back()) {
                settle(*way.back(), way);
            }
        }
    }

private:
    void settle(const Quantity& quantity, const std::vector<const Quantity*>& way) {
        const Pointer here = pointer_ / quantity.id;
        if (quantity.factor.empty() && quantity.shared.empty()) {
            Quantity own = quantity;
            own.shared = own.id;  // where a person's input for it is kept
            add_sound(library_.shared, std::move(own), here, problems_, units_);
            return;
        }
        const bool is_factor = !quantity.factor.empty();
        const Library::Entries& entries = is_factor ? library_.factors : library_.shared;
        const std::string& id = is_factor ? quantity.factor : quantity.shared;
        const auto found = entries.find(id);
        if (found == entries.end()) {
            const bool circle = !is_factor && std::any_of(way.begin(), way.end(),
                                                          [&](const Quantity* passed) { return passed->id == id; });
            Reporter reporter(problems_, base::Problem::Severity::entry);
            reporter.say(here / (is_factor ? "factor" : "shared"),
                         circle      ? Text::emissions_reference_circle
                         : is_factor ? Text::emissions_unknown_factor
                                     : Text::emissions_unknown_shared,
                         id);
            return;
        }
        Quantity whole = merged(quantity, *found->second);
        whole.activity = quantity.activity || whole.activity;
        if (is_factor) {
            whole.shared = whole.id;
        }
        add_sound(library_.shared, std::move(whole), here, problems_, units_);
    }

    Library& library_;
    const Pointer& pointer_;
    base::Problems& problems_;
    Units& units_;
    std::map<std::string_view, const Quantity*> waiting_;
};

}  // namespace

void add_factors(Library& library, const std::vector<Quantity>& factors, const Pointer& pointer,
                 base::Problems& problems, Units& units) {
    for (const Quantity& factor : factors) {
        const Pointer here = pointer / factor.id;
        if (!factor.factor.empty() || !factor.shared.empty()) {
            Reporter(problems, base::Problem::Severity::entry).say(here, Text::emissions_factor_needs_value, factor.id);
        } else {
            add_sound(library.factors, factor, here, problems, units);
        }
    }
}

void add_shared(Library& library, const std::vector<Quantity>& shared, const Pointer& pointer, base::Problems& problems,
                Units& units) {
    Sharing(library, shared, pointer, problems, units).run();
}

}  // namespace emissions
