// SPDX-License-Identifier: EUPL-1.2
#include "plan/plan_json.h"

#include <string>
#include <utility>

#include "base/shape_json.h"
#include "base/shape_writer.h"
#include "emissions/model_json.h"
#include "plan/accessibility_json.h"
#include "plan/plan_checks.h"

namespace {

using base::Report;
using base::Text;
using plan::Attribute;
using plan::AttributeChoice;
using plan::AttributeType;
using plan::Category;
using plan::Contact;
using plan::Date;
using plan::FactorChoice;
using plan::HistoryEntry;
using plan::Image;
using plan::Link;
using plan::Measure;
using plan::Organization;
using plan::Phase;
using plan::Plan;
using plan::Resolution;
using plan::ResponsibleParty;
using plan::Schedule;
using plan::Status;
using plan::StatusEntry;
using plan::Target;
using plan::TargetStart;
using plan::Task;

void apply_precision(std::optional<Date>& date, std::optional<Date::Precision> precision) {
    if (date && precision) {
        date = base::coarsen(*date, *precision);
    }
}

void complete_task(Task& task, Report& report) {
    apply_precision(task.due_at, task.precision);
    apply_precision(task.completed_at, task.precision);
    if (task.state == Task::State::completed && !task.completed_at) {
        report.fail({Text::plan_completed_at_missing, {}});
    }
    if (task.state != Task::State::completed && task.completed_at) {
        report.fail({Text::plan_not_completed, {}}, "completed_at");
    }
}

void complete_schedule(Schedule& schedule, Report& report) {
    apply_precision(schedule.begins_at, schedule.precision);
    apply_precision(schedule.ends_at, schedule.precision);
    if (schedule.begins_at && schedule.ends_at &&
        base::last_day_number(*schedule.ends_at) < base::first_day_number(*schedule.begins_at)) {
        report.notice({Text::plan_schedule_reversed, {}}, "ends_at");
    }
}

}  // namespace

// The shapes, inner structs first. An optional `id` or name would be a thing nobody can point at.

template <>
const base::Shape& base::shape_of<Date::Precision>() {
    static const Shape shape = choice<Date::Precision>({
        {"day", Date::Precision::day},
        {"month", Date::Precision::month},
        {"year", Date::Precision::year},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Phase>() {
    static const Shape shape = object<Phase>({required("id", &Phase::id), required("name", &Phase::name),
                                              optional("continuous_name", &Phase::continuous_name)})
                                   .placed(&Phase::place)
                                   .extra(&Phase::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Status>() {
    static const Shape shape = object<Status>({required("id", &Status::id), required("name", &Status::name),
                                               optional("sentiment", &Status::sentiment)})
                                   .placed(&Status::place)
                                   .extra(&Status::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Category>() {
    static const Shape shape = object<Category>({required("id", &Category::id), required("name", &Category::name),
                                                 optional("parent", &Category::parent)})
                                   .placed(&Category::place)
                                   .extra(&Category::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<AttributeChoice>() {
    static const Shape shape =
        object<AttributeChoice>({required("id", &AttributeChoice::id), required("name", &AttributeChoice::name)})
            .extra(&AttributeChoice::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<AttributeType::Format>() {
    using Format = AttributeType::Format;
    static const Shape shape = choice<Format>({
        {"ordered_choice", Format::ordered_choice},
        {"optional_choice", Format::optional_choice},
        {"rich_text", Format::rich_text},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<AttributeType>() {
    static const Shape shape =
        object<AttributeType>({required("id", &AttributeType::id), required("name", &AttributeType::name),
                               required("format", &AttributeType::format), optional("choices", &AttributeType::choices),
                               optional("choices_complete", &AttributeType::choices_complete)})
            .placed(&AttributeType::place)
            .extra(&AttributeType::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Organization>() {
    static const Shape shape =
        object<Organization>({required("id", &Organization::id), required("name", &Organization::name),
                              optional("abbreviation", &Organization::abbreviation),
                              optional("url", &Organization::url)})
            .placed(&Organization::place)
            .extra(&Organization::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<TargetStart>() {
    static const Shape shape =
        object<TargetStart>({required("year", &TargetStart::year), required("value", &TargetStart::value)})
            .extra(&TargetStart::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<FactorChoice>() {
    static const Shape shape =
        object<FactorChoice>({
                                 required("set", &FactorChoice::set),
                                 keyed<&emissions::Quantity::id>("override", &FactorChoice::overrides),
                             })
            .or_text(
                [](FactorChoice& choice, std::string_view text) {
                    choice.set = std::string(text);
                    return true;
                },
                "set")
            .extra(&FactorChoice::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Target>() {
    static const Shape shape = object<Target>({
                                                  required("year", &Target::year),
                                                  optional("scope", &Target::scope),
                                                  required("text", &Target::text),
                                                  optional("source", &Target::source),
                                                  optional("value", &Target::value),
                                                  optional("unit", &Target::unit),
                                                  optional("from", &Target::from),
                                              })
                                   .extra(&Target::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Image>() {
    static const Shape shape =
        object<Image>({optional("src", &Image::src), optional("alt", &Image::alt), optional("credit", &Image::credit)})
            .extra(&Image::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<StatusEntry>() {
    static const Shape shape =
        object<StatusEntry>({required("id", &StatusEntry::id), optional("reason", &StatusEntry::reason)})
            .extra(&StatusEntry::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Schedule>() {
    static const Shape shape =
        object<Schedule>({optional("begins_at", &Schedule::begins_at), optional("ends_at", &Schedule::ends_at),
                          optional("precision", &Schedule::precision)})
            .after(complete_schedule)
            .extra(&Schedule::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Attribute>() {
    static const Shape shape =
        object<Attribute>({required("type", &Attribute::type), optional("choice", &Attribute::choice),
                           optional("text", &Attribute::text)})
            .placed(&Attribute::place)
            .extra(&Attribute::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Task::State>() {
    static const Shape shape = choice<Task::State>({
        {"not_started", Task::State::not_started},
        {"in_progress", Task::State::in_progress},
        {"completed", Task::State::completed},
        {"cancelled", Task::State::cancelled},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Task>() {
    static const Shape shape =
        object<Task>({required("id", &Task::id), required("name", &Task::name), required("state", &Task::state),
                      optional("due_at", &Task::due_at), optional("completed_at", &Task::completed_at),
                      optional("precision", &Task::precision), optional("details", &Task::details),
                      optional("provenance", &Task::provenance)})
            .placed(&Task::place)
            .after(complete_task)
            .extra(&Task::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<ResponsibleParty::Role>() {
    using Role = ResponsibleParty::Role;
    static const Shape shape = choice<Role>({
        {"unspecified", Role::unspecified},
        {"primary", Role::primary},
        {"collaborator", Role::collaborator},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<ResponsibleParty>() {
    static const Shape shape = object<ResponsibleParty>({required("organization", &ResponsibleParty::organization),
                                                         optional("role", &ResponsibleParty::role)})
                                   .placed(&ResponsibleParty::place)
                                   .extra(&ResponsibleParty::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Contact>() {
    static const Shape shape = object<Contact>({required("name", &Contact::name), optional("role", &Contact::role),
                                                optional("email", &Contact::email), optional("phone", &Contact::phone)})
                                   .extra(&Contact::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Link>() {
    static const Shape shape =
        object<Link>({required("url", &Link::url), optional("title", &Link::title)}).extra(&Link::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<HistoryEntry>() {
    static const Shape shape =
        object<HistoryEntry>({optional("date", &HistoryEntry::date), optional("phase", &HistoryEntry::phase),
                              optional("status", &HistoryEntry::status), optional("text", &HistoryEntry::text)})
            .placed(&HistoryEntry::place)
            .extra(&HistoryEntry::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Resolution>() {
    static const Shape shape =
        object<Resolution>({required("text", &Resolution::text), optional("body", &Resolution::body),
                            optional("meeting_on", &Resolution::meeting_on)})
            .extra(&Resolution::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Measure>() {
    static const Shape shape = object<Measure>({
                                                   required("id", &Measure::id),
                                                   optional("identifier", &Measure::identifier),
                                                   required("name", &Measure::name),
                                                   optional("official_name", &Measure::official_name),
                                                   optional("official_source", &Measure::official_source),
                                                   optional("lead", &Measure::lead),
                                                   optional("description", &Measure::description),
                                                   optional("plain", &Measure::plain),
                                                   optional("sign_language", &Measure::sign_language),
                                                   optional("image", &Measure::image),
                                                   optional("phase", &Measure::phase),
                                                   optional("continuous", &Measure::continuous),
                                                   optional("status", &Measure::status),
                                                   optional("schedule", &Measure::schedule),
                                                   optional("categories", &Measure::categories),
                                                   optional("attributes", &Measure::attributes),
                                                   optional("tasks", &Measure::tasks),
                                                   optional("responsible_parties", &Measure::responsible_parties),
                                                   optional("contacts", &Measure::contacts),
                                                   optional("links", &Measure::links),
                                                   optional("related", &Measure::related),
                                                   optional("history", &Measure::history),
                                                   optional("emissions", &Measure::emissions),
                                                   optional("proposed_resolution", &Measure::proposed_resolution),
                                                   optional("updated_at", &Measure::updated_at),
                                                   optional("provenance", &Measure::provenance),
                                               })
                                   .placed(&Measure::place)
                                   .extra(&Measure::extra);
    return shape;
}

// `format` is not required here: what lacks it is no plan, and read_plan says that instead of a list of gaps.
template <>
const base::Shape& base::shape_of<Plan>() {
    static const Shape shape = object<Plan>({
                                                optional("format", &Plan::format),
                                                required("id", &Plan::id),
                                                required("name", &Plan::name),
                                                optional("municipality", &Plan::municipality),
                                                optional("language", &Plan::language),
                                                optional("published_at", &Plan::published_at),
                                                optional("source_url", &Plan::source_url),
                                                optional("licence", &Plan::licence),
                                                optional("phases", &Plan::phases),
                                                optional("statuses", &Plan::statuses),
                                                optional("categories", &Plan::categories),
                                                optional("attribute_types", &Plan::attribute_types),
                                                optional("organizations", &Plan::organizations),
                                                optional("targets", &Plan::targets),
                                                optional("factors", &Plan::factors),
                                                optional("factor_sets", &Plan::factor_sets),
                                                keyed<&emissions::Quantity::id>("quantities", &Plan::quantities),
                                                optional("accessibility", &Plan::accessibility),
                                                required("measures", &Plan::measures),
                                                optional("provenance", &Plan::provenance),
                                            })
                                   .extra(&Plan::extra);
    return shape;
}

namespace plan {

namespace {

constexpr std::string_view k_format = "klimaspur-plan/1";
constexpr std::string_view k_format_family = "klimaspur-plan/";

// Was it the text itself that could not be read, or only what it says?
bool is_unreadable(const base::Problem& problem) {
    return problem.what.id >= Text::json_empty && problem.what.id <= Text::json_syntax;
}

base::Problem format_problem(const std::string& format) {
    const Text what = format.empty()                        ? Text::plan_format_missing
                      : format.starts_with(k_format_family) ? Text::plan_format_version
                                                            : Text::plan_format_other;
    return {
        {what, {std::string(k_format), format}}, format.empty() ? "" : "/format", 0, 0, base::Problem::Severity::fatal};
}

}  // namespace

Loaded read_plan(std::string_view bytes) {
    Loaded loaded;
    Plan plan;
    const bool usable = base::read_json(bytes, base::shape_of<Plan>(), &plan, loaded.problems);
    const base::Problem* fatal = loaded.problems.fatal();
    if (fatal != nullptr && is_unreadable(*fatal)) {
        return loaded;
    }
    if (plan.format != k_format) {
        loaded.problems = {};  // whatever else is missing follows from this
        loaded.problems.add(format_problem(plan.format));
        base::locate(bytes, loaded.problems);
        return loaded;
    }
    if (!usable) {
        return loaded;
    }
    loaded.wants_factors = !check_references(plan, loaded.problems);
    base::locate(bytes, loaded.problems);
    loaded.plan.emplace(std::move(plan));
    return loaded;
}

std::string write_plan(const Plan& plan) {
    return base::write_json(plan);
}

}  // namespace plan
