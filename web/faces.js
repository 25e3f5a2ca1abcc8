// SPDX-License-Identifier: EUPL-1.2
// The town's own faces, for the canvas and for the text of the page (--faces in web/style.css).
const weights = ["400", "600"];

// `load` promises a Blob of what lies at an address. The browser looks at the bytes first: what it refuses the program
// does not get to see. Promises what puts them on.
export async function fetchFaces({ regular, semibold }, load) {
    const faces = await Promise.all(
        [regular, semibold].map(async (address, i) => {
            const bytes = await load(address).then(
                (blob) => blob.arrayBuffer(),
                () => null,
            );
            if (!bytes) {
                return { text: "" };
            }
            const face = new FontFace("KlimaspurTown", bytes, { weight: weights[i] });
            return face.load().then(
                () => ({ face, text: [new Uint8Array(bytes)] }),
                () => ({ text: "refused" }),
            );
        }),
    );
    return (wear) => {
        const texts = faces.map(({ text }) => text);
        if (wear("_k_faces", texts)) {
            faces.forEach(({ face }) => document.fonts.add(face));
        }
    };
}
