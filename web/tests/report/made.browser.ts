import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { violations } from './axe';
import { layoutProblems } from './layout';
import { expect, test } from './open_report';

// Reports that the program itself has made, by tests/reports_in_a_browser.sh: REPORTS names their files.

const files = (process.env['REPORTS'] ?? '').split(':').filter((file) => file !== '');
test.skip(files.length === 0, 'REPORTS names no file; ctest -R "web: reports made" does');

for (const file of files) {
    const name = file.split('/').at(-2) ?? file;
    for (const language of ['en', 'fr'] as const) {
        for (const width of [360, 768, 1200]) {
            test(`${name}, ${width} px, ${language}: every chart is drawn and all is in its place`, async ({ openFile, page: tab }) => {
                await tab.setViewportSize({ width, height: 900 });
                await openFile(pathToFileURL(file).href, `#${language}`);
                await expect(tab.locator('html')).toHaveAttribute('lang', language);
                expect(await tab.locator('figure').count()).toBeGreaterThan(0);
                await expect(tab.locator('.chart svg')).toHaveCount(await tab.locator('figure').count());
                expect(await layoutProblems(tab)).toEqual([]);
            });
        }
        test(`${name}, ${language}: axe-core finds nothing`, async ({ openFile, page: tab }) => {
            await openFile(pathToFileURL(file).href, `#${language}`);
            expect(await violations(tab)).toEqual([]);
        });
    }
    test(`${name} can be sent by mail`, () => { expect(statSync(file).size).toBeLessThan(2_000_000); });
    test(`${name} has the spaces of French in French`, async ({ openFile, page: tab }) => {
        await openFile(pathToFileURL(file).href, '#fr');
        expect(await tab.locator('main').evaluate((main) => {
            // Commands and names of files are no French.
            for (const code of main.querySelectorAll('code')) code.remove();
            return (main as HTMLElement).innerText.match(/.{0,20} [:;!?%»](?:\s|$).{0,10}|.{0,10}« .{0,20}/gu) ?? [];
        })).toEqual([]);
    });
}
