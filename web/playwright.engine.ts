import { inChromium } from './playwright.shared';

/** The tests of the engine. */
export default inChromium({
    testDir: 'tests/engine',
    testMatch: '*.browser.ts',
    outputDir: 'dist/engine-browser-tests',
    globalSetup: './tests/engine/build_page.ts',
    timeout: 120_000,
});
