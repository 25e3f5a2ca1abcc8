// SPDX-License-Identifier: EUPL-1.2
// The door to the program. A call may end in a trap (the memory is exhausted, or a mistake of ours), after which
// nothing in the program can be relied on. It is then started anew, once per file that arrives, with the last plan
// that is to be trusted; what brought it down is refused.
import { Failure } from "./kinds.js";

const encoder = new TextEncoder();
const LATER = 2; // what k_open says of a plan that wants factors of the second part

// create() promises a fresh program and its faces, begin() starts it with them, giveUp() says that there is none.
export function createDoor(create, begin, giveUp) {
    let program = null;
    let running; // settles when there is a program again
    let restarted = false; // since a file last arrived
    let arriving = null; // {kind, name, blob}: the plan that is being opened,
    let opened = null; // the one that is open,
    let trusted = null; // and the last one of which there was a frame, or the first one

    const worn = []; // calls

    let waiting = null; // source and chunks of a plan that is opened when the second part is there

    // Hands texts over, strings or lists of chunks of bytes: the program collects them until the call that uses
    // them. Returns how many.
    function give(...texts) {
        for (const text of texts) {
            const chunks = typeof text === "string" ? [encoder.encode(text)] : text;
            // First: it may grow the memory, and HEAPU8 is then a new one.
            let at = program._k_text(chunks.reduce((size, chunk) => size + chunk.length, 0));
            for (const chunk of chunks) {
                program.HEAPU8.set(chunk, at);
                at += chunk.length;
            }
        }
        return texts.length;
    }

    // Without a program nothing happens.
    function call(name, texts = [], ...numbers) {
        const called = program;
        try {
            if (called) {
                give(...texts);
                return called[name](...numbers);
            }
        } catch (error) {
            // Not if a call within this one has told already.
            if (called === program) {
                trapped(error);
            }
        }
        return 0;
    }

    function open(source, chunks) {
        arriving = { ...source, blob: new Blob(chunks) };
        const answer = call("_k_open", [chunks, source.name], source.kind);
        if (answer === LATER) {
            waiting = [source, chunks];
        } else if (answer) {
            opened = arriving;
            trusted ??= opened;
        }
        arriving = null;
    }

    function refuse({ kind, name }, failure, status = 0) {
        call("_k_refuse", [name], kind, failure, status);
    }

    async function start() {
        const [made, faces] = await create();
        program = made;
        begin(faces);
        worn.forEach((what) => call(...what));
    }

    // Brings the part of the program that only few views need, unless the program is another one by then.
    async function loadMore() {
        const asking = program;
        const failure = await asking.loadMore().then(
            () => null,
            (error) => error,
        );
        if (failure) {
            console.warn("Klimaspur:", failure);
        }
        if (asking === program) {
            call("_k_more_arrived", [], !failure);
            const later = waiting;
            waiting = null;
            if (later && failure) {
                refuse(later[0], Failure.noAnswer);
            } else if (later) {
                open(...later);
            }
        }
    }

    function trapped(error) {
        console.warn("Klimaspur:", error);
        program = null;
        let culprit = arriving;
        if (!culprit && opened !== trusted) {
            culprit = opened;
            opened = trusted;
        }
        if (restarted) {
            giveUp(error);
        } else {
            restarted = true;
            running = restart(culprit).catch(giveUp);
        }
    }

    async function restart(culprit) {
        const bytes = await opened?.blob.arrayBuffer();
        await start();
        if (bytes) {
            open(opened, [new Uint8Array(bytes)]);
        }
        if (culprit) {
            refuse(culprit, Failure.exhausted);
        }
        call("_k_wake");
    }

    return {
        give,
        call,
        // A call that every program is given.
        wear(...what) {
            worn.push(what);
            return call(...what);
        },
        // `first` is called once there is a program, before any other file is opened.
        start(first) {
            const started = start().then(first);
            running = started.catch(() => null);
            return started;
        },
        running: () => running,
        open(source, chunks) {
            restarted = false;
            open(source, chunks);
        },
        refuse,
        loadMore,
        loading: ({ kind, name }, received, total) => call("_k_loading", [name], kind, received, total),
        // There was a frame of what is open.
        trust() {
            trusted = opened;
        },
        // The plan's bytes: of the one that is being opened, or else of the open one.
        plan: () => arriving ?? opened,
    };
}
