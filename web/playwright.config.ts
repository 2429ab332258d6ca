import { inChromium } from './playwright.shared';

/** The tests of the charts and the report: npm run test:browser. */
export default inChromium({
    testDir: 'tests',
    testMatch: ['charts/*.browser.ts', 'report/*.browser.ts'],
    outputDir: 'dist/browser-tests',
    globalSetup: ['./tests/report/build.ts', './tests/charts/build_gallery.ts'],
});
