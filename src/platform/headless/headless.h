// SPDX-License-Identifier: EUPL-1.2
// The program without a window: for tests and for the prerendered page. Draws into nothing, keeps in memory.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "app/platform.h"

struct ImGuiContext;

namespace platform {

struct HeadlessOptions {
    ui::Viewport viewport{1440.0F, 900.0F};
    app::Start start;
    bool store_works = true;
    bool store_is_full = false;
    bool can_draw_pictures = true;
    bool can_fill_screen = true;
    bool framed = false;
    bool clipboard_works = true;
    int failing_store_call = 0;                     // the one with this number does nothing, as if it had thrown
    std::size_t cut_write_after = ~std::size_t{0};  // bytes; of each write only so many arrive, as if the power went
    std::map<std::string, std::string, std::less<>> stored;
    bool more_is_there = true;  // false: App::more_arrived() is the test's to call
};

// Reads the faces that tools/setup made. Empty files when they are not there.
ui::FontFiles read_fonts(const std::string& directory);

std::optional<std::string> read_file(const std::string& path);

class Headless final : public app::Platform {
public:
    Headless(const ui::FontFiles& fonts, HeadlessOptions options);
    ~Headless() override;
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // Several may live at once; what is asked for is the one at work.
    [[nodiscard]] app::App& app() {
        make_current();
        return *app_;
    }

    [[nodiscard]] const semantics::Tree& tree() const { return app_->tree(); }

    // Runs frames until nothing more is to be done; the number that took. Stops at 100: then something never rests.
    int settle();

    // Lets time pass until nothing is due any more, as when nobody does anything.
    void rest();

    // Lets so much time pass, with what comes due in it.
    void pass(double seconds);

    void set_viewport(const ui::Viewport& viewport);

    // What a mouse does at a place of the document.
    void click(float x, float y);

    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& stored() const { return *store_; }

    [[nodiscard]] const app::PageFacts& facts() const { return facts_; }

    [[nodiscard]] const std::vector<std::string>& patches() const { return patches_; }

    [[nodiscard]] bool is_ready() const { return ready_; }

    // What assistive technology was told.
    [[nodiscard]] const std::vector<semantics::Announcement>& announced() const { return announced_; }

    // The node that the program gave the focus last.
    [[nodiscard]] const std::string& focused() const { return focused_; }

    // What the page asked the device for last: "choose", "fetch <address>", "kept <fingerprint>", "cancel", "more".
    [[nodiscard]] const std::string& asked() const { return asked_; }

    [[nodiscard]] const std::set<std::string>& kept_plans() const { return kept_plans_; }

    [[nodiscard]] const std::map<std::string, std::string>& downloads() const { return downloads_; }

    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& query() const { return query_; }

    [[nodiscard]] const std::vector<std::string>& copied() const { return copied_; }

    struct Picture {
        std::string file_name;
        ui::Rect rect;
        int drawn_vertices = 0;
    };

    [[nodiscard]] const std::vector<Picture>& pictures() const { return pictures_; }

    // What the style sheet was given.
    [[nodiscard]] const std::string& colors() const { return colors_; }

    // The last one that was replaced.
    [[nodiscard]] const std::string& hash() const { return hash_; }

    // Two tabs of one browser: from now on the other's store is this one's. What either writes, the other hears of
    // when it calls follow().
    void share_store_of(Headless& other) { store_ = other.store_; }
    void follow(std::string_view key);

    [[nodiscard]] int store_calls() const { return store_calls_; }

    // Vertices and indices of the last frame.
    [[nodiscard]] int drawn_vertices() const { return drawn_vertices_; }

    // --- app::Platform ---
    void request_frame() override { frame_requested_ = true; }
    void present() override;
    void apply_patch(std::string_view patch) override { patches_.emplace_back(patch); }
    void focus(std::string_view key) override { focused_ = key; }
    void announce(std::string_view text, bool assertive) override {
        announced_.push_back({std::string(text), assertive});
    }
    void wake_in(double seconds) override { wake_at_s_ = options_.viewport.time_s + seconds; }
    void show_colors(std::string_view css) override { colors_ = css; }
    void show_facts(const app::PageFacts& facts) override { facts_ = facts; }
    void ready() override { ready_ = true; }
    std::optional<std::string> load(std::string_view key) override;
    app::Kept save(std::string_view key, std::string_view value) override;
    void remove(std::string_view key) override;
    std::vector<std::string> stored_keys() override;
    void choose_file() override { asked_ = "choose"; }
    void print() override { asked_ = "print"; }
    void reload() override { asked_ = "reload"; }
    void go_back() override { asked_ = "go back"; }
    void fetch_plan(std::string_view address) override { asked_ = "fetch " + std::string(address); }
    void fetch_kept_plan(std::string_view fingerprint) override { asked_ = "kept " + std::string(fingerprint); }
    void cancel_fetch() override { asked_ = "cancel"; }
    void keep_plan(std::string_view fingerprint) override { kept_plans_.insert(std::string(fingerprint)); }
    void forget_plan(std::string_view fingerprint) override { kept_plans_.erase(std::string(fingerprint)); }
    void download(std::string_view file_name, std::string_view bytes) override {
        downloads_[std::string(file_name)] = bytes;
    }
    void download_plan(std::string_view file_name) override { downloads_[std::string(file_name)] = "(the plan)"; }
    [[nodiscard]] bool can_draw_pictures() const override { return options_.can_draw_pictures; }
    [[nodiscard]] bool can_fill_screen() const override { return options_.can_fill_screen; }
    [[nodiscard]] bool is_framed() const override { return options_.framed; }
    void fill_screen() override { asked_ = "fill screen"; }
    void share(std::string_view address) override { asked_ = "share " + std::string(address); }
    void download_picture(std::string_view file_name, const ui::Rect& rect) override;
    void copy(std::string_view text) override;
    std::string page_address() override { return "https://example.org/"; }
    std::string site_address() override { return "https://example.org/"; }
    void replace_hash(std::string_view hash) override { hash_ = hash; }
    void go_to(std::string_view hash) override { app_->navigate(hash); }
    void turn_to(std::string_view hash) override {
        hash_ = hash;
        app_->navigate(hash);
    }
    void set_query(std::string_view name, std::string_view value) override { query_[std::string(name)] = value; }
    bool load_more() override {
        asked_ = "more";
        return options_.more_is_there;
    }

private:
    void make_current();
    bool store_answers();

    HeadlessOptions options_;
    std::map<std::string, std::string, std::less<>>* store_ = &options_.stored;
    ImGuiContext* context_ = nullptr;
    std::unique_ptr<app::App> app_;
    app::PageFacts facts_;
    std::vector<std::string> patches_;
    std::map<std::string, std::string, std::less<>> query_;
    std::string focused_;
    std::vector<semantics::Announcement> announced_;
    std::optional<double> wake_at_s_;
    std::string asked_;
    std::set<std::string> kept_plans_;
    std::map<std::string, std::string> downloads_;
    std::vector<std::string> copied_;
    std::vector<Picture> pictures_;
    std::string hash_;
    std::string colors_;
    bool frame_requested_ = false;
    int store_calls_ = 0;
    bool ready_ = false;
    int drawn_vertices_ = 0;
};

}  // namespace platform
