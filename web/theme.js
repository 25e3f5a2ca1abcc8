// SPDX-License-Identifier: EUPL-1.2
// The town's own theme: the file theme.json beside the page, or the one of the site that the address names.
const MOST = 64 * 1024; // bytes
const MOST_OF_LOGO = 512 * 1024;

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

// The file's text with the colours of the address in it, and the name of its logo. A text that cannot be read stays as
// it is: the program says what is wrong.
function complete(text, colors) {
    try {
        const theme = JSON.parse(text);
        if (colors) {
            theme.colors = { ...theme.colors, ...colorsOf(colors) };
        }
        return { text: colors ? JSON.stringify(theme) : text, logo: theme.logo };
    } catch {
        return { text };
    }
}

// Promises what hands the theme over to the program, and then its logo.
export async function fetchTheme(own) {
    const query = new URLSearchParams(location.search);
    const name = named(query);
    const url = new URL(name ?? own, own);
    const file = await fetchSmall(url, MOST)
        .then((blob) => blob.text())
        .catch(() => null);
    return async (call) => {
        const { text, logo } = complete(file ?? `{"format":"klimaspur-theme/1"}`, query.get("colors"));
        call("_k_theme", [text]);
        if (file === null) {
            call("_k_miss_theme", [name ?? "theme.json"]);
        }
        if (typeof logo === "string" && logo) {
            const picture = await fetchSmall(new URL(logo, url), MOST_OF_LOGO).catch(() => null);
            const usable = picture?.type.startsWith("image/");
            call("_k_logo", [logo, usable ? URL.createObjectURL(picture) : ""]);
        }
    };
}

// A line for each theme. On paper stands ink.
export function showColors(css) {
    const [sheet] = document.styleSheets;
    const [light, dark, contrast] = css.split("\n");
    const rules = {
        ":root[data-theme]": light,
        ':root[data-theme="dark"]': dark,
        ':root[data-theme="contrast"]': contrast,
    };
    for (const [selector, declarations] of Object.entries(rules)) {
        sheet.insertRule(`@media screen { ${selector} { ${declarations} } }`, sheet.cssRules.length);
    }
}
