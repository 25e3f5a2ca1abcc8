// SPDX-License-Identifier: EUPL-1.2
// The engine alone, as a native program and as wasm for Node, for tests/bench/calc.mjs.
//   bench_calc report MODEL           the reports and bands of all scenarios, numbers with all digits
//   bench_calc time MODEL SCENARIO N  milliseconds of N rounds of each kind, as JSON
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "base/format.h"
#include "emissions/model_json.h"
#include "emissions/report_json.h"

namespace {

using namespace emissions;

constexpr int k_year = 2030;

Years trajectory_years() {
    Years years;
    years.from = 2024;
    years.to = 2045;
    return years;
}

void report(const Model& model) {
    Simulator simulator;
    Question question = first_question(model);
    for (const Scenario& scenario : model.scenarios) {
        question.scenario = &scenario;
        const Report figures = {trajectory(model, question, trajectory_years()), spread(model, question, k_year),
                                simulator.simulate(model, question, k_year)};
        std::fputs(write_report(model, question, figures).c_str(), stdout);
        for (const Band& band : simulator.bands(model, question, trajectory_years())) {
            std::fputs((base::shortest(band.low) + " " + base::shortest(band.high) + "\n").c_str(), stdout);
        }
    }
}

template <class Work>
std::string rounds_of(int rounds, Work work) {
    std::string times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
        times += (times.empty() ? "[" : ",") + base::shortest(passed.count());
    }
    return times + "]";
}

void time(const Model& model, const Question& question, int rounds) {
    MonteCarlo drawn;
    const std::string draw = rounds_of(rounds, [&] { drawn = Simulator().simulate(model, question, k_year); });
    Simulator warm;
    const std::string step = rounds_of(rounds, [&] { drawn = warm.simulate(model, question, k_year); });
    std::vector<Band> bands;
    const std::string years = rounds_of(rounds, [&] { bands = warm.bands(model, question, trajectory_years()); });
    const std::string exact = rounds_of(rounds, [&] {
        const Trajectory way = trajectory(model, question, trajectory_years());
        const Spread range = spread(model, question, k_year);
        drawn.p50 += way.rows.empty() || range.influences.empty() ? 1.0 : 0.0;
    });
    std::fputs(("{\"draw\":" + draw + ",\"step\":" + step + ",\"bands\":" + years + ",\"exact\":" + exact +
                ",\"p50\":" + base::shortest(drawn.p50) + ",\"last_high\":" + base::shortest(bands.back().high) + "}\n")
                   .c_str(),
               stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string mode = argc > 2 ? argv[1] : "";
    std::ifstream stream(argc > 2 ? argv[2] : "", std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    const LoadedModel loaded = read_model(bytes);
    if (!loaded.model) {
        std::fputs("bench_calc: no model\n", stderr);
        return 2;
    }
    if (mode == "report") {
        report(*loaded.model);
        return 0;
    }
    Question question = first_question(*loaded.model);
    question.scenario = argc == 5 ? loaded.model->find_scenario(argv[3]) : nullptr;
    if (mode != "time" || question.scenario == nullptr) {
        std::fputs("bench_calc report MODEL, or time MODEL SCENARIO N\n", stderr);
        return 2;
    }
    time(*loaded.model, question, std::stoi(argv[4]));
    return 0;
}
