// SPDX-License-Identifier: EUPL-1.2
// The town's own theme: the file theme.json beside the page, or the one of the site that the address names.
const MOST = 64 * 1024; // bytes
const MOST_OF_FILE = 512 * 1024; // that it names

async function fetchSmall(url, most) {
    const response = await fetch(url);
    if (!response.ok) {
        throw response;
    }
    const reader = response.body.getReader();
    const chunks = [];
    for (let size = 0; ;) {
        const { done, value } = await reader.read();
        if (done) {
            return new Blob(chunks, { type: response.headers.get("content-type") });
        }
        size += value.length;
        if (size > most) {
            reader.cancel();
            throw response;
        }
        chunks.push(value);
    }
}

// The last one counts.
const named = (query) =>
    query
        .getAll("theme")
        .filter((value) => !/^(light|dark|contrast)$/.test(value))
        .pop();

// "accent:a1002b,surface:fff8f0"
const colorsOf = (list) => Object.fromEntries(list.split(",").map((pair) => pair.split(":")));

// The file's text with the colours of the address in it, and what it says. A text that cannot be read stays as it is: the
// program says what is wrong.
function complete(text, colors) {
    try {
        const theme = JSON.parse(text);
        if (colors) {
            theme.colors = { ...theme.colors, ...colorsOf(colors) };
        }
        return { ...theme, text: colors ? JSON.stringify(theme) : text };
    } catch {
        return { text };
    }
}

const isName = (value) => typeof value === "string" && value !== "";

// Promises what hands the theme over to the program, by calls to wear(), and then promises the addresses of its files.
export async function fetchTheme(own) {
    const query = new URLSearchParams(location.search);
    const name = named(query);
    const fetched = []; // the file, and what it names
    const load = async (address, most = MOST_OF_FILE) => {
        const { href } = new URL(address, fetched[0] ?? own);
        fetched.push(href);
        return fetchSmall(href, most);
    };
    const file = await load(name ?? own, MOST)
        .then((blob) => blob.text())
        .catch(() => null);
    const { text, logo, fonts } = complete(file ?? `{"format":"klimaspur-theme/1"}`, query.get("colors"));
    const picture = isName(logo) && load(logo).catch(() => null);
    const faces =
        isName(fonts?.regular) && isName(fonts.semibold)
            ? import("./faces.js").then(({ fetchFaces }) => fetchFaces(fonts, load)).catch(() => null)
            : null;
    return async (wear) => {
        wear("_k_theme", [text]);
        if (file === null) {
            wear("_k_miss_theme", [name ?? "theme.json"]);
        }
        (await faces)?.(wear);
        if (picture) {
            const blob = await picture;
            wear("_k_logo", [logo, blob?.type.startsWith("image/") ? URL.createObjectURL(blob) : ""]);
        }
        return fetched;
    };
}

// A line for each theme. On paper stands ink.
export function showColors(css) {
    const [light, dark, contrast] = css.split("\n");
    const rules = Object.entries({
        ":root[data-theme]": light,
        ':root[data-theme="dark"]': dark,
        ':root[data-theme="contrast"]': contrast,
    }).map(([selector, declarations]) => `@media screen { ${selector} { ${declarations} } }`);
    if (document.adoptedStyleSheets) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules.join(""));
        document.adoptedStyleSheets = [sheet];
    } else {
        try {
            const [sheet] = document.styleSheets;
            rules.forEach((rule) => sheet.insertRule(rule, sheet.cssRules.length));
        } catch {
            // Safari 15 in a sandbox without an origin, which may not touch the style sheet of its own site.
        }
    }
}
