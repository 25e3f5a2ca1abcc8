// SPDX-License-Identifier: EUPL-1.2
#include "emissions/support.h"
#include "emissions/units.h"

namespace {

using base::Language;
using emissions::unit_label;

TEST(UnitLabel, leaves_what_it_cannot_read_as_written) {
    EXPECT_EQ(unit_label("kg/Stueck", Language::de), "kg/Stueck");
    EXPECT_EQ(unit_label("", Language::de), "");
}

struct Case {
    const char* unit;
    const char* de;
    const char* en;
};

// Spaces inside a name are non-breaking, so that "kg CO₂e" and "pro Jahr" stay together on a line.
TEST(UnitLabel, speaks_both_languages) {
    const Case cases[] = {
        {"kg{CO2e}/a", "kg\u00a0CO₂e pro\u00a0Jahr", "kg\u00a0CO₂e per\u00a0year"},
        {"t{CO2e}", "t\u00a0CO₂e", "t\u00a0CO₂e"},
        {"{sheet}/a", "Blatt pro\u00a0Jahr", "sheets per\u00a0year"},
        {"{sheet}", "Blatt", "sheets"},
        {"m2/{sheet}", "m² pro\u00a0Blatt", "m² per\u00a0sheet"},
        {"m2", "m²", "m²"},
        {"g/m2", "g/m²", "g/m²"},
        {"g{paper}/m2", "g\u00a0Papier pro\u00a0m²", "g\u00a0paper per\u00a0m²"},
        {"kg{CO2e}/kg{paper}", "kg\u00a0CO₂e pro\u00a0kg\u00a0Papier", "kg\u00a0CO₂e per\u00a0kg\u00a0paper"},
        {"1", "", ""},
        {"%", "%", "%"},
        {"1/a", "pro\u00a0Jahr", "per\u00a0year"},
        {"1/m2", "1/m²", "1/m²"},
        {"kW.h/a", "kWh pro\u00a0Jahr", "kWh per\u00a0year"},
        {"g/(kW.h)", "g/kWh", "g/kWh"},
        {"g/kW.h", "g · Stunden pro\u00a0kW", "g · hours per\u00a0kW"},
        {"kW.h/({notebook}.a)", "kWh pro\u00a0Notebook und Jahr", "kWh per\u00a0notebook and year"},
        {"{person}.d/a", "Personentage pro\u00a0Jahr", "person-days per\u00a0year"},
        {"1/({person}.d)", "pro\u00a0Person und Tag", "per\u00a0person and day"},
        {"km/({person}.d)", "km pro\u00a0Person und Tag", "km per\u00a0person and day"},
        {"kg{CO2e}/({person}.km)", "kg\u00a0CO₂e pro\u00a0Personenkilometer", "kg\u00a0CO₂e per\u00a0passenger km"},
        {"{person}.km", "Personenkilometer", "passenger km"},
        {"{person}.m", "Personen · m", "people · m"},
        {"{person}2.d", "Personen² · Tage", "people² · days"},
        {"{person}.d{work}", "Personen · Tage\u00a0work", "people · days\u00a0work"},
        {"kg{CO2e}/km", "kg\u00a0CO₂e pro\u00a0km", "kg\u00a0CO₂e per\u00a0km"},
        {"g{CO2e}/({person}.h)", "g\u00a0CO₂e pro\u00a0Person und Stunde", "g\u00a0CO₂e per\u00a0person and hour"},
        {"kg{CO2e}/(GB.a)", "kg\u00a0CO₂e pro\u00a0GB und Jahr", "kg\u00a0CO₂e per\u00a0GB and year"},
        {"kW.h/GB", "kWh/GB", "kWh/GB"},
        {"kg{CO2e}/(kW.h)", "kg\u00a0CO₂e pro\u00a0kWh", "kg\u00a0CO₂e per\u00a0kWh"},
        {"{sheet}/{page}", "Blatt pro\u00a0Seite", "sheets per\u00a0page"},
        {"{page}/({person}.d)", "Seiten pro\u00a0Person und Tag", "pages per\u00a0person and day"},
        {"W.h/{prompt}", "Wh pro\u00a0KI-Anfrage", "Wh per\u00a0prompt"},
        {"g{CO2e}/{email}", "g\u00a0CO₂e pro\u00a0E-Mail", "g\u00a0CO₂e per\u00a0e-mail"},
        {"{server}/{desktop}", "Server pro\u00a0Desktop-PC", "servers per\u00a0desktop computer"},
        {"{thinclient}/{mfp}", "Thin Clients pro\u00a0Multifunktionsdrucker",
         "thin clients per\u00a0multifunction printer"},
        {"kg{wood}/{ream}", "kg\u00a0Holz pro\u00a0Ries", "kg\u00a0wood per\u00a0ream"},
        {"kg{CO2}/a2", "kg\u00a0CO₂ pro\u00a0Jahr²", "kg\u00a0CO₂ per\u00a0year²"},
        {"EUR/(kW.h)", "€/kWh", "€/kWh"},
        {"EUR/{module}", "€ pro\u00a0Modul", "€ per\u00a0module"},
        {"EUR/a", "€ pro\u00a0Jahr", "€ per\u00a0year"},
        {"MEUR", "Mio.\u00a0€", "million\u00a0€"},
        {"ug", "µg", "µg"},
        {"a", "Jahre", "years"},
        {"{Dienst}/a", "Dienst pro\u00a0Jahr", "Dienst per\u00a0year"},
        {"g/(m.t)", "g/(m·t)", "g/(m·t)"},
    };
    for (const Case& test : cases) {
        EXPECT_EQ(unit_label(test.unit, Language::de), test.de) << test.unit;
        EXPECT_EQ(unit_label(test.unit, Language::en), test.en) << test.unit;
    }
}

}  // namespace
