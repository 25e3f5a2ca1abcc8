// SPDX-License-Identifier: EUPL-1.2
// Applies the program's patches to the DOM over the canvas. It decides nothing: tags, attributes, texts and
// places come from the program (src/semantics/mirror.h has the form). What was there before, prerendered or of a program
// that is no more, is replaced at once: nothing moves from one place to another.
import illustration from "asset:illustration/measure.svg";

const assets = { "asset:illustration/measure.svg": new URL(illustration, import.meta.url).href };

export function createMirror(root) {
    const elements = new Map([[0, root]]);
    const texts = new Map(); // element → {runs, setting}
    const stale = new Set(); // elements whose text must be laid out anew
    const dialogs = new Set(); // windows above the page
    let before = [...root.children];

    // Of a program that is no more.
    document.querySelectorAll("dialog").forEach((dialog) => dialog.remove());

    const find = (key) => key && root.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const px = (value) => `${value}px`;

    function put(element, names, values) {
        names.forEach((name, i) => element.style.setProperty(name, values[i]));
    }

    function clearText(element) {
        for (const child of [...element.childNodes]) {
            if (!child.dataset?.key) {
                child.remove();
            }
        }
    }

    function setAttribute(element, name, value) {
        if (name === "src") {
            element.setAttribute("src", assets[value] ?? value);
        } else {
            element.setAttribute(name, value);
        }
        // An attribute is where these begin; people have moved on.
        if (name === "checked" || name === "selected") {
            element[name] = true;
        }
        if (name === "open") {
            element.isOpen = true;
        }
        if (name === "value" && element !== document.activeElement) {
            element.value = value;
        } else if (name === "value" && element.type === "range") {
            element.value = value;
        }
    }

    function readRuns(fields) {
        const runs = [];
        for (let i = 2; i < fields.length;) {
            if (fields[i] === "R") {
                runs.push({ href: fields[i + 1], strong: fields[i + 2] === "1", pieces: [] });
                i += 3;
            } else {
                const [, text, width, end] = fields.slice(i, i + 4);
                runs[runs.length - 1].pieces.push({ text, width: Number(width), end });
                i += 4;
            }
        }
        return runs;
    }

    // Every line is an inline span as wide as the box: its margins fill the rest, so the browser breaks where
    // the canvas does, and what people find, select and copy is one running text.
    function layOut(element) {
        const { runs = [], setting } = texts.get(element);
        clearText(element);
        let into = element;
        const width = setting?.width ?? 0;
        // What centres or lowers what is in it shall find one thing in it.
        if (setting && (/^(button|h1)$/.test(element.localName) || setting.x !== 0 || setting.y !== 0)) {
            into = document.createElement("span");
            into.className = "inset";
            element.prepend(into);
        }
        const spans = [];
        for (const run of runs) {
            let holder = into;
            if (run.href) {
                holder = document.createElement("a");
                holder.href = run.href;
                into.append(holder);
            }
            if (run.strong) {
                const strong = document.createElement("strong");
                holder.append(strong);
                holder = strong;
            }
            for (const piece of run.pieces) {
                const span = document.createElement("span");
                span.className = "line";
                span.textContent = piece.text;
                holder.append(span);
                spans.push({ span, piece });
                if (piece.end === "s") {
                    holder.append(" ");
                } else if (piece.end === "h") {
                    holder.append("\u00ad");
                } else if (piece.end === "t" || piece.end === "b") {
                    holder.append(document.createElement(piece.end === "b" ? "br" : "wbr"));
                }
            }
        }
        let line = [];
        const fill = () => {
            const used = line.reduce((sum, { piece }) => sum + piece.width, 0);
            const rest = Math.max(0, width - used - 1);
            const before = setting.align === "c" ? rest / 2 : setting.align === "r" ? rest : 0;
            // As properties: the document view sets the same text its own way.
            put(line[0].span, ["--before"], [px(before)]);
            put(line[line.length - 1].span, ["--after"], [px(rest - before)]);
            line = [];
        };
        for (const entry of spans) {
            line.push(entry);
            if (entry.piece.end !== "n") {
                fill();
            }
        }
        if (line.length > 0 && setting) {
            fill();
        }
    }

    const records = {
        c([, id, , tag]) {
            elements.set(Number(id), document.createElement(tag));
        },
        a([, id, name, value]) {
            setAttribute(elements.get(Number(id)), name, value);
        },
        r([, id, name]) {
            const element = elements.get(Number(id));
            element.removeAttribute(name);
            element.isOpen &&= name !== "open";
            if (name === "checked") {
                element.checked = false;
            }
        },
        t(fields) {
            const element = elements.get(Number(fields[1]));
            texts.set(element, { ...texts.get(element), runs: readRuns(fields) });
            stale.add(element);
        },
        s([, id, em, line, weight, align, x, y, width]) {
            const element = elements.get(Number(id));
            put(
                element,
                ["--em", "--line", "--weight", "--tx", "--ty", "--tw"],
                [px(em), px(line), weight, px(x), px(y), px(width)],
            );
            texts.set(element, {
                ...texts.get(element),
                setting: { align, x: Number(x), y: Number(y), width: Number(width) },
            });
            stale.add(element);
        },
        g([, id, x, y, width, height]) {
            put(elements.get(Number(id)), ["--x", "--y", "--w", "--h"], [px(x), px(y), px(width), px(height)]);
        },
        o([, id, ...children]) {
            const parent = elements.get(Number(id));
            let next = parent.querySelector(":scope > [data-key]");
            for (const child of children) {
                const element = elements.get(Number(child));
                if (element.localName === "dialog") {
                    dialogs.add(element);
                } else if (element === next) {
                    next = next.nextElementSibling;
                } else {
                    parent.insertBefore(element, next);
                }
            }
        },
        d([, id]) {
            const element = elements.get(Number(id));
            if (dialogs.delete(element)) {
                element.close(); // gives the focus back
            }
            element?.remove();
            texts.delete(element);
            elements.delete(Number(id));
        },
    };

    return {
        apply(patch) {
            for (const record of patch.split("\x1e")) {
                if (record) {
                    const fields = record.split("\x1f");
                    fields.pop();
                    records[fields[0]](fields);
                }
            }
            for (const element of stale) {
                if (element.localName === "option") {
                    element.textContent = texts.get(element).runs[0].pieces[0].text;
                } else if (!/^(input|select)$/.test(element.localName)) {
                    layOut(element);
                }
            }
            stale.clear();
            // Not among what lies over the canvas: it flows, whichever view is on.
            for (const dialog of dialogs) {
                if (!dialog.open) {
                    dialog.classList.add("flow");
                    document.body.append(dialog);
                    dialog.showModal();
                }
            }
            if (before) {
                const { key } = root.contains(document.activeElement) ? document.activeElement.dataset : {};
                before.forEach((element) => element.remove());
                before = null;
                find(key)?.focus({ preventScroll: true });
            }
        },
        element: find,
    };
}
