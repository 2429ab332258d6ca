import { defineConfig } from '@playwright/test';

// The tests of the engine in the system's Chromium; CHROMIUM names another one.
export default defineConfig({
    testDir: 'tests/engine',
    testMatch: '*.browser.ts',
    outputDir: 'dist/engine-browser-tests',
    globalSetup: './tests/engine/build_page.ts',
    fullyParallel: true,
    workers: 2,
    forbidOnly: true,
    reporter: 'list',
    timeout: 120_000,
    use: {
        launchOptions: {
            executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
            chromiumSandbox: process.getuid?.() !== 0,  // root cannot have one
        },
    },
});
