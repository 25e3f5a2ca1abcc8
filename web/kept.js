// SPDX-License-Identifier: EUPL-1.2
// Plans kept on this device, by fingerprint: {name, blob}. IndexedDB, because localStorage has no room for them.
// Each of these rejects where there is none, or it may not be used.
const openDatabase = () =>
    new Promise((resolve, reject) => {
        const request = indexedDB.open("klimaspur", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("plans");
        request.onsuccess = () => resolve(request.result);
        request.onerror = reject;
    });

async function transact(mode, act) {
    const database = await openDatabase();
    try {
        return await new Promise((resolve, reject) => {
            const transaction = database.transaction("plans", mode);
            const request = act(transaction.objectStore("plans"));
            transaction.oncomplete = () => resolve(request.result);
            transaction.onabort = reject;
        });
    } finally {
        database.close();
    }
}

export const readKept = (fingerprint) => transact("readonly", (plans) => plans.get(fingerprint));
export const keep = (fingerprint, plan) => transact("readwrite", (plans) => plans.put(plan, fingerprint));
export const forget = (fingerprint) => transact("readwrite", (plans) => plans.delete(fingerprint));
