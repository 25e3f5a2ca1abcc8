// SPDX-License-Identifier: EUPL-1.2
#include "plan/accessibility_json.h"

#include "emissions/model_json.h"

namespace {

using plan::Accessibility;
using plan::Barrier;
using plan::Office;

}  // namespace

template <>
const base::Shape& base::shape_of<Office>() {
    static const Shape shape = object<Office>({required("name", &Office::name), optional("address", &Office::address),
                                               optional("email", &Office::email), optional("phone", &Office::phone),
                                               optional("url", &Office::url)})
                                   .extra(&Office::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Barrier::Reason>() {
    using Reason = Barrier::Reason;
    static const Shape shape = choice<Reason>({
        {"noncompliance", Reason::noncompliance},
        {"burden", Reason::burden},
        {"exempt", Reason::exempt},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Barrier>() {
    static const Shape shape = object<Barrier>({required("text", &Barrier::text), optional("reason", &Barrier::reason)})
                                   .extra(&Barrier::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Accessibility::Status>() {
    using Status = Accessibility::Status;
    static const Shape shape = choice<Status>({
        {"full", Status::full},
        {"partial", Status::partial},
        {"none", Status::none},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Accessibility>() {
    static const Shape shape = object<Accessibility>({
                                                         required("status", &Accessibility::status),
                                                         optional("law", &Accessibility::law),
                                                         optional("prepared_at", &Accessibility::prepared_at),
                                                         optional("reviewed_at", &Accessibility::reviewed_at),
                                                         optional("method", &Accessibility::method),
                                                         optional("responsible", &Accessibility::responsible),
                                                         optional("contact", &Accessibility::contact),
                                                         optional("enforcement", &Accessibility::enforcement),
                                                         optional("barriers", &Accessibility::barriers),
                                                         optional("provenance", &Accessibility::provenance),
                                                     })
                                   .extra(&Accessibility::extra);
    return shape;
}
