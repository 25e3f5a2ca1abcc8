// SPDX-License-Identifier: EUPL-1.2
#include "plan/plan_checks.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "base/pointer.h"
#include "plan/shipped_factors.h"

namespace plan {

namespace {

using base::Pointer;
using base::Problem;
using base::Text;

// Looked up once per measure and more: a file may have very many of each.
using Ids = std::set<std::string_view>;

template <class T>
Ids ids_of(const std::vector<T>& entries) {
    Ids ids;
    for (const T& entry : entries) {
        ids.insert(entry.id);
    }
    return ids;
}

// The tasks of a measure nearly always are, and a set would cost an allocation for each.
template <class T>
bool are_few_and_differ(const std::vector<T>& entries) {
    constexpr std::size_t k_few = 8;
    for (std::size_t i = 0; i < std::min(entries.size(), k_few); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (entries[i].id == entries[j].id) {
                return false;
            }
        }
    }
    return entries.size() <= k_few;
}

// In place, in order, asked once for each.
template <class T, class Keep>
void keep_if(std::vector<T>& entries, Keep keep) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (keep(entries[i])) {
            if (kept != i) {
                // Not assigned: that would be a second function for every struct, and the largest of all for a measure.
                std::destroy_at(&entries[kept]);
                std::construct_at(&entries[kept], std::move(entries[i]));
            }
            ++kept;
        }
    }
    while (entries.size() > kept) {
        entries.pop_back();
    }
}

class Checker {
public:
    Checker(Plan& plan, base::Problems& problems) : plan_(plan), problems_(problems) {}

    void run() {
        const Pointer root;
        drop_duplicates(plan_.phases, root / "phases");
        drop_duplicates(plan_.statuses, root / "statuses");
        drop_duplicates(plan_.categories, root / "categories");
        drop_duplicates(plan_.attribute_types, root / "attribute_types");
        drop_duplicates(plan_.organizations, root / "organizations");
        drop_duplicates(plan_.measures, root / "measures");
        phases_ = ids_of(plan_.phases);
        statuses_ = ids_of(plan_.statuses);
        categories_ = ids_of(plan_.categories);
        organizations_ = ids_of(plan_.organizations);
        measures_ = ids_of(plan_.measures);
        for (const AttributeType& type : plan_.attribute_types) {
            types_.emplace(type.id, &type);
            for (const AttributeChoice& choice : type.choices) {
                choices_.emplace(&type, choice.id);
            }
        }
        const Pointer categories = root / "categories";
        for (Category& category : plan_.categories) {
            const Pointer at = categories / category.place.index;
            clear_unknown(category.parent, categories_, Text::plan_unknown_category, at / "parent");
        }
        gather_factors(root);
        emissions::add_shared(library_, plan_.quantities, root / "quantities", problems_, units_);
        check_targets(root / "targets");
        const Pointer measures = root / "measures";
        for (Measure& measure : plan_.measures) {
            check(measure, measures / measure.place.index);
        }
    }

    [[nodiscard]] bool wants_factors() const { return wants_factors_; }

private:
    void say(Text what, std::string_view name, const Pointer& pointer) {
        if (!problems_.passes_over(Problem::Severity::entry)) {
            problems_.add({{what, {std::string(name)}}, pointer.text()});
        }
    }

    template <class T>
    void drop_duplicates(std::vector<T>& entries, const Pointer& list) {
        if (are_few_and_differ(entries)) {
            return;
        }
        Ids seen;
        std::vector<char> first;  // found before anything is moved: `seen` looks into the entries
        first.reserve(entries.size());
        for (const T& entry : entries) {
            first.push_back(seen.insert(entry.id).second ? 1 : 0);
            if (first.back() == 0) {
                const Pointer at = list / entry.place.index;
                say(Text::plan_duplicate_id, entry.id, at / "id");
            }
        }
        if (seen.size() < entries.size()) {
            std::size_t at = 0;
            keep_if(entries, [&](const T&) { return first[at++] != 0; });
        }
    }

    // Takes out the names that are not among `known`. They have no place of their own in the structs, so their list is
    // named.
    void drop_unknown(std::vector<std::string>& names, const Ids& known, Text what, const Pointer& pointer) {
        keep_if(names, [&](const std::string& name) {
            const bool is_known = known.contains(name);
            if (!is_known) {
                say(what, name, pointer);
            }
            return is_known;
        });
    }

    void clear_unknown(std::string& id, const Ids& known, Text what, const Pointer& pointer) {
        if (!id.empty() && !known.contains(id)) {
            say(what, id, pointer);
            id.clear();
        }
    }

    // The chosen set, and what the plan puts in the place of its factors.
    void gather_factors(const Pointer& root) {
        const std::string& id = plan_.factors.set;
        if (id.empty()) {
            return;
        }
        const auto own = std::find_if(plan_.factor_sets.begin(), plan_.factor_sets.end(),
                                      [&](const emissions::FactorSet& set) { return set.id == id; });
        if (own != plan_.factor_sets.end()) {
            plan_.chosen_factors.set = std::make_shared<const emissions::FactorSet>(*own);
            const Pointer sets = root / "factor_sets";
            const Pointer set = sets / static_cast<std::size_t>(own - plan_.factor_sets.begin());
            emissions::add_factors(library_, own->factors, set / "factors", problems_, units_);
        } else if ((plan_.chosen_factors.set = shipped_factors(id))) {
            emissions::add_factors(library_, plan_.chosen_factors.set->factors, root / "factors", problems_, units_);
        } else if (!shipped_factors_are_there()) {
            wants_factors_ = true;
        } else {
            say(Text::plan_unknown_factor_set, id, root / "factors");
        }
        const Pointer factors = root / "factors";
        emissions::add_factors(library_, plan_.factors.overrides, factors / "override", problems_, units_);
    }

    void check_targets(const Pointer& pointer) {
        for (std::size_t i = 0; i < plan_.targets.size(); ++i) {
            Target& target = plan_.targets[i];
            if (!target.value) {
                continue;
            }
            const Pointer here = pointer / i;
            const base::Result<emissions::Unit>& unit = units_.of(target.unit);
            if (!unit && !problems_.passes_over(Problem::Severity::entry)) {
                const Pointer at = here / "unit";
                problems_.add({unit.problem().what, at.text()});
            }
            const bool backwards = target.from && target.from->year >= target.year;
            if (backwards) {
                say(Text::plan_target_backwards, std::to_string(target.from->year), here / "from");
            }
            if (!unit || backwards) {
                target.value.reset();
            }
        }
    }

    void check_attributes(Measure& measure, const Pointer& pointer) {
        keep_if(measure.attributes, [&](Attribute& attribute) {
            const Pointer at = pointer / attribute.place.index;
            const auto type = types_.find(attribute.type);
            if (type == types_.end()) {
                say(Text::plan_unknown_attribute_type, attribute.type, at / "type");
                return false;
            }
            if (!attribute.choice.empty() && !choices_.contains({type->second, attribute.choice})) {
                if (!problems_.passes_over(Problem::Severity::entry)) {
                    const Pointer choice = at / "choice";
                    problems_.add({{Text::plan_unknown_choice, {attribute.choice, type->second->name}}, choice.text()});
                }
                attribute.choice.clear();
            }
            return true;
        });
    }

    void check_parties(Measure& measure, const Pointer& pointer) {
        keep_if(measure.responsible_parties, [&](const ResponsibleParty& party) {
            const bool is_known = organizations_.contains(party.organization);
            if (!is_known) {
                const Pointer at = pointer / party.place.index;
                say(Text::plan_unknown_organization, party.organization, at / "organization");
            }
            return is_known;
        });
    }

    // Not inlined: browsers make good code of what is called often, not of a loop in what is called once.
    [[gnu::noinline]] void check(Measure& measure, const Pointer& at) {
        clear_unknown(measure.phase, phases_, Text::plan_unknown_phase, at / "phase");
        const Pointer status = at / "status";
        clear_unknown(measure.status.id, statuses_, Text::plan_unknown_status, status / "id");
        drop_unknown(measure.categories, categories_, Text::plan_unknown_category, at / "categories");
        drop_unknown(measure.related, measures_, Text::plan_unknown_measure, at / "related");
        check_attributes(measure, at / "attributes");
        drop_duplicates(measure.tasks, at / "tasks");
        check_parties(measure, at / "responsible_parties");
        const Pointer history = at / "history";
        for (HistoryEntry& past : measure.history) {
            const Pointer entry = history / past.place.index;
            clear_unknown(past.phase, phases_, Text::plan_unknown_phase, entry / "phase");
            clear_unknown(past.status, statuses_, Text::plan_unknown_status, entry / "status");
        }
        // A sum that lacks a term would be a wrong figure: a calculation with problems goes as a whole.
        if (measure.emissions && !emissions::check(*measure.emissions, library_, at / "emissions",
                                                   Problem::Severity::entry, problems_, units_)) {
            measure.emissions.reset();
        }
    }

    Plan& plan_;
    base::Problems& problems_;
    emissions::Units units_;
    emissions::Library library_;
    bool wants_factors_ = false;
    Ids phases_;
    Ids statuses_;
    Ids categories_;
    Ids organizations_;
    Ids measures_;
    std::map<std::string_view, const AttributeType*> types_;
    std::set<std::pair<const AttributeType*, std::string_view>> choices_;
};

}  // namespace

bool check_references(Plan& plan, base::Problems& problems) {
    Checker checker(plan, problems);
    checker.run();
    return !checker.wants_factors();
}

}  // namespace plan
