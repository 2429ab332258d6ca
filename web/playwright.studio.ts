import { inChromium } from './playwright.shared';

/** The tests of the studio. */
export default inChromium({
    testDir: 'tests/studio',
    testMatch: '*.browser.ts',
    outputDir: 'dist/studio-browser-tests',
    globalSetup: './tests/studio/build_studio.ts',
}, '--js-flags=--expose-gc');
