// SPDX-License-Identifier: EUPL-1.2
// Every sentence, heading, date and figure of the page the project began with (a text dump of the town's
// measure page) is on ours.
#include <gtest/gtest.h>

#include <array>

#include "support/page.h"

namespace {

constexpr auto k_sentences = std::to_array<const char*>({
    "Zum Hauptinhalt springen",
    "Digitalisierung der Verwaltung",
    "Bild: Blütenstadt Leichlingen",
    "Fortschritt",
    "Nicht begonnen",
    "Planung",
    "Umsetzung",
    "Laufend",
    "Pünktlich",
    "Die Digitalisierungsstrategie für die Blütenstadt ist vom Stadtrat am 26.09.2024 beschlossen "
    "worden. Nun beginnt die Umsetzung. siehe Vorlage 33-03/2024: "
    "https://sessionnet.krz.de/leichlingen/bi/vo0050.asp?__kvonr=14415",
    "Beschreibung",
    "Verbesserung und Erweiterung der digitalen Leistungen der Verwaltung. Dazu gehören unter anderem "
    "die weitere Ausstattung mit Tele-Arbeitsplätzen, Leistungen des digitales Bürgerbüros, die "
    "Einführung einer E-Akte und weiterer digitaler Dienstleistungen. Weitere interne Aspekte sind zum "
    "Beispiel Smartphones für Mitarbeitende im Außendienst, Einführung der papierlosen Verwaltung, "
    "Einführung der Ecosia-Suchmaschine.",
    "Durch die Internetnutzung entstehen aufgrund hoher Energiekosten der bereitgestellten Server "
    "ebenfalls THG-Emissionen. Nach eigenen Angaben wird durch eine Google-Anfrage 0,2 Gramm CO2 "
    "produziert. Bei alternativen Suchmaschinen wie zum Beispiel Ecosia oder Gexsi werden zwar die "
    "gleichen Emissionen ausgestoßen, die Anbieter nutzen jedoch ihre kommerziellen Einnahmen, um die "
    "Emissionen auszugleichen: Ecosia z.B. pflanzt Bäume (ca. ein Baum pro 45 Suchanfragen), Gexsi "
    "investiert in soziale und ökologische Projekte.",
    "Offizielle Beschreibung",
    "(gemäß Klima-Strategie)",
    "Priorität",
    "hoch",
    "Zeithorizont",
    "kurzfristig",
    "Energieeinspareffekte",
    "Es liegen keine Daten zum Energieverbrauch der IT-Geräte oder des Papierverbrauchs vor. Es ist mit "
    "einem erhöhten Strombedarf zu rechnen. Bei der Beschaffung von digitalen Geräten sollte die "
    "höchste/beste Effizienzklasse berücksichtigt werden. Ebenso ist die Beschaffung von zertifiziertem "
    "Ökostrom zu berücksichtigen, um die THG-Emissionen auf ein Minimum zu reduzieren.",
    "Emissionsreduktionspotential",
    "niedrig / indirekt",
    "Es liegen keine Daten zum Energieverbrauch der IT-Geräte oder Papierverbrauch vor. Neben dem "
    "erhöhten Energieverbrauch ist bei weiterer Digitalisierung mit einem Anstieg der THG-Emissionen zu "
    "rechnen. Neben dem Energieverbrauch sollte auch der aktuelle Papierverbrauch zur Herleitung der "
    "THG-Emissionen berücksichtigt werden. Die Herleitung kann dann wie folgt erfolgen: Wie viel Papier "
    "wird aktuell genutzt? Daten mit den CO2-Äquivalenten verrechnen und THG-Bilanz des Papierverbrauchs "
    "erstellen. Aktuelle Werte findet man zum Beispiel hier: Recyclingpapier 0,886 CO2eq. pro kg und "
    "Primärfaserpapier 1,06 CO2eq. pro kg (Quelle: "
    "http://www.papiernetz.de/wp-content/uploads/ifeu-studie_langfassung.pdf)",
    "Kosten",
    "Die IT-Ausgaben einer Verwaltung betragen nach einer Studie des Fraunhofer Instituts 1,9 % Anteil "
    "an den Gesamtausgaben einer Kommune. Insgesamt ist durch die Einführung eines optimierten "
    "E-Governments mit einem Einsparpotenzial (Aufwand und Gebühren) von um die 30% zu rechnen (Studie "
    "Fraunhofer).",
    "Personal",
    "vorhanden",
    "1 Vollzeitstelle",
    "Wertschöpfung",
    "niedrig",
    "bessere Anbindung an die Bürgerschaft zur Verbesserung der Lebensqualität",
    "Aufgaben",
    "Was passiert gerade?",
    "Zu erledigen",
    "31.12.2025",
    "Umsetzung des Onlinezugangsgesetzes (OZG)",
    "Es sind viele Dienstleistungen für Bürger*innen online zugänglich zu machen. Die Verwaltung "
    "arbeitet daran und hat dazu auch eine Kooperationsvereinbarung mit einer Nachbarkommune geschlossen.",
    "Wegen des Cyberangriffs auf den städtischen IT-Dienstleister im Oktober 2023 kann im Moment nicht "
    "weiter an der Umsetzung gearbeitet werden, da der Zugriff noch weitgehend gestört ist.",
    "Einführung des Dokumentenmanagementsystem (DMS)",
    "Ziel ist die Einführung eines papierlosen Büros in der Verwaltung.",
    "Bereits umgesetzt ist das digitale Ratsbüro. Alle Mandatsträger*innen sind mit iPads ausgestattet "
    "und haben über das System \"Mandatos\" Zugriff auf alle Sitzungsunterlagen.",
    "Was wurde gemacht?",
    "Erledigt",
    "26.09.2024",
    "Erstellung einer digitalen Strategie, unter Berücksichtigung von Projekten, Aufgaben, Prioritäten "
    "und Zeitplan",
    "Eine neue Mitarbeiterin hat zum Januar 2024 ihren Dienst aufgenommen. Sie absolviert aktuell eine "
    "Fortbildung zur Smart City Managerin.",
    "Sie arbeitet an der Digitalisierungsstrategie.",
    "Projekte sind: Entwicklung von online Formularen für die Anmeldung zur Hundesteuer sowie Abwicklung "
    "des verwaltungsinternen Prozesses; Elektronische Wohnsitzanmeldung; Vorbereitung einer "
    "Ausschreibung für die E-Akte; Zusammenarbeit mit anderen Kommunen im RBK, um einheitliche Lösungen "
    "zu finden.",
    "02.01.2024",
    "Dienstbeginn neue Mitarbeiterin im Amt für Bürgerservice und Digitalisierung",
    "Nachdem die Digitalisierungsbeauftragte verwaltungsintern die Stelle gewechselt hat, ist eine neue "
    "Mitarbeiterin eingestellt worden.",
    "Zusammenfassung und Kontakte",
    "Zeitleiste",
    "Zuständige Organisationen",
    "Letzte Aktualisierung 29.09.2024",
});

// Spaces of any kind count as one: the page joins numbers and units by non-breaking ones.
std::string plain_spaces(std::string text) {
    for (std::size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0")) {
        text.replace(at, 2, " ");
    }
    return text;
}

void expect_all_sentences(const std::string& text) {
    for (const char* sentence : k_sentences) {
        EXPECT_NE(plain_spaces(text).find(plain_spaces(sentence)), std::string::npos) << sentence;
    }
}

TEST(seed, every_sentence_is_on_the_page) {
    expect_all_sentences(support::Page().text());
}

TEST(seed, every_sentence_is_on_the_prerendered_page) {
    expect_all_sentences(support::Page({.today = ""}).text());
}

TEST(seed, every_sentence_is_on_the_smallest_phone) {
    expect_all_sentences(support::Page({.width = 320.0F, .height = 568.0F}).text());
}

}  // namespace
