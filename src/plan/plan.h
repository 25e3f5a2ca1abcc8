// SPDX-License-Identifier: EUPL-1.2
// The action plan as published. Immutable once loaded. Names follow the field (Kausal Watch, LocalZero).
// `extra` holds the fields of the file that no struct knows. Format: data/schema/klimaspur-plan-1.schema.json.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/shape.h"
#include "emissions/model.h"

namespace plan {

using base::Date;
using emissions::Label;
using emissions::Provenance;

// Field name → where that field of the same object comes from ("phase" → derived, with a note).
using ProvenanceByField = std::map<std::string, Provenance, std::less<>>;

struct Phase {
    std::string id;
    std::string name;
    // Shown instead of `name` by a continuous measure, for which this last phase never ends ("Laufend").
    std::string continuous_name;
    base::Place place;
    base::Extra extra;

    bool operator==(const Phase&) const = default;
};

struct Status {
    std::string id;
    std::string name;
    // What the theme colours: good, late, cancelled or unknown.
    std::string sentiment;
    base::Place place;
    base::Extra extra;

    bool operator==(const Status&) const = default;
};

struct Category {
    std::string id;
    std::string name;
    std::string parent;
    base::Place place;
    base::Extra extra;

    bool operator==(const Category&) const = default;
};

struct AttributeChoice {
    std::string id;
    std::string name;
    base::Extra extra;

    bool operator==(const AttributeChoice&) const = default;
};

struct AttributeType {
    enum class Format { ordered_choice, optional_choice, rich_text };

    std::string id;
    std::string name;
    Format format = Format::optional_choice;
    std::vector<AttributeChoice> choices;  // ordered_choice: from least to most
    bool choices_complete = true;          // false: more options exist than this file names
    base::Place place;
    base::Extra extra;

    bool operator==(const AttributeType&) const = default;
};

struct Organization {
    std::string id;
    std::string name;
    std::string abbreviation;
    std::string url;
    base::Place place;
    base::Extra extra;

    bool operator==(const Organization&) const = default;
};

// Where the way to a target begins.
struct TargetStart {
    int year = 0;
    double value = 0.0;  // in the target's unit
    base::Extra extra;

    bool operator==(const TargetStart&) const = default;
};

struct Target {
    int year = 0;
    std::string scope;
    std::string text;
    std::string source;
    std::optional<double> value;  // emissions allowed in `year`; none: not in figures
    std::string unit;             // "t{CO2e}/a"
    std::optional<TargetStart> from;
    base::Extra extra;

    bool operator==(const Target&) const = default;
};

struct Image {
    std::string src;
    std::string alt;
    std::string credit;
    base::Extra extra;

    bool operator==(const Image&) const = default;
};

struct StatusEntry {
    std::string id;      // of plan.statuses
    std::string reason;  // Markdown
    base::Extra extra;

    bool operator==(const StatusEntry&) const = default;
};

struct Schedule {
    std::optional<Date> begins_at;
    std::optional<Date> ends_at;
    std::optional<Date::Precision> precision;  // as written; the dates already carry it
    base::Extra extra;

    bool operator==(const Schedule&) const = default;
};

struct Attribute {
    std::string type;    // of plan.attribute_types
    std::string choice;  // of that type; empty: none
    std::string text;    // Markdown
    base::Place place;
    base::Extra extra;

    bool operator==(const Attribute&) const = default;
};

struct Task {
    enum class State { not_started, in_progress, completed, cancelled };

    std::string id;
    std::string name;
    State state = State::not_started;
    std::optional<Date> due_at;
    std::optional<Date> completed_at;
    std::string details;  // Markdown
    // As written beside the dates; they already carry it.
    std::optional<Date::Precision> precision;
    ProvenanceByField provenance;
    base::Place place;
    base::Extra extra;

    bool operator==(const Task&) const = default;
};

struct ResponsibleParty {
    enum class Role { unspecified, primary, collaborator };

    std::string organization;  // of plan.organizations
    Role role = Role::unspecified;
    base::Place place;
    base::Extra extra;

    bool operator==(const ResponsibleParty&) const = default;
};

struct Contact {
    std::string name;
    std::string role;
    std::string email;
    std::string phone;
    base::Extra extra;

    bool operator==(const Contact&) const = default;
};

struct Link {
    std::string url;
    std::string title;
    base::Extra extra;

    bool operator==(const Link&) const = default;
};

struct HistoryEntry {
    std::optional<Date> date;
    std::string phase;
    std::string status;
    std::string text;
    base::Place place;
    base::Extra extra;

    bool operator==(const HistoryEntry&) const = default;
};

// What a council is asked to decide.
struct Resolution {
    std::string text;                // Markdown
    std::string body;                // "Rat der Stadt"
    std::optional<Date> meeting_on;  // absent: not yet set
    base::Extra extra;

    bool operator==(const Resolution&) const = default;
};

struct Measure {
    std::string id;
    std::string identifier;
    std::string name;
    std::string official_name;
    std::string official_source;  // "gemäß Klima-Strategie"
    std::string lead;
    std::string description;    // Markdown
    std::string plain;          // Leichte Sprache
    std::string sign_language;  // address of a video in Deutsche Gebärdensprache
    std::optional<Image> image;
    std::string phase;  // of plan.phases
    bool continuous = false;
    StatusEntry status;
    Schedule schedule;
    std::vector<std::string> categories;  // of plan.categories
    std::vector<Attribute> attributes;
    std::vector<Task> tasks;
    std::vector<ResponsibleParty> responsible_parties;
    std::vector<Contact> contacts;
    std::vector<Link> links;
    std::vector<std::string> related;  // measure ids
    std::vector<HistoryEntry> history;
    std::optional<emissions::Model> emissions;
    std::optional<Resolution> proposed_resolution;
    std::optional<Date> updated_at;
    ProvenanceByField provenance;
    base::Place place;
    base::Extra extra;

    bool operator==(const Measure&) const = default;
};

// Which factors the calculations refer to.
struct FactorChoice {
    std::string set;                             // id of a FactorSet: the plan's own or one that the program carries
    std::vector<emissions::Quantity> overrides;  // take the place of factors of the set
    base::Extra extra;

    bool operator==(const FactorChoice&) const = default;
};

// The set that was chosen, without the overrides. Follows from the rest, so it is no part of what a plan says.
struct ChosenFactors {
    std::shared_ptr<const emissions::FactorSet> set;

    bool operator==(const ChosenFactors&) const { return true; }
};

// Whom to turn to.
struct Office {
    std::string name;
    std::string address;
    std::string email;
    std::string phone;
    std::string url;
    base::Extra extra;

    bool operator==(const Office&) const = default;
};

// Content that is not accessible.
struct Barrier {
    // Why: a defect, a disproportionate burden, or not within the scope of the law.
    enum class Reason { noncompliance, burden, exempt };

    std::string text;  // what, since when, and where else it can be had
    Reason reason = Reason::noncompliance;
    base::Extra extra;

    bool operator==(const Barrier&) const = default;
};

// The accessibility statement of the town for this page, as Implementing Decision (EU) 2018/1523 wants it
// (in North Rhine-Westphalia: BGG NRW § 10b).
struct Accessibility {
    enum class Status { full, partial, none };

    Status status = Status::partial;
    std::string law;  // "BITVNRW": what the page is measured by
    std::optional<Date> prepared_at;
    std::optional<Date> reviewed_at;
    std::string method;  // "Selbstbewertung": how it was found out
    Office responsible;  // who publishes the page
    Office contact;      // who takes feedback
    Office enforcement;  // whom to call when the answer does not help (Ombudsstelle)
    std::vector<Barrier> barriers;
    ProvenanceByField provenance;
    base::Extra extra;

    bool operator==(const Accessibility&) const = default;
};

struct Plan {
    std::string format;
    std::string id;
    std::string name;
    std::string municipality;
    std::string language;
    std::optional<Date> published_at;
    std::string source_url;
    std::string licence;
    std::vector<Phase> phases;
    std::vector<Status> statuses;
    std::vector<Category> categories;
    std::vector<AttributeType> attribute_types;
    std::vector<Organization> organizations;
    std::vector<Target> targets;
    FactorChoice factors;
    std::vector<emissions::FactorSet> factor_sets;  // that the plan brings along
    std::vector<emissions::Quantity> quantities;    // shared by the measures' calculations
    std::optional<Accessibility> accessibility;
    std::vector<Measure> measures;
    ChosenFactors chosen_factors;
    ProvenanceByField provenance;
    base::Extra extra;

    bool operator==(const Plan&) const = default;

    [[nodiscard]] const Phase* find_phase(std::string_view wanted) const;
    [[nodiscard]] const Status* find_status(std::string_view wanted) const;
    [[nodiscard]] const Category* find_category(std::string_view wanted) const;
    [[nodiscard]] const AttributeType* find_attribute_type(std::string_view wanted) const;
    [[nodiscard]] const Organization* find_organization(std::string_view wanted) const;
    [[nodiscard]] const Measure* find_measure(std::string_view wanted) const;
};

}  // namespace plan
