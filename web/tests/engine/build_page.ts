import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { engineAsText } from '../../vite.engine';

/** A page with the engine in it, once for all browser tests. */
export const pageFile = fileURLToPath(new URL('../../dist/engine-test.html', import.meta.url));

export default async function buildPage(): Promise<void> {
    const built = await build({
        configFile: false,
        root: fileURLToPath(new URL('../..', import.meta.url)),
        publicDir: false,
        logLevel: 'warn',
        plugins: [engineAsText()],
        build: {
            target: 'es2022',
            write: false,
            lib: { entry: fileURLToPath(new URL('./page.ts', import.meta.url)), formats: ['iife'], name: 'page' },
        },
    });
    const [output] = Array.isArray(built) ? built : [built];
    const chunk = output && 'output' in output ? output.output[0] : undefined;
    if (!chunk) throw new Error('nothing was built');
    const script = chunk.code.replace(/<\/script/gi, '<\\/script');
    writeFileSync(pageFile, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Engine</title><script>${script}</script></html>\n`);
}
