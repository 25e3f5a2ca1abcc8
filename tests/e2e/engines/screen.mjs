// SPDX-License-Identifier: EUPL-1.2
// A virtual screen for the engines that need one. Xvfb picks a free display and writes its number to descriptor 3.
import { execFileSync, spawn } from "node:child_process";
import { until } from "../wait.mjs";

export function findCommand(...names) {
    for (const name of names) {
        try {
            return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
        } catch {
            // the next name
        }
    }
    throw new Error(`None of ${names.join(", ")} is on PATH: run tools/setup --test.`);
}

// A test that fails early must neither leave the process behind nor wait for it.
export function stopAtExit(child) {
    child.unref();
    process.once("exit", () => child.kill());
}

export async function startScreen() {
    const args = ["-displayfd", "3", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"];
    const screen = spawn(findCommand("Xvfb"), args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    stopAtExit(screen);
    let written = "";
    screen.stdio[3].on("data", (bytes) => (written += bytes));
    await until("a display of Xvfb", () => written.includes("\n"));
    return { display: `:${written.trim()}`, stop: () => screen.kill() };
}
