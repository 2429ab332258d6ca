import { existsSync, readFileSync } from 'node:fs';
import { compress } from 'lzma1';
import { build, defineConfig, type Plugin } from 'vite';
import { oneFile, place } from './vite.one_file';

// Builds dist/studio.html: the studio, the engine and the charts in one file that opens from disk and asks the network for
// nothing. CONCERT_ENGINE names another compiled engine than the one that the preset `wasm` builds.

const engine = process.env['CONCERT_ENGINE'] ?? place('../build/wasm/web/engine/engine.wasm');

/** The engine and the script that draws charts, packed and as text: virtual:packed/engine, virtual:packed/charts. */
function packed(): Plugin {
    const prefix = '\0virtual:packed/';
    return {
        name: 'packed',
        resolveId: (source) => (source.startsWith('virtual:packed/') ? `\0${source}` : undefined),
        async load(id) {
            if (!id.startsWith(prefix)) return undefined;
            if (id === `${prefix}engine` && !existsSync(engine)) this.error(`${engine} is not there; build it: cmake --preset wasm && cmake --build build/wasm`);
            const bytes = id === `${prefix}engine` ? readFileSync(engine) : Buffer.from(await chartsScript(), 'utf8');
            return `export default '${Buffer.from(compress(new Uint8Array(bytes), 9)).toString('base64')}';`;
        },
    };
}

/** charts_pack.ts and all it needs as a classic script that sets `concertCharts`. */
async function chartsScript(): Promise<string> {
    const made = await build({
        configFile: false, root: place('studio'), publicDir: false, logLevel: 'warn',
        define: { 'process.env.NODE_ENV': '"production"' },
        build: { write: false, target: 'es2022', minify: true, lib: { entry: place('studio/charts_pack.ts'), formats: ['iife'], name: 'concertCharts', fileName: 'charts' } },
    });
    const [part] = Array.isArray(made) ? made.flatMap((one) => one.output) : 'output' in made ? made.output : [];
    if (part?.type !== 'chunk') throw new Error('the charts were not built');
    return part.code;
}

export default defineConfig({
    root: place('studio'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [packed(), oneFile()],
    build: {
        target: 'es2022',
        outDir: place('dist'),
        emptyOutDir: false,
        modulePreload: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        reportCompressedSize: false,
        rollupOptions: { input: place('studio/studio.html'), output: { inlineDynamicImports: true } },
    },
});
