import { defineConfig } from '@playwright/test';

// The tests of the studio in the system's Chromium; CHROMIUM names another one.
export default defineConfig({
    testDir: 'tests/studio',
    testMatch: '*.browser.ts',
    outputDir: 'dist/studio-browser-tests',
    globalSetup: './tests/studio/build_studio.ts',
    fullyParallel: true,
    workers: 2,
    forbidOnly: true,
    reporter: 'list',
    timeout: 60_000,
    use: {
        launchOptions: {
            executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
            chromiumSandbox: process.getuid?.() !== 0,  // root cannot have one
            args: ['--js-flags=--expose-gc'],
        },
        locale: 'en-GB',
        timezoneId: 'UTC',
        acceptDownloads: true,
    },
});
