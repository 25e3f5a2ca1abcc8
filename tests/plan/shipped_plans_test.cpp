// SPDX-License-Identifier: EUPL-1.2
// The plans in data/ load without a word of complaint and say what their sources say.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "plan/plan_json.h"
#include "plan/rules.h"

namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

plan::Plan shipped(const char* name) {
    const std::filesystem::path data = std::filesystem::path(KLIMASPUR_SOURCE_DIR) / "data";
    plan::Loaded loaded = plan::read_plan(read_file(data / name / "plan.json"));
    for (const base::Problem& problem : loaded.problems.kept()) {
        ADD_FAILURE() << name << ": " << base::describe(problem, base::Language::en);
    }
    return loaded.plan.value_or(plan::Plan());
}

TEST(Leichlingen, says_what_the_published_page_says) {
    const plan::Plan town = shipped("leichlingen");
    ASSERT_EQ(town.measures.size(), 1U);
    const plan::Measure& measure = town.measures[0];
    EXPECT_EQ(measure.name, "Digitalisierung der Verwaltung");
    EXPECT_EQ(town.find_status(measure.status.id)->name, "Pünktlich");
    EXPECT_EQ(
        measure.status.reason,
        "Die Digitalisierungsstrategie für die Blütenstadt ist vom Stadtrat am 26.09.2024 beschlossen worden. Nun "
        "beginnt die Umsetzung. siehe Vorlage 33-03/2024: "
        "https://sessionnet.krz.de/leichlingen/bi/vo0050.asp?__kvonr=14415");
    ASSERT_EQ(town.phases.size(), 4U);
    EXPECT_EQ(plan::phase_name(town.phases[3], measure), "Laufend");
    EXPECT_EQ(plan::phase_index(town, measure), 2U);
    EXPECT_EQ(measure.provenance.at("phase").status, emissions::Provenance::Status::derived);
    EXPECT_TRUE(measure.provenance.contains("responsible_parties"));
    EXPECT_NE(measure.tasks[0].details.find("Bürger*innen"), std::string::npos);
    EXPECT_NE(measure.tasks[1].details.find("das System \"Mandatos\" Zugriff"), std::string::npos);
    EXPECT_EQ(measure.image->credit, "Blütenstadt Leichlingen");
    EXPECT_EQ(base::format_date(*measure.updated_at, base::Language::de), "29.09.2024");
}

// The sizes are those of the published sentences in bytes: a lost or mended word shows.
TEST(Leichlingen, has_the_seven_attributes) {
    const plan::Plan town = shipped("leichlingen");
    std::string told;
    for (const plan::Attribute& attribute : town.measures.at(0).attributes) {
        const plan::AttributeType& type = *town.find_attribute_type(attribute.type);
        told += type.name + ": ";
        for (const plan::AttributeChoice& choice : type.choices) {
            told += choice.id == attribute.choice ? choice.name : "";
        }
        told += " (" + std::to_string(attribute.text.size()) + ")\n";
    }
    EXPECT_EQ(told,
              "Priorität: hoch (0)\nZeithorizont: kurzfristig (0)\nEnergieeinspareffekte:  (378)\n"
              "Emissionsreduktionspotential: niedrig / indirekt (706)\nKosten: hoch (300)\n"
              "Personal: vorhanden (16)\nWertschöpfung: niedrig (75)\n");
}

TEST(Leichlingen, has_four_tasks_of_which_two_are_overdue_in_2026) {
    const plan::Plan town = shipped("leichlingen");
    const plan::TaskGroups groups = plan::group_tasks(town.measures.at(0));
    ASSERT_EQ(groups.in_progress.size(), 2U);
    ASSERT_EQ(groups.completed.size(), 2U);
    EXPECT_EQ(groups.in_progress[0]->name, "Umsetzung des Onlinezugangsgesetzes (OZG)");
    EXPECT_EQ(groups.completed[0]->completed_at, base::parse_date("2024-09-26"));
    EXPECT_EQ(groups.completed[1]->completed_at, base::parse_date("2024-01-02"));
    const plan::OverdueTasks overdue = plan::overdue_tasks(town.measures.at(0), base::parse_date("2026-01-01"));
    EXPECT_EQ(overdue.tasks.size(), 2U);
    EXPECT_EQ(overdue.since, base::parse_date("2025-12-31"));
}

TEST(Musterstadt, loads) {
    const plan::Plan town = shipped("musterstadt");
    EXPECT_EQ(town.measures.size(), 5U);
    EXPECT_NE(town.name.find("(fiktiv)"), std::string::npos);
    EXPECT_EQ(base::to_iso(*town.find_measure("waermeplan")->tasks[0].due_at), "2026-02");
}

}  // namespace
