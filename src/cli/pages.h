// SPDX-License-Identifier: EUPL-1.2
// The prerendered pages of a plan: one for the start, one for each measure, and the accessibility statement, for search
// engines, for archives, and for who has no JavaScript.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"
#include "state/route.h"

namespace cli {

struct Page {
    state::Route route;
    std::string folder;  // below the site: "", "measure/digitalisierung/"; safe in file names and addresses as it is
};

// The start page first. Fails, with an empty list, when two measures would have one folder.
std::vector<Page> pages_of(const plan::Plan& plan);

// What stands between <head> and the style sheets: title, description, canonical address, Open Graph, and schema.org
// as JSON-LD. `description` is plain text. `base`: address of the site with its slash at the end; empty: not known, and
// nothing that needs it is said.
std::string head_of(const plan::Plan& plan, const Page& page, const std::string& title, const std::string& description,
                    const std::string& base);

// The addresses of all pages in the form of sitemaps.org.
std::string sitemap(const std::vector<Page>& pages, const std::string& base);

}  // namespace cli
