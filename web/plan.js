// SPDX-License-Identifier: EUPL-1.2
// Brings plan files in, from wherever they are: one at a time, a new one ends the one before. Bytes come as a list
// of chunks, as they arrived: put together they would need the room twice. Fetched when somebody opens one.

const LARGEST = 64 * 1024 * 1024; // bytes
const STALLED = 30_000; // ms without a byte
const A_MOMENT = 300; // ms; what takes no longer is not worth a word
const BETWEEN_WORDS = 200; // ms

// `into`: running() resolves when there is a program to talk to; open(source, chunks), refuse(source, failure,
// status) and loading(source, received, total) talk to it.
// The constants are those of kinds.js: imported, they would make a file of their own.
export function createLoader(into, { Source, Failure, pause }) {
    const refusal = (failure, status = 0) => ({ failure, status });

    function openBlob(blob) {
        if (blob.size > LARGEST) {
            throw refusal(Failure.tooLarge);
        }
        return { stream: blob.stream(), total: blob.size };
    }

    async function openAddress(address, signal) {
        const url = new URL(address, document.baseURI);
        if (!/^https?:$/.test(url.protocol)) {
            throw refusal(Failure.noAnswer);
        }
        // What the policy of the page forbids fails like a dead server, but there is a word of it.
        let blocked = false;
        const hear = ({ blockedURI }) => (blocked ||= url.href.startsWith(blockedURI));
        document.addEventListener("securitypolicyviolation", hear, { signal });
        let response;
        try {
            response = await fetch(url, { signal });
        } catch {
            await pause(100); // the word may come after the failure
            // From a page of https: no browser loads anything of http:, whatever the policy says.
            const insecure = location.protocol === "https:" && url.protocol === "http:";
            throw refusal(insecure ? Failure.insecure : blocked ? Failure.blocked : Failure.noAnswer);
        }
        if (!response.ok) {
            throw refusal(Failure.httpStatus, response.status);
        }
        const length = Number(response.headers.get("content-length"));
        if (length > LARGEST) {
            throw refusal(Failure.tooLarge);
        }
        // Of a compressed file the server tells another size than the one that comes out.
        return { stream: response.body, total: response.headers.has("content-encoding") ? 0 : length };
    }

    async function readChunks({ stream, total }, signal, arrived) {
        const reader = stream.getReader();
        const chunks = [];
        let received = 0;
        for (;;) {
            const { done, value } = await reader.read();
            if (done && received >= total) {
                return chunks;
            }
            if (done || signal.aborted) {
                throw refusal(); // cut off; or a Blob, which knows no signal
            }
            received += value.length;
            if (received > LARGEST) {
                throw refusal(Failure.tooLarge);
            }
            chunks.push(value);
            arrived(received);
        }
    }

    let current = null;

    function cancelFetch() {
        current?.abort();
        current = null;
    }

    // `begin` opens a {stream, total}; `failure` is what it means when something goes wrong that does not say what.
    async function load(source, failure, begin) {
        cancelFetch();
        const mine = new AbortController();
        const { signal } = mine;
        current = mine;
        let received = 0;
        let total = 0;
        let stalled = 0;
        let word = setTimeout(tell, A_MOMENT);

        async function tell() {
            word = 0;
            await into.running();
            if (current === mine) {
                into.loading(source, received, received > total ? 0 : total);
            }
        }
        function alive() {
            clearTimeout(stalled);
            stalled = setTimeout(() => {
                failure = Failure.timedOut;
                mine.abort();
            }, STALLED);
        }
        async function read() {
            const opened = await begin(signal);
            total = opened.total;
            alive();
            return readChunks(opened, signal, (size) => {
                received = size;
                alive();
                word ||= setTimeout(tell, BETWEEN_WORDS);
            });
        }

        alive();
        const ended = new Promise((_, reject) => signal.addEventListener("abort", reject));
        let finish;
        try {
            const chunks = await Promise.race([ended, read()]);
            finish = () => into.open(source, chunks);
        } catch (error) {
            finish = () => into.refuse(source, error.failure ?? failure, error.status ?? 0);
        }
        clearTimeout(stalled);
        clearTimeout(word);
        await into.running();
        if (current === mine) {
            cancelFetch(); // what is still on its way is not wanted, nor what is listening
            finish();
        }
    }

    return {
        cancelFetch,
        fetchPlan: (address) =>
            load({ kind: Source.address, name: address }, Failure.noAnswer, (signal) => openAddress(address, signal)),
        fetchKeptPlan: (fingerprint) =>
            load({ kind: Source.kept, name: fingerprint }, Failure.notKept, async () => {
                const { readKept } = await import("./kept.js");
                return openBlob((await readKept(fingerprint)).blob);
            }),
        loadFile: (file, kind) =>
            load({ kind, name: file?.name ?? "" }, Failure.unreadable, async () => openBlob(file)),
    };
}
