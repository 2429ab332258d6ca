import { pathToFileURL } from 'node:url';
import { layoutProblems } from './layout';
import { expect, test } from './open_report';

// Reports that the program itself has made, by tests/reports_in_a_browser.sh: REPORTS names their files.

const files = (process.env['REPORTS'] ?? '').split(':').filter((file) => file !== '');
test.skip(files.length === 0, 'REPORTS names no file; ctest -R "web: reports made" does');

for (const file of files) {
    for (const width of [360, 768, 1200]) {
        for (const language of ['en', 'fr'] as const) {
            test(`${file.split('/').at(-2)}, ${width} px, ${language}`, async ({ openFile, page: tab }) => {
                await tab.setViewportSize({ width, height: 900 });
                await openFile(pathToFileURL(file).href, `#${language}`);
                expect(await tab.locator('.chart svg').count()).toBeGreaterThan(0);
                expect(await layoutProblems(tab)).toEqual([]);
            });
        }
    }
}
