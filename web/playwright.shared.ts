import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

/** What all browser tests have in common. They use the system's Chromium; CHROMIUM names another one. */
export function inChromium(own: PlaywrightTestConfig, ...args: string[]): PlaywrightTestConfig {
    return defineConfig({
        fullyParallel: true,
        workers: 2,
        forbidOnly: true,
        reporter: 'list',
        timeout: 60_000,
        use: {
            launchOptions: {
                executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
                chromiumSandbox: process.getuid?.() !== 0,  // root cannot have one
                args,
            },
            locale: 'en-GB',
            timezoneId: 'UTC',
            acceptDownloads: true,
        },
    }, own);
}
