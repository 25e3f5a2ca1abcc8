// SPDX-License-Identifier: EUPL-1.2
// A picture of a part of the page: what the program draws between begin and end goes into a buffer of its own, and
// the canvas keeps what it shows.

// Returns what ends it: it promises the picture as a PNG.
export function beginPicture(canvas, width, height) {
    const gl = canvas.getContext("webgl2"); // the one that the program draws with
    const frame = gl.createFramebuffer();
    const buffer = gl.createRenderbuffer();
    gl.bindRenderbuffer(gl.RENDERBUFFER, buffer);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, width, height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, buffer);
    return () => {
        const pixels = new Uint8Array(4 * width * height);
        gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
        gl.deleteFramebuffer(frame); // binds the canvas again
        gl.deleteRenderbuffer(buffer);
        const paper = document.createElement("canvas");
        paper.width = width;
        paper.height = height;
        const context = paper.getContext("2d");
        const image = context.createImageData(width, height);
        for (let row = 0; row < height; ++row) {
            // The lowest row comes first.
            const from = (height - 1 - row) * 4 * width;
            image.data.set(pixels.subarray(from, from + 4 * width), row * 4 * width);
        }
        context.putImageData(image, 0, 0);
        return new Promise((resolve) => paper.toBlob(resolve));
    };
}
