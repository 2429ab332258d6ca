import { defineConfig } from '@playwright/test';

// The browser tests: npm run test:browser. They use the system's Chromium; CHROMIUM names another one.

export default defineConfig({
    testDir: 'tests',
    testMatch: ['charts/*.browser.ts', 'report/*.browser.ts'],
    outputDir: 'dist/browser-tests',
    globalSetup: ['./tests/report/build.ts', './tests/charts/build_gallery.ts'],
    fullyParallel: true,
    workers: 2,
    forbidOnly: true,
    reporter: 'list',
    timeout: 60_000,
    use: {
        launchOptions: {
            executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
            chromiumSandbox: process.getuid?.() !== 0,  // root cannot have one
        },
        locale: 'en-GB',
        timezoneId: 'UTC',
        acceptDownloads: true,
    },
});
