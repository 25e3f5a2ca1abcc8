// SPDX-License-Identifier: EUPL-1.2
#include "cli/pages.h"

#include <set>

#include "base/json_text.h"
#include "semantics/html.h"

namespace cli {

namespace {

// Ids may be any text: what is no letter, digit, "-" or "_" becomes "_" and its bytes in hexadecimal.
std::string folder_name(const std::string& id) {
    std::string name;
    for (const char c : state::percent_encoded(id)) {
        name += c == '%' || c == '.' || c == '~' ? '_' : c;
    }
    return name;
}

// An object of JSON-LD, member by member; what is empty is left out.
class Json {
public:
    Json& text(std::string_view name, std::string_view value) {
        if (!value.empty()) {
            begin(name);
            base::append_json_string(out_, value);
        }
        return *this;
    }

    Json& raw(std::string_view name, std::string_view value) {
        begin(name);
        out_ += value;
        return *this;
    }

    [[nodiscard]] std::string close() const { return out_ + '}'; }

private:
    void begin(std::string_view name) {
        out_ += out_.size() > 1 ? "," : "";
        base::append_json_string(out_, name);
        out_ += ':';
    }

    std::string out_ = "{";
};

std::string iso(const std::optional<plan::Date>& date) {
    return date ? base::to_iso(*date) : std::string();
}

std::string json_ld(const plan::Plan& plan, const Page& page, const std::string& title, const std::string& description,
                    const std::string& base) {
    const std::string& town = plan.municipality.empty() ? plan.name : plan.municipality;
    Json json;
    json.text("@context", "https://schema.org").text("@type", "WebPage").text("name", title);
    json.text("description", description).text("inLanguage", plan.language.empty() ? "de" : plan.language);
    json.text("license", plan.licence.starts_with("http") ? plan.licence : "");
    if (!base.empty()) {
        json.text("url", base + page.folder);
    }
    json.raw("isPartOf", Json().text("@type", "WebSite").text("name", plan.name).text("url", base).close());
    json.raw("publisher", Json().text("@type", "GovernmentOrganization").text("name", town).close());
    const plan::Measure* measure =
        page.route.id.empty() && plan.measures.size() == 1 ? &plan.measures.front() : plan.find_measure(page.route.id);
    if (measure != nullptr && page.route.view != state::Route::View::accessibility) {
        json.text("dateModified", iso(measure->updated_at));
        json.raw("about", Json()
                              .text("@type", "Action")
                              .text("name", measure->name)
                              .text("startTime", iso(measure->schedule.begins_at))
                              .text("endTime", iso(measure->schedule.ends_at))
                              .close());
    }
    // In a script element the text ends at "</", whatever JSON thinks of it.
    std::string out = json.close();
    for (std::size_t at = out.find('<'); at != std::string::npos; at = out.find('<', at)) {
        out.replace(at, 1, "\\u003c");
    }
    return out;
}

std::string meta(const char* kind, const char* name, const std::string& content) {
    return content.empty() ? std::string()
                           : "\n        <meta " + std::string(kind) + "=\"" + name + "\" content=\"" +
                                 semantics::escape_html(content) + "\" />";
}

}  // namespace

std::vector<Page> pages_of(const plan::Plan& plan) {
    std::vector<Page> pages = {{{}, ""}};
    std::set<std::string> taken;
    for (const plan::Measure& measure : plan.measures) {
        pages.push_back({{state::Route::View::measure, measure.id, {}}, "measure/" + folder_name(measure.id) + '/'});
        if (!taken.insert(pages.back().folder).second) {
            return {};
        }
    }
    pages.push_back({{state::Route::View::accessibility, {}, {}}, "accessibility/"});
    return pages;
}

std::string head_of(const plan::Plan& plan, const Page& page, const std::string& title, const std::string& description,
                    const std::string& base) {
    std::string out = "<title>" + semantics::escape_html(title) + "</title>";
    out += meta("name", "description", description);
    // The page of the only measure says what the start page says.
    const bool double_of_start = page.route.view == state::Route::View::measure && plan.measures.size() == 1;
    const std::string address = base.empty() ? "" : base + (double_of_start ? "" : page.folder);
    if (!address.empty()) {
        out += "\n        <link rel=\"canonical\" href=\"" + semantics::escape_html(address) + "\" />";
    }
    out += meta("property", "og:type", "website");
    out += meta("property", "og:site_name", plan.name);
    out += meta("property", "og:title", title);
    out += meta("property", "og:description", description);
    out += meta("property", "og:locale", "de_DE");
    out += meta("property", "og:url", address);
    out +=
        "\n        <script type=\"application/ld+json\">" + json_ld(plan, page, title, description, base) + "</script>";
    return out;
}

std::string sitemap(const std::vector<Page>& pages, const std::string& base) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const Page& page : pages) {
        out += "  <url><loc>" + semantics::escape_html(base + page.folder) + "</loc></url>\n";
    }
    return out + "</urlset>\n";
}

}  // namespace cli
