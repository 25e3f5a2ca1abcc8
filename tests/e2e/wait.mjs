// SPDX-License-Identifier: EUPL-1.2
// Waiting for conditions. Asked from outside, so that waiting never adds a frame or a timer to the page.
import { setTimeout as pause } from "node:timers/promises";

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
