// SPDX-License-Identifier: EUPL-1.2
// Waiting for conditions. Asked from outside, so that waiting never adds a frame or a timer to the page.
import { setTimeout as pause } from "node:timers/promises";
import { counts } from "./probe.mjs";

export async function until(what, condition, limitMs = 30000) {
    const deadline = Date.now() + limitMs;
    for (;;) {
        const value = await condition();
        if (value) return value;
        if (Date.now() > deadline) throw new Error(`Waited ${limitMs} ms for: ${what}`);
        await pause(50);
    }
}

// The one thing that needs time to pass: seeing that nothing happens in it.
export const letPass = pause;

// No frame and no timer between five looks in a row. Takes whatever has evaluate(): a page or an engine.
export async function settled(page) {
    let last = "";
    let same = 0;
    await until("frames to settle", async () => {
        const now = JSON.stringify(await page.evaluate(counts));
        same = now === last ? same + 1 : 0;
        last = now;
        return same >= 4;
    });
}
