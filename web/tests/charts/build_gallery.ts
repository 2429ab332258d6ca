import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the page of all samples into a folder and returns the name of its file. */
export async function buildGallery(folder: string): Promise<string> {
    mkdirSync(folder, { recursive: true });
    await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
            outDir: folder, emptyOutDir: false, minify: false, target: 'es2022',
            lib: { entry: fileURLToPath(new URL('gallery.ts', import.meta.url)), formats: ['iife'], name: 'gallery', fileName: () => 'gallery.js' },
        },
    });
    const script = readFileSync(join(folder, 'gallery.js'), 'utf8').replace(/<\/script/g, '<\\/script');
    const file = join(folder, 'gallery.html');
    writeFileSync(file, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Samples</title>
<style>body { margin: 0 12px; font: 14px Helvetica, Arial, 'Liberation Sans', sans-serif } h2 { font-size: 14px; margin: 20px 0 6px }</style></head>
<body><script>${script}</script></body></html>`);
    return file;
}
