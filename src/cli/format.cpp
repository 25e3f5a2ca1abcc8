// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "cli/commands.h"
#include "plan/plan_json.h"
#include "platform/headless/headless.h"

namespace cli {

int format(const std::vector<std::string>& arguments) {
    if (arguments.size() != 1) {
        std::fputs("klimaspur format: name one plan file\n", stderr);
        return 2;
    }
    const std::string& path = arguments.front();
    const auto bytes = platform::read_file(path);
    if (!bytes) {
        std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
        return 2;
    }
    const plan::Loaded loaded = plan::read_plan(*bytes);
    print_problems(path, loaded.problems, stderr);
    if (!loaded.plan) {
        return 1;
    }
    if (loaded.problems.lossy()) {
        // What could not be read is not in the plan: written, the file would lose it.
        std::fprintf(stderr, "%s: nicht geschrieben, weil dabei verloren ginge, was nicht gelesen werden konnte\n",
                     path.c_str());
        return 1;
    }
    const std::string text = plan::write_plan(*loaded.plan);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
}

}  // namespace cli
