// SPDX-License-Identifier: EUPL-1.2
// Assembles build/site, the folder that is deployed: bundled and minified JS and CSS, content-hashed names,
// precompressed copies, licences. Every path is relative, so any sub-path of any web server will do.
//
//   --plan FILE   the plan that the page comes with        --base URL   where the site will be, for search engines
//   --theme FILE  the colours, name, logo and faces of the town (src/ui/town_theme.h)
//
// One scheme names files, in HTML attributes, CSS and JS imports alike: `asset:NAME`, where NAME is
//   boot.js, early.js, style.css          the three bundles (in HTML only)
//   klimaspur.js, klimaspur.wasm,         the program built by the preset wasm-release
//   klimaspur-more.wasm                   … and the part of it that only few views need
//   theme.css                             generated from assets/theme (in CSS: @import "asset:theme.css")
//   text-regular.ttf …                    build/deps/fonts
//   plan.json                             data/leichlingen/plan.json with the factors that it uses
//   anything else                         a file below assets/ or web/
// `root:NAME` in HTML is the file of this name at the root of the site, which keeps its name: manifest and icons.
// A JS import of a file that is not JS gives its address relative to the bundle:
//   import wasm from "asset:klimaspur.wasm";   new URL(wasm, import.meta.url)
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import path from "node:path";
import esbuild from "esbuild";
import { bundlePlan } from "./bundle.mjs";
import { compressFolder, printSizes } from "./site_sizes.mjs";
import { themeCss } from "./tokens.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const finished = at("build/site");
const site = at("build/site.new");
const option = (name) => process.argv[process.argv.indexOf(name) + 1 || Infinity];
const plan = path.resolve(option("--plan") ?? at("data/leichlingen/plan.json"));
const theme = option("--theme");
const baseUrl = option("--base") ?? "";
const bundledPlan = at("build/bundled/plan.json"); // with its factors

async function findProgram(name) {
    const folder = at("build/wasm-release");
    const files = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
    const found = files.find((file) => path.basename(file) === name && !file.includes("CMakeFiles"));
    if (!found) throw new Error(`No ${name} below build/wasm-release: build the preset wasm-release first.`);
    return path.join(folder, found);
}

async function locate(name) {
    if (/^klimaspur(-more)?\.(js|wasm)$/.test(name)) return findProgram(name);
    if (name === "plan.json") return bundledPlan;
    const candidates = [at("build/deps/fonts", name), at("assets", name), at("web", name)];
    const found = candidates.find((file) => existsSync(file));
    if (!found) throw new Error(`asset:${name} names no file`);
    return found;
}

const native = async (...args) => (await promisify(execFile)(at("build/native/klimaspur"), args)).stdout;
const themes = native("theme", ...(theme ? [theme] : [])).then((css) => css.trim().split("\n"));

const assetScheme = {
    name: "asset-scheme",
    setup(build) {
        build.onResolve({ filter: /^asset:/ }, async ({ path: request }) => {
            const name = request.slice("asset:".length);
            return name === "theme.css" ? { path: name, namespace: "theme" } : { path: await locate(name) };
        });
        build.onLoad({ filter: /.*/, namespace: "theme" }, async () => ({
            contents: themeCss(await themes),
            loader: "css",
        }));
    },
};

// Bundles web/boot.js, web/early.js and web/style.css; returns which output came from which source file.
async function bundle() {
    const files = [".wasm", ".ttf", ".svg", ".json", ".png", ".jpg", ".webp", ".webmanifest"];
    const result = await esbuild.build({
        absWorkingDir: root,
        entryPoints: [at("web/boot.js"), at("web/early.js"), at("web/style.css")],
        outdir: site,
        bundle: true,
        minify: true,
        format: "esm",
        splitting: true, // what is imported with import() is fetched when it is wanted
        target: ["es2020", "safari15"],
        entryNames: "[name]-[hash]",
        chunkNames: "[name]-[hash]",
        assetNames: "[name]-[hash]",
        loader: Object.fromEntries(files.map((extension) => [extension, "file"])),
        plugins: [assetScheme],
        legalComments: "none", // the licences lie beside the page
        metafile: true,
        logLevel: "warning",
    });
    const outputs = new Map();
    for (const [file, { entryPoint, inputs }] of Object.entries(result.metafile.outputs)) {
        const source = entryPoint ?? Object.keys(inputs)[0];
        if (source) outputs.set(path.resolve(root, source), path.basename(file));
    }
    return outputs;
}

// A file that only the HTML names. What a bundle refers to already has its output.
async function emit(name, outputs) {
    const source = await locate(name);
    if (!outputs.has(source)) {
        const bytes = await readFile(source);
        const { name: stem, ext } = path.parse(source);
        const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
        outputs.set(source, `${stem}-${hash}${ext}`);
        await writeFile(path.join(site, outputs.get(source)), bytes);
    }
    return outputs.get(source);
}

// The pages that the native program writes name assets; each finds them above its own folder.
async function html(outputs) {
    const own = theme ? ["--theme", theme] : [];
    const template = at("web/index.html");
    await native("prerender", "--template", template, "--plan", plan, "--out", site, "--base", baseUrl, ...own);
    for (const file of await readdir(site, { recursive: true })) {
        if (!file.endsWith(".html")) continue;
        let text = await readFile(path.join(site, file), "utf8");
        const names = new Set([...text.matchAll(/"asset:([^"]+)"/g)].map((match) => match[1]));
        const root = "../".repeat(file.split(path.sep).length - 1);
        for (const name of names) text = text.replaceAll(`"asset:${name}"`, `"${root}${await emit(name, outputs)}"`);
        await writeFile(path.join(site, file), text.replaceAll('"root:', `"${root}`));
    }
}

// A file of its own, for a town to edit without building anything.
async function townTheme() {
    const usual = { format: "klimaspur-theme/1", name: "", logo: "", logo_alt: "", colors: {}, fonts: {} };
    const chosen = theme ? JSON.parse(await readFile(path.resolve(theme), "utf8")) : usual;
    for (const file of [chosen.logo, chosen.fonts?.regular, chosen.fonts?.semibold].filter(Boolean)) {
        if (!path.join(site, file).startsWith(site + path.sep))
            throw new Error(`${file} must lie in the folder of ${theme}`);
        await cp(path.resolve(path.dirname(theme), file), path.join(site, file));
    }
    await writeFile(path.join(site, "theme.json"), `${JSON.stringify(chosen, null, 2)}\n`);
}

// For who puts the page among the programs of a device.
async function manifest() {
    const { name, municipality } = JSON.parse(await readFile(plan, "utf8"));
    const [light] = await themes;
    const [, surface] = light.match(/--surface:(#\w+)/);
    const svg = await readFile(at("assets/icons/app.svg"), "utf8");
    // Systems cut their own shape out of the middle four fifths of it.
    const whole = svg
        .replace('viewBox="0 0 64 64"', 'viewBox="-6 -6 76 76"')
        .replace('<rect width="64" height="64" rx="14"', '<rect x="-6" y="-6" width="76" height="76"');
    const icons = [];
    for (const [picture, size, purpose] of [
        [svg, 192, "any"],
        [svg, 512, "any"],
        [whole, 512, "maskable"],
        [whole, 180, ""], // iOS
    ]) {
        const file = `app-${purpose || "apple"}-${size}.png`;
        execFileSync("rsvg-convert", ["-w", size, "-h", size, "-o", path.join(site, file)], { input: picture });
        if (purpose) icons.push({ src: file, sizes: `${size}x${size}`, type: "image/png", purpose });
    }
    const content = {
        name: municipality ? `${municipality}: ${name}` : name,
        short_name: municipality || "Klimaspur",
        lang: "de",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: surface,
        theme_color: surface,
        icons,
    };
    await writeFile(path.join(site, "app.webmanifest"), JSON.stringify(content));
}

// Scripts that keep their names, for they are named from outside.
const script = (name, define = {}) =>
    esbuild.build({
        entryPoints: [at("web", name)],
        outfile: path.join(site, name),
        minify: true,
        bundle: true,
        target: ["es2020", "safari15"],
        legalComments: "none",
        logLevel: "warning",
        define,
    });

// With the names of all files of this version, which it keeps.
async function serviceWorker() {
    const all = (await readdir(site, { recursive: true })).map((file) => file.split(path.sep).join("/")).sort();
    const pages = all.filter((file) => /(^|\/)index\.html$/.test(file)).map((file) => file.replace(/index\.html$/, ""));
    const files = all.filter((file) => /\.\w+$/.test(file) && !/\.(html|xml|txt)$/.test(file));
    const version = createHash("sha256");
    for (const file of all.filter((name) => /\.\w+$/.test(name))) version.update(await readFile(path.join(site, file)));
    await script("sw.js", {
        VERSION: JSON.stringify(`klimaspur-version-${version.digest("hex").slice(0, 12)}`),
        FILES: JSON.stringify(files),
        PAGES: JSON.stringify(pages),
    });
}

async function licences() {
    await cp(at("build/deps/licences"), path.join(site, "licences"), {
        recursive: true,
        filter: (source) => !source.endsWith(".done"),
    });
    await cp(at("LICENSE"), path.join(site, "licences/klimaspur-eupl-1.2.txt"));
}

await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
await mkdir(path.dirname(bundledPlan), { recursive: true });
await writeFile(bundledPlan, await bundlePlan(plan, at("data/factors")));
const outputs = await bundle();
await html(outputs);
await manifest();
await serviceWorker();
await script("embed.js");
await cp(at("web/htaccess"), path.join(site, ".htaccess"));
await licences();
await compressFolder(site);
// No part of the version and without packed copies, which servers would go on serving: it may be edited at any time.
await townTheme();
await rm(finished, { recursive: true, force: true });
await rename(site, finished);
// The budget is for one page, without its picture and without what it loads only when that is wanted.
const otherPages = (await readdir(finished, { recursive: true })).filter((file) => /[\\/]index\.html$/.test(file));
const onDemand = [...outputs].filter(([source]) =>
    /illustration|letters-|klimaspur-more\.wasm$|web\/(faces|framed|kept|picture|plan|present)\.js$/.test(source),
);
const installing = (await readdir(finished)).filter((file) =>
    /^((sw|embed)\.js|\.htaccess|app\..*|app-.*\.png)$/.test(file),
);
const notCounted = [...onDemand.map(([, file]) => file), ...otherPages, ...installing];
process.exitCode = (await printSizes(finished, notCounted)) ? 0 : 1;
