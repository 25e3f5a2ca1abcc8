// SPDX-License-Identifier: EUPL-1.2
#include "emissions/model_json.h"

#include <algorithm>
#include <string>

#include "base/shape_json.h"

namespace {

using emissions::Curve;
using emissions::Decision;
using emissions::Factor;
using emissions::FactorSet;
using emissions::Group;
using emissions::Kind;
using emissions::Label;
using emissions::Map;
using emissions::Method;
using emissions::Model;
using emissions::Output;
using emissions::Provenance;
using emissions::Quantity;
using emissions::Scenario;
using emissions::Series;
using emissions::Term;
using emissions::Uncertainty;
using emissions::Years;

// "assumption" is a status, anything else names the source.
bool provenance_from_text(Provenance& provenance, std::string_view text) {
    if (text == "assumption") {
        provenance.status = Provenance::Status::assumption;
    } else if (text == "measured") {
        provenance.status = Provenance::Status::measured;
    } else if (text == "derived") {
        provenance.status = Provenance::Status::derived;
    } else {
        provenance.status = Provenance::Status::source;
        provenance.source = std::string(text);
    }
    return true;
}

bool provenance_as_text(const Provenance& provenance, std::string_view& text) {
    using Status = Provenance::Status;
    switch (provenance.status) {
        case Status::assumption: text = "assumption"; break;
        case Status::measured: text = "measured"; break;
        case Status::derived: text = "derived"; break;
        case Status::source: text = provenance.source; break;
        case Status::unknown: return false;
    }
    Provenance again;
    return provenance_from_text(again, text) && again == provenance;
}

}  // namespace

template <>
const base::Shape& base::shape_of<Label>() {
    static const Shape shape = object<Label>({
                                                 required("de", &Label::de),
                                                 optional("en", &Label::en),
                                             })
                                   .or_text(
                                       [](Label& label, std::string_view text) {
                                           label.de = std::string(text);
                                           return true;
                                       },
                                       "de")
                                   .extra(&Label::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Provenance::Status>() {
    using Status = Provenance::Status;
    static const Shape shape = choice<Status>({
        {"measured", Status::measured},
        {"source", Status::source},
        {"derived", Status::derived},
        {"assumption", Status::assumption},
        {"unknown", Status::unknown},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Provenance>() {
    static const Shape shape = object<Provenance>({
                                                      optional("status", &Provenance::status),
                                                      optional("source", &Provenance::source),
                                                      optional("url", &Provenance::url),
                                                      optional("year", &Provenance::year),
                                                      optional("region", &Provenance::region),
                                                      optional("gas", &Provenance::gas),
                                                      optional("scope", &Provenance::scope),
                                                      optional("licence", &Provenance::licence),
                                                      optional("superseded_by", &Provenance::superseded_by),
                                                      optional("note", &Provenance::note),
                                                  })
                                   .or_text(provenance_from_text, provenance_as_text, {"status", "source"})
                                   .extra(&Provenance::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Curve::Type>() {
    static const Shape shape = choice<Curve::Type>({
        {"step", Curve::Type::step},
        {"linear", Curve::Type::linear},
        {"logistic", Curve::Type::logistic},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Curve>() {
    static const Shape shape = object<Curve>({
                                                 required("type", &Curve::type),
                                                 required("from", &Curve::from),
                                                 required("to", &Curve::to),
                                                 optional("start", &Curve::start),
                                                 optional("end", &Curve::end),
                                                 optional("mid", &Curve::mid),
                                                 optional("k", &Curve::k),
                                             })
                                   .extra(&Curve::extra);
    return shape;
}

// A quantity has the same three alternatives among its own fields.
template <>
const base::Shape& base::shape_of<Decision>() {
    static const Shape shape = object<Decision>({
                                                    alternative<double>("value", &Decision::value),
                                                    alternative<Series>("series", &Decision::value),
                                                    alternative<Curve>("curve", &Decision::value),
                                                })
                                   .exactly_one({"value", "series", "curve"})
                                   .or_number(
                                       [](Decision& decision, double number) {
                                           decision.value = number;
                                           return true;
                                       },
                                       "value")
                                   .extra(&Decision::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Kind>() {
    static const Shape shape = choice<Kind>({
        {"share", Kind::share},
        {"count", Kind::count},
        {"lifetime", Kind::lifetime},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Uncertainty::Distribution>() {
    using Distribution = Uncertainty::Distribution;
    static const Shape shape = choice<Distribution>({
        {"normal", Distribution::normal},
        {"lognormal", Distribution::lognormal},
        {"triangular", Distribution::triangular},
        {"uniform", Distribution::uniform},
        {"pedigree", Distribution::pedigree},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Uncertainty>() {
    static const Shape shape = object<Uncertainty>({
                                                       required("dist", &Uncertainty::distribution),
                                                       optional("half95", &Uncertainty::half95),
                                                       optional("gsd95", &Uncertainty::gsd95),
                                                       optional("min", &Uncertainty::min),
                                                       optional("mode", &Uncertainty::mode),
                                                       optional("max", &Uncertainty::max),
                                                       optional("scores", &Uncertainty::scores),
                                                       optional("basic", &Uncertainty::basic),
                                                       optional("version", &Uncertainty::version),
                                                       optional("draw", &Uncertainty::draw),
                                                   })
                                   .extra(&Uncertainty::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Quantity>() {
    static const Shape shape = object<Quantity>({
                                                    optional("label", &Quantity::label),
                                                    optional("unit", &Quantity::unit),
                                                    optional("kind", &Quantity::kind),
                                                    alternative<double>("value", &Quantity::value),
                                                    alternative<Series>("series", &Quantity::value),
                                                    alternative<Curve>("curve", &Quantity::value),
                                                    optional("factor", &Quantity::factor),
                                                    optional("shared", &Quantity::shared),
                                                    optional("min", &Quantity::min),
                                                    optional("max", &Quantity::max),
                                                    optional("step", &Quantity::step),
                                                    optional("u", &Quantity::uncertainty),
                                                    optional("prov", &Quantity::provenance),
                                                    optional("activity", &Quantity::activity),
                                                })
                                   .exactly_one({"value", "series", "curve", "factor", "shared"})
                                   .extra(&Quantity::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Map>() {
    static const Shape shape = choice<Map>({
        {"x", Map::identity},
        {"1-x", Map::complement},
        {"1/x", Map::reciprocal},
    });
    return shape;
}

template <>
const base::Shape& base::shape_of<Factor>() {
    static const Shape shape = object<Factor>({
                                                  required("q", &Factor::quantity),
                                                  optional("map", &Factor::map),
                                              })
                                   .or_text(
                                       [](Factor& factor, std::string_view text) {
                                           factor.quantity = std::string(text);
                                           return !text.empty();
                                       },
                                       "q")
                                   .extra(&Factor::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Term>() {
    static const Shape shape = object<Term>({
                                                required("id", &Term::id),
                                                optional("label", &Term::label),
                                                optional("group", &Term::group),
                                                optional("scope", &Term::scope),
                                                optional("phase", &Term::phase),
                                                optional("unit", &Term::unit),
                                                optional("bisko", &Term::bisko),
                                                optional("memo", &Term::memo),
                                                optional("sign", &Term::sign),
                                                optional("note", &Term::note),
                                                required("product", &Term::product),
                                            })
                                   .extra(&Term::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Scenario>() {
    static const Shape shape = object<Scenario>({
                                                    optional("label", &Scenario::label),
                                                    optional("note", &Scenario::note),
                                                    optional("set", &Scenario::set),
                                                })
                                   .extra(&Scenario::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Method>() {
    static const Shape shape = object<Method>({
                                                  required("id", &Method::id),
                                                  optional("label", &Method::label),
                                                  optional("note", &Method::note),
                                                  optional("set", &Method::set),
                                              })
                                   .extra(&Method::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Group>() {
    static const Shape shape = object<Group>({
                                                 optional("label", &Group::label),
                                             })
                                   .extra(&Group::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Output>() {
    static const Shape shape = object<Output>({
                                                  required("id", &Output::id),
                                                  optional("label", &Output::label),
                                                  required("unit", &Output::unit),
                                                  required("terms", &Output::terms),
                                              })
                                   .extra(&Output::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Years>() {
    static const Shape shape = object<Years>({
                                                 required("from", &Years::from),
                                                 required("to", &Years::to),
                                             })
                                   .extra(&Years::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Model>() {
    static const Shape shape = object<Model>({
                                                 optional("calc", &Model::version),
                                                 required("unit", &Model::unit),
                                                 optional("baseYear", &Model::base_year),
                                                 optional("years", &Model::years),
                                                 optional("methods", &Model::methods),
                                                 keyed<&Group::id>("groups", &Model::groups),
                                                 keyed<&Quantity::id>("quantities", &Model::quantities),
                                                 required("terms", &Model::terms),
                                                 optional("outputs", &Model::outputs),
                                                 optional("missing", &Model::missing),
                                                 keyed<&Scenario::id>("scenarios", &Model::scenarios),
                                             })
                                   .all_or_nothing()
                                   .extra(&Model::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<FactorSet>() {
    static const Shape shape = object<FactorSet>({
                                                     optional("format", &FactorSet::format),
                                                     required("id", &FactorSet::id),
                                                     optional("name", &FactorSet::name),
                                                     optional("published_at", &FactorSet::published_at),
                                                     optional("licence", &FactorSet::licence),
                                                     optional("note", &FactorSet::note),
                                                     keyed<&Quantity::id>("factors", &FactorSet::factors),
                                                 })
                                   .extra(&FactorSet::extra);
    return shape;
}

namespace emissions {

LoadedModel read_model(std::string_view bytes) {
    LoadedModel loaded;
    loaded.model = base::read_json<Model>(bytes, loaded.problems);
    if (!loaded.model) {
        return loaded;
    }
    Units units;
    if (!check(*loaded.model, Library(), base::Pointer(), base::Problem::Severity::fatal, loaded.problems, units)) {
        loaded.model.reset();
        base::locate(bytes, loaded.problems);
    }
    return loaded;
}

}  // namespace emissions
