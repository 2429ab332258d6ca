import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

// Builds dist/engine.js: the engine, its worker and their client in one script that needs no other file.

/** A path of this folder, wherever the command is given. */
function place(path: string): string {
    return fileURLToPath(new URL(path, import.meta.url));
}

/** The compiled engine as text. CONCERT_ENGINE names another file than the one that the preset `wasm` builds. */
export function engineAsText(): Plugin {
    const id = 'virtual:engine.wasm';
    const file = process.env['CONCERT_ENGINE'] ?? place('../build/wasm/web/engine/engine.wasm');
    return {
        name: 'engine-as-text',
        resolveId: (source) => (source === id ? `\0${id}` : undefined),
        load(source) {
            if (source !== `\0${id}`) return undefined;
            if (!existsSync(file)) this.error(`${file} is not there; build it: cmake --preset wasm && cmake --build build/wasm`);
            this.addWatchFile(file);
            return `export default '${gzipSync(readFileSync(file), { level: 9 }).toString('base64')}';`;
        },
    };
}

export default defineConfig({
    root: place('engine'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [engineAsText()],
    build: {
        target: 'es2022',
        outDir: place('dist'),
        emptyOutDir: false,
        reportCompressedSize: false,
        lib: { entry: place('engine/inlined.ts'), formats: ['es'], fileName: () => 'engine.js' },
    },
});
