// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>
#include <utility>

#include "base/format.h"
#include "cli/commands.h"
#include "emissions/model_json.h"
#include "emissions/report_json.h"
#include "plan/plan_json.h"
#include "platform/headless/headless.h"

namespace cli {

namespace {

constexpr int k_problem = 1;
constexpr int k_wrong_use = 2;

template <class... Texts>
int refuse(int exit_code, const Texts&... texts) {
    const std::string text = (std::string("klimaspur calc: ") + ... + std::string(texts));
    std::fprintf(stderr, "%s\n", text.c_str());
    return exit_code;
}

struct Options {
    std::vector<std::string> files;  // and the measure
    std::string scenario;
    std::string method;
    std::string output;
    std::optional<int> year;
    std::uint64_t seed = emissions::k_default_seed;
    int draws = emissions::k_default_draws;
    bool json = false;
};

template <class Number>
bool read_whole(const std::string& text, Number& number) {
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end;
}

// Takes one option with its value; false: that is none of the kind, and it was said.
bool take(Options& options, const std::string& name, const std::string& value) {
    if (name == "--scenario" || name == "--method" || name == "--output") {
        (name == "--scenario" ? options.scenario : name == "--method" ? options.method : options.output) = value;
        return true;
    }
    constexpr int k_most_draws = 10'000'000;
    constexpr int k_last_year = 9999;
    bool good = false;
    if (name == "--year") {
        good = read_whole(value, options.year.emplace()) && *options.year > 0 && *options.year <= k_last_year;
    } else if (name == "--seed") {
        good = read_whole(value, options.seed);
    } else if (name == "--draws") {
        good = read_whole(value, options.draws) && options.draws >= 1 && options.draws <= k_most_draws;
    } else {
        refuse(k_wrong_use, "unknown option ", name);
        return false;
    }
    if (!good) {
        refuse(k_wrong_use, name, " cannot be “", value, "”");
    }
    return good;
}

std::optional<Options> parse(const std::vector<std::string>& arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--json") {
            options.json = true;
        } else if (!arguments[i].starts_with("--")) {
            options.files.push_back(arguments[i]);
        } else if (i + 1 == arguments.size()) {
            refuse(k_wrong_use, arguments[i], " needs a value");
            return std::nullopt;
        } else if (!take(options, arguments[i], arguments[i + 1])) {
            return std::nullopt;
        } else {
            ++i;
        }
    }
    if (options.files.empty() || options.files.size() > 2) {
        refuse(k_wrong_use, "name a plan file and a measure, or a model file");
        return std::nullopt;
    }
    return options;
}

template <class Entries>
std::string ids_of(const Entries& entries) {
    std::string ids;
    for (const auto& entry : entries) {
        ids += (ids.empty() ? "" : ", ") + entry.id;
    }
    return ids.empty() ? "none" : ids;
}

// The model to calculate; nothing: why not was said, and `exit_code` set.
std::optional<emissions::Model> model_of(const Options& options, int& exit_code) {
    const std::string& path = options.files.front();
    const auto bytes = platform::read_file(path);
    if (!bytes) {
        exit_code = refuse(k_wrong_use, path, " cannot be read");
        return std::nullopt;
    }
    exit_code = k_problem;
    if (options.files.size() == 1) {
        emissions::LoadedModel alone = emissions::read_model(*bytes);
        if (alone.model) {
            return std::move(alone.model);
        }
        if (const plan::Loaded loaded = plan::read_plan(*bytes); loaded.plan) {
            exit_code =
                refuse(k_wrong_use, path, " is a plan, name one of its measures: ", ids_of(loaded.plan->measures));
        } else {
            print_problems(path, alone.problems, stderr);
        }
        return std::nullopt;
    }
    const plan::Loaded loaded = plan::read_plan(*bytes);
    print_problems(path, loaded.problems, stderr);
    if (!loaded.plan) {
        return std::nullopt;
    }
    const plan::Measure* measure = loaded.plan->find_measure(options.files.back());
    if (measure == nullptr) {
        exit_code = refuse(k_wrong_use, "no measure “", options.files.back(), "” in ", path,
                           ", there are: ", ids_of(loaded.plan->measures));
        return std::nullopt;
    }
    if (!measure->emissions) {
        refuse(k_problem, "measure “", measure->id, "” has no calculation that can be evaluated");
    }
    return measure->emissions;
}

template <class Entries, class Entry>
bool choose(const char* what, const std::string& id, const Entries& entries, const Entry* found) {
    if (found == nullptr) {
        refuse(k_wrong_use, "no ", what, " “", id, "”, there are: ", ids_of(entries));
    }
    return found != nullptr;
}

std::optional<emissions::Question> question_of(const emissions::Model& model, const Options& options) {
    emissions::Question question = emissions::first_question(model);
    if (options.scenario.empty()) {
        refuse(k_wrong_use, "choose a --scenario: ", ids_of(model.scenarios));
        return std::nullopt;
    }
    question.scenario = model.find_scenario(options.scenario);
    if (!choose("scenario", options.scenario, model.scenarios, question.scenario)) {
        return std::nullopt;
    }
    if (!options.method.empty()) {
        question.method = model.find_method(options.method);
        if (!choose("method", options.method, model.methods, question.method)) {
            return std::nullopt;
        }
    }
    if (!options.output.empty()) {
        question.output = model.find_output(options.output);
        if (!choose("output", options.output, model.outputs, question.output)) {
            return std::nullopt;
        }
    }
    return question;
}

std::string shown(double value) {
    return base::format_significant(value, base::Language::de);
}

// Right-aligned; `text` is UTF-8 whose letters are one column wide.
void print_cell(const std::string& text, std::size_t columns) {
    std::size_t width = 0;
    for (const char c : text) {
        width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    }
    std::printf("%*s%s", static_cast<int>(columns > width ? columns - width : 0), "", text.c_str());
}

void print_table(const emissions::Model& model, const emissions::Question& question, const emissions::Report& report) {
    constexpr std::size_t k_column = 16;
    const std::string unit = emissions::unit_label(unit_of(model, question), base::Language::de);
    std::printf("Szenario %s, in %s\n\nJahr", question.scenario->id.c_str(), unit.c_str());
    for (const char* head : {"ohne Maßnahme", "mit Maßnahme", "Einsparung", "kumuliert"}) {
        print_cell(head, k_column);
    }
    std::printf("\n");
    for (const emissions::YearResult& row : report.trajectory.rows) {
        std::printf("%4d", row.year);
        for (const double value : {row.baseline, row.scenario, row.saving, row.cumulative}) {
            print_cell(shown(value), k_column);
        }
        std::printf("\n");
    }
    if (report.trajectory.break_even_year) {
        std::printf("\nAb %d ist in der Summe eingespart.\n", *report.trajectory.break_even_year);
    } else {
        std::printf("\nIn der Summe dieser Jahre wird nichts eingespart.\n");
    }
    const auto& [trajectory, spread, drawn] = report;
    std::printf(
        "Einsparung %d: %s ± %s; 95 %% zwischen %s und %s, in der Mitte %s; spart mit %s\n(%d Ziehungen, Startwert "
        "%llu).\n",
        spread.year, shown(spread.central).c_str(), shown(spread.half95).c_str(), shown(drawn.p025).c_str(),
        shown(drawn.p975).c_str(), shown(drawn.p50).c_str(),
        base::format_percent(drawn.p_positive, base::Language::de).c_str(), drawn.draws,
        static_cast<unsigned long long>(drawn.seed));
    for (const emissions::Influence& influence : emissions::tornado(spread)) {
        std::printf("  %s: %s bis %s\n", influence.draw.c_str(), shown(influence.low).c_str(),
                    shown(influence.high).c_str());
    }
}

}  // namespace

int calc(const std::vector<std::string>& arguments) {
    const auto options = parse(arguments);
    if (!options) {
        return k_wrong_use;
    }
    int exit_code = 0;
    const auto model = model_of(*options, exit_code);
    if (!model) {
        return exit_code;
    }
    const auto question = question_of(*model, *options);
    if (!question) {
        return k_wrong_use;
    }
    std::optional<int> year = options->year ? options->year : model->base_year;
    if (!year && model->years) {
        year = model->years->from;
    }
    if (!year) {
        return refuse(k_wrong_use, "the model names no year, choose a --year");
    }
    emissions::Simulator simulator(options->seed);
    const emissions::Report report = {trajectory(*model, *question, years_of(*model, *year)),
                                      spread(*model, *question, *year),
                                      simulator.simulate(*model, *question, *year, options->draws)};
    if (options->json) {
        std::fputs(write_report(*model, *question, report).c_str(), stdout);
    } else {
        print_table(*model, *question, report);
    }
    return 0;
}

}  // namespace cli
