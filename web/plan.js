// SPDX-License-Identifier: EUPL-1.2
// Fetches a plan file. Never throws: what did not arrive is told as {failure, status}.
const LARGEST = 64 * 1024 * 1024;

// The numbers of app::FetchFailure::Kind.
export const Failure = { noAnswer: 0, blocked: 1, tooLarge: 2, httpStatus: 3 };

// Reads no further than the limit, whatever the server says of the size.
async function readLimited(response) {
    const reader = response.body.getReader();
    const parts = [];
    let size = 0;
    for (;;) {
        const { done, value } = await reader.read();
        if (done) {
            break;
        }
        size += value.length;
        if (size > LARGEST) {
            await reader.cancel();
            return null;
        }
        parts.push(value);
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
    }
    return bytes;
}

export async function fetchPlan(address) {
    let url;
    try {
        url = new URL(address, document.baseURI);
    } catch {
        return { failure: Failure.noAnswer, status: 0 };
    }
    if (url.origin !== location.origin) {
        return { failure: Failure.blocked, status: 0 };
    }
    try {
        const response = await fetch(url);
        if (!response.ok) {
            return { failure: Failure.httpStatus, status: response.status };
        }
        if (Number(response.headers.get("content-length")) > LARGEST) {
            return { failure: Failure.tooLarge, status: 0 };
        }
        const bytes = await readLimited(response);
        return bytes ? { bytes } : { failure: Failure.tooLarge, status: 0 };
    } catch {
        return { failure: Failure.noAnswer, status: 0 };
    }
}
