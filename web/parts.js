// SPDX-License-Identifier: EUPL-1.2
// The program comes in two files (tools/split.mjs): what every page needs, and what few views need. They share memory
// and function table; until the second one is there, its places in the table hold a function that only complains.

const placeholder = new Proxy(
    {},
    {
        get: (_, place) => () => {
            throw new WebAssembly.RuntimeError(`function ${place} is not loaded`);
        },
    },
);

async function instantiate(address, imports) {
    const response = await fetch(address);
    if (!response.ok) {
        throw response;
    }
    // Not every web space knows the type of a program.
    const typed = response.headers.get("content-type")?.startsWith("application/wasm");
    return typed
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

// A program made by Emscripten's `create` of the two files. loadMore() of it promises the second one.
export function createParts(create, address, moreAddress, options) {
    return new Promise((resolve, reject) => {
        const instantiateWasm = (imports, done) => {
            instantiate(address, { ...imports, placeholder }).then(({ instance, module }) => {
                const loadMore = () => instantiate(moreAddress, { primary: instance.exports });
                created.then((program) => resolve(Object.assign(program, { loadMore })), reject);
                done(instance, module);
            }, reject);
            return {}; // the exports follow
        };
        const created = create({ ...options, instantiateWasm });
    });
}
