// SPDX-License-Identifier: EUPL-1.2
#include "plan/plan_checks.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace plan {

namespace {

using base::Message;
using base::Problem;
using base::Text;

class Checker {
public:
    Checker(Plan& plan, base::Problems& problems) : plan_(plan), problems_(problems) {}

    void run() {
        drop_duplicates(plan_.phases, "/phases");
        drop_duplicates(plan_.statuses, "/statuses");
        drop_duplicates(plan_.categories, "/categories");
        drop_duplicates(plan_.attribute_types, "/attribute_types");
        drop_duplicates(plan_.organizations, "/organizations");
        drop_duplicates(plan_.measures, "/measures");
        for (Category& category : plan_.categories) {
            if (!category.parent.empty() && plan_.find_category(category.parent) == nullptr) {
                say({Text::plan_unknown_category, {category.parent}}, entry("/categories", category) + "/parent");
                category.parent.clear();
            }
        }
        for (const Measure& measure : plan_.measures) {
            measure_ids_.insert(measure.id);
        }
        for (Measure& measure : plan_.measures) {
            check(measure, entry("/measures", measure));
        }
    }

private:
    template <class T>
    static std::string entry(const std::string& list, const T& value) {
        return list + '/' + std::to_string(value.place.index);
    }

    void say(Message what, std::string pointer) {
        problems_.add({std::move(what), std::move(pointer), 0, 0, Problem::Severity::entry});
    }

    template <class T>
    void drop_duplicates(std::vector<T>& entries, const std::string& pointer) {
        std::set<std::string> seen;
        const auto is_second = [&](const T& value) {
            const bool second = !seen.insert(value.id).second;
            if (second) {
                say({Text::plan_duplicate_id, {value.id}}, entry(pointer, value) + "/id");
            }
            return second;
        };
        std::vector<T> kept;
        kept.reserve(entries.size());
        for (T& value : entries) {  // not remove_if: the predicate must run once and in order
            if (!is_second(value)) {
                kept.push_back(std::move(value));
            }
        }
        entries = std::move(kept);
    }

    // Takes out the names that `is_known` does not know. They have no place of their own in the structs, so
    // their list is named.
    template <class Known>
    void drop_unknown(std::vector<std::string>& names, Text what, const std::string& pointer, Known is_known) {
        for (const std::string& name : names) {
            if (!is_known(name)) {
                say({what, {name}}, pointer);
            }
        }
        names.erase(
            std::remove_if(names.begin(), names.end(), [&](const std::string& name) { return !is_known(name); }),
            names.end());
    }

    void clear_unknown_phase(std::string& phase, const std::string& pointer) {
        if (!phase.empty() && plan_.find_phase(phase) == nullptr) {
            say({Text::plan_unknown_phase, {phase}}, pointer);
            phase.clear();
        }
    }

    void clear_unknown_status(std::string& status, const std::string& pointer) {
        if (!status.empty() && plan_.find_status(status) == nullptr) {
            say({Text::plan_unknown_status, {status}}, pointer);
            status.clear();
        }
    }

    void check_attributes(Measure& measure, const std::string& pointer) {
        std::vector<Attribute> kept;
        for (Attribute& attribute : measure.attributes) {
            const std::string at = entry(pointer, attribute);
            const AttributeType* type = plan_.find_attribute_type(attribute.type);
            if (type == nullptr) {
                say({Text::plan_unknown_attribute_type, {attribute.type}}, at + "/type");
                continue;
            }
            const auto is_chosen = [&](const AttributeChoice& choice) { return choice.id == attribute.choice; };
            if (!attribute.choice.empty() && std::none_of(type->choices.begin(), type->choices.end(), is_chosen)) {
                say({Text::plan_unknown_choice, {attribute.choice, type->name}}, at + "/choice");
                attribute.choice.clear();
            }
            kept.push_back(std::move(attribute));
        }
        measure.attributes = std::move(kept);
    }

    void check_parties(Measure& measure, const std::string& pointer) {
        std::vector<ResponsibleParty> kept;
        for (ResponsibleParty& party : measure.responsible_parties) {
            if (plan_.find_organization(party.organization) == nullptr) {
                say({Text::plan_unknown_organization, {party.organization}}, entry(pointer, party) + "/organization");
                continue;
            }
            kept.push_back(std::move(party));
        }
        measure.responsible_parties = std::move(kept);
    }

    // A sum that lacks a term would be a wrong figure: a calculation with problems goes as a whole.
    void check_emissions(Measure& measure, const std::string& pointer) {
        if (measure.emissions && !emissions::check(*measure.emissions, pointer, Problem::Severity::entry, problems_)) {
            measure.emissions.reset();
        }
    }

    void check(Measure& measure, const std::string& pointer) {
        clear_unknown_phase(measure.phase, pointer + "/phase");
        clear_unknown_status(measure.status.id, pointer + "/status/id");
        drop_unknown(measure.categories, Text::plan_unknown_category, pointer + "/categories",
                     [&](const std::string& id) { return plan_.find_category(id) != nullptr; });
        drop_unknown(measure.related, Text::plan_unknown_measure, pointer + "/related",
                     [&](const std::string& id) { return measure_ids_.find(id) != measure_ids_.end(); });
        check_attributes(measure, pointer + "/attributes");
        drop_duplicates(measure.tasks, pointer + "/tasks");
        check_parties(measure, pointer + "/responsible_parties");
        for (HistoryEntry& past : measure.history) {
            const std::string at = entry(pointer + "/history", past);
            clear_unknown_phase(past.phase, at + "/phase");
            clear_unknown_status(past.status, at + "/status");
        }
        check_emissions(measure, pointer + "/emissions");
    }

    Plan& plan_;
    std::set<std::string, std::less<>> measure_ids_;
    base::Problems& problems_;
};

}  // namespace

void check_references(Plan& plan, base::Problems& problems) {
    Checker(plan, problems).run();
}

}  // namespace plan
