import { defineConfig } from 'vite';

// One self-contained file that Node runs: no package is needed beside it.
export default defineConfig({
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
        ssr: 'export/chart.ts',
        outDir: 'dist',
        emptyOutDir: false,
        target: 'node18',
        minify: true,
        rollupOptions: { output: { format: 'es', entryFileNames: 'chart.mjs', inlineDynamicImports: true } },
    },
    ssr: { noExternal: true },
});
