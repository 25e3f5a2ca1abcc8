// SPDX-License-Identifier: EUPL-1.2
// For other websites: makes a frame of every <klimaspur-plan>. A classic script, so that a town's content management
// system takes it; it adds nothing to the page but that element, and no style sheet.
//
//   <script src="https://www.example.org/klima/embed.js" async></script>
//   <klimaspur-plan measure="digitalisierung" page="calculator" height="720"></klimaspur-plan>
//
// Attributes: src (a plan file), measure (its id), page ("measure", "calculator", "present"), theme ("light", "dark", "contrast",
// a theme file of the site, or both), colors ("accent: #a1002b; surface: #fff8f0"),
// lang ("de", "en"), view ("document"), title, height (CSS px, 720; "auto": as high as its text, in the text view).
// Events on the element: klimaspur:ready, klimaspur:navigate {hash}, klimaspur:resize {height}.
(() => {
    const site = new URL(".", document.currentScript.src);
    const HEIGHT = 720;
    const pages = ["measure", "calculator", "present"];
    const titles = { de: "Klimaschutzmaßnahmen", en: "Climate measures" };

    class KlimaspurPlan extends HTMLElement {
        static observedAttributes = ["src", "measure", "page", "theme", "colors", "lang", "view", "title", "height"];
        #frame = null;
        #hear = (event) => this.#heard(event);

        get #grows() {
            return this.getAttribute("height") === "auto";
        }

        get #address() {
            const url = new URL(site);
            const set = (name, value) => value && url.searchParams.set(name, value);
            set("embed", "1");
            set("plan", this.hasAttribute("src") && new URL(this.getAttribute("src"), document.baseURI).href);
            // Both how light it is and a theme file of the site: "dark stadt.json".
            for (const theme of (this.getAttribute("theme") ?? "").split(/\s+/).filter(Boolean)) {
                url.searchParams.append("theme", theme);
            }
            set("colors", this.getAttribute("colors")?.replaceAll(/[\s#]/g, "").replaceAll(/[;,]+/g, ","));
            set("lang", this.getAttribute("lang"));
            set("view", this.#grows ? "document" : this.getAttribute("view"));
            const measure = this.getAttribute("measure");
            const page = pages.includes(this.getAttribute("page")) ? this.getAttribute("page") : pages[0];
            url.hash = measure ? `/${page}/${encodeURIComponent(measure)}` : "";
            return url.href;
        }

        // Stands where the page puts it, whatever its style sheet does to frames.
        #setHeight(height) {
            const style = this.#frame.style;
            style.setProperty("height", `${height}px`, "important");
            this.style.height = "auto";
        }

        connectedCallback() {
            window.addEventListener("message", this.#hear);
            if (this.#frame) {
                return; // it was moved, and loads anew by itself
            }
            this.style.display = "block";
            const frame = document.createElement("iframe");
            this.#frame = frame;
            frame.loading = "lazy";
            frame.allow = "fullscreen; clipboard-write; web-share; screen-wake-lock";
            for (const [name, value] of Object.entries({
                width: "100%",
                "max-width": "100%",
                border: "0",
                margin: "0",
            })) {
                frame.style.setProperty(name, value, "important");
            }
            frame.style.display = "block";
            this.#setHeight(parseFloat(this.getAttribute("height")) || HEIGHT);
            this.#load();
            this.replaceChildren(frame);
        }

        disconnectedCallback() {
            window.removeEventListener("message", this.#hear);
        }

        attributeChangedCallback(name) {
            if (!this.#frame) {
                return;
            }
            if (name === "height" && !this.#grows) {
                this.#setHeight(parseFloat(this.getAttribute("height")) || HEIGHT);
            }
            this.#load();
        }

        #load() {
            this.#frame.title = this.title || titles[this.lang] || titles.de;
            if (this.#frame.src !== this.#address) {
                this.#frame.src = this.#address;
            }
        }

        // From its own frame only.
        #heard({ source, data }) {
            if (source !== this.#frame.contentWindow || data?.klimaspur !== 1) {
                return;
            }
            const { type, hash, height } = data;
            if (type === "resize" && this.#grows && height > 0 && height < 1e6) {
                this.#setHeight(Math.ceil(height));
            }
            if (["ready", "navigate", "resize"].includes(type)) {
                this.dispatchEvent(new CustomEvent(`klimaspur:${type}`, { bubbles: true, detail: { hash, height } }));
            }
        }
    }

    if (!customElements.get("klimaspur-plan")) {
        customElements.define("klimaspur-plan", KlimaspurPlan);
    }
})();
