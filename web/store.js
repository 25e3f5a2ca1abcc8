// SPDX-License-Identifier: EUPL-1.2
// The store: localStorage. Even to name it throws where it is blocked; what cannot be read is not there.

// The numbers of app::Kept.
const Kept = { yes: 0, full: 1, blocked: 2 };
const isOurs = (key) => key.startsWith("klimaspur/");

function attempt(act) {
    try {
        return act();
    } catch {
        return null;
    }
}

// What is read is handed over as texts; the number says how many.
export function createStore(give) {
    return {
        load(key) {
            const value = attempt(() => localStorage.getItem(key));
            return value === null ? 0 : give(value);
        },
        save(key, value) {
            try {
                localStorage.setItem(key, value);
                return Kept.yes;
            } catch (error) {
                return error.name === "QuotaExceededError" ? Kept.full : Kept.blocked;
            }
        },
        remove(key) {
            attempt(() => localStorage.removeItem(key));
        },
        storedKeys() {
            return give(...(attempt(() => Object.keys(localStorage)) ?? []).filter(isOurs));
        },
    };
}

// `changed` is given the key that another tab has written; "" after it has thrown everything away.
export function watchStore(changed) {
    window.addEventListener("storage", ({ key }) => {
        if (key === null || isOurs(key)) {
            changed(key ?? "");
        }
    });
}
