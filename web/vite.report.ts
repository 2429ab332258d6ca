import { defineConfig } from 'vite';
import { oneFile, place } from './vite.one_file';

// Builds dist/report.html: the whole report but its data, in one file that opens from disk and asks the network for nothing.

export default defineConfig({
    root: place('report'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [oneFile()],
    build: {
        target: 'es2022',
        outDir: place('dist'),
        emptyOutDir: false,  // the program that exports charts is built into the same folder
        modulePreload: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        reportCompressedSize: false,
        rollupOptions: { input: place('report/report.html'), output: { inlineDynamicImports: true } },
    },
});
