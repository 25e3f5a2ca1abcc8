// SPDX-License-Identifier: EUPL-1.2
// WebKitGTK's MiniBrowser over plain W3C WebDriver, on a virtual screen of its own.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { findByRole, installProbe } from "../probe.mjs";
import { until } from "../wait.mjs";
import { findCommand, startScreen, stopAtExit } from "./screen.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // the name W3C WebDriver gives a reference to an element
const keys = {
    Backspace: "\ue003",
    Tab: "\ue004",
    Shift: "\ue008",
    Escape: "\ue00c",
    Space: " ",
    PageDown: "\ue00f",
    ArrowUp: "\ue013",
    ArrowDown: "\ue015",
    Enter: "\ue007",
    Home: "\ue011",
    End: "\ue010",
    ArrowLeft: "\ue012",
    ArrowRight: "\ue014",
    Control: "\ue009",
};

// /usr/lib/<multiarch>/webkit2gtk-4.x/MiniBrowser
function findMiniBrowser() {
    for (const multiarch of readdirSync("/usr/lib").filter((name) => name.includes("linux-gnu"))) {
        for (const api of ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"]) {
            const file = path.join("/usr/lib", multiarch, api, "MiniBrowser");
            if (existsSync(file)) return file;
        }
    }
    throw new Error("No WebKitGTK MiniBrowser: run tools/setup --test.");
}

async function freePort() {
    const server = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}

export async function startEngine() {
    const screen = await startScreen();
    const port = await freePort();
    const driver = spawn(findCommand("WebKitWebDriver"), [`--port=${port}`], {
        stdio: "ignore",
        env: { ...process.env, DISPLAY: screen.display, LANG: "C.UTF-8", LANGUAGE: "de" },
    });
    stopAtExit(driver);
    const call = async (method, address, body) => {
        const response = await fetch(`http://127.0.0.1:${port}${address}`, {
            method,
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const { value } = await response.json();
        if (!response.ok) throw new Error(`WebDriver ${method} ${address}: ${value.error} ${value.message}`);
        return value;
    };
    await until("WebKitWebDriver", () => call("GET", "/status").catch(() => null));
    const options = { binary: findMiniBrowser(), args: ["--automation"] };
    const { sessionId } = await call("POST", "/session", {
        capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
    });
    const session = (method, address, body) => call(method, `/session/${sessionId}${address}`, body);
    const run = (fn, argument) =>
        session("POST", "/execute/sync", { script: `return (${fn}).apply(null, arguments)`, args: [argument ?? null] });
    // Down in this order, up in the opposite one.
    const typeKeys = (...names) => {
        const all = (type, list) => list.map((name) => ({ type, value: keys[name] ?? name }));
        const actions = [...all("keyDown", names), ...all("keyUp", names.toReversed())];
        return session("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
    };
    await session("POST", "/window/rect", { width: 1280, height: 900 }).catch(() => null); // no window manager: may be refused
    let turned = 0; // the wheel, in all
    return {
        async open(url) {
            await session("POST", "/url", { url });
            await run(installProbe); // late, but in time for counting idle frames: wrapped functions are looked up at each call
        },
        evaluate: run,
        keys: typeKeys,
        // The driver passes on the difference to the turn before.
        wheel(x, y, down) {
            turned += down;
            const turn = { type: "scroll", x, y, deltaX: 0, deltaY: turned };
            return session("POST", "/actions", { actions: [{ type: "wheel", id: "wheel", actions: [turn] }] });
        },
        async byRole(role, name) {
            const element = await run(findByRole, { role, name: name.source });
            if (!element?.[ELEMENT]) throw new Error(`No ${role} named ${name}`);
            const focus = () => run((node) => node.focus(), element);
            return {
                focus,
                async press(key) {
                    await focus();
                    await typeKeys(key);
                },
                async paste() {
                    await focus();
                    await typeKeys("Control", "v");
                },
                value: () => run((node) => node.value, element),
                text: () => run((node) => node.textContent, element),
            };
        },
        async screenshot(file) {
            await writeFile(file, Buffer.from(await session("GET", "/screenshot"), "base64"));
        },
        async close() {
            await session("DELETE", "").catch(() => null);
            driver.kill();
            screen.stop();
        },
    };
}
