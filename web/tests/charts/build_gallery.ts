import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = fileURLToPath(new URL('../../dist/samples', import.meta.url));

/** The page of all samples, once for all browser tests; it opens from disk. */
export const galleryFile = join(folder, 'samples.html');

export default async function buildGallery(): Promise<void> {
    await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
            outDir: folder, emptyOutDir: true, minify: false, target: 'es2022',
            lib: { entry: fileURLToPath(new URL('gallery.ts', import.meta.url)), formats: ['iife'], name: 'gallery', fileName: () => 'samples.js' },
        },
    });
    const script = readFileSync(join(folder, 'samples.js'), 'utf8').replace(/<\/script/g, '<\\/script');
    writeFileSync(galleryFile, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Samples</title>
<style>body { margin: 0 12px; font: 14px Helvetica, Arial, 'Liberation Sans', sans-serif } h2 { font-size: 14px; margin: 20px 0 6px }</style></head>
<body><script>${script}</script></body></html>`);
}
