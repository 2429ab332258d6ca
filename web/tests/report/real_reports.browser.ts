import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe';
import { layoutProblems } from './layout';
import { expect, test } from './open_report';

// Reports that the program wrote: CONCERT_REPORTS names a folder that holds them (as *.html, in folders of their own or not).

const folder = process.env['CONCERT_REPORTS'];
const reports = folder === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html')).sort().map((name) => join(folder, name));

if (folder !== undefined) {
    test('the folder of real reports holds some', () => { expect(reports.length).toBeGreaterThan(0); });
}

for (const report of reports) {
    test(`${report} is small enough, has its charts, and reads well at every width in its languages`, async ({ openFile, page: tab }) => {
        test.slow();
        expect(statSync(report).size).toBeLessThan(2_000_000);
        await openFile(report);
        const offered = await tab.locator('.languages a').evaluateAll((all) => all.map((link) => link.getAttribute('lang')));
        const languages = offered.length > 0 ? offered : [await tab.locator('html').getAttribute('lang')];
        for (const language of languages) {
            for (const width of [360, 768, 1200]) {
                await tab.setViewportSize({ width, height: 900 });
                await openFile(report, `#${language}`);
                await expect(tab.locator('html')).toHaveAttribute('lang', String(language));
                expect(await tab.locator('figure').count()).toBeGreaterThan(0);
                await expect(tab.locator('.chart svg')).toHaveCount(await tab.locator('figure').count());
                expect(await layoutProblems(tab), `${language}, ${width} px`).toEqual([]);
            }
            expect(await violations(tab), String(language)).toEqual([]);
            expect(frenchLeft(await tab.locator('main').innerText(), language), 'typography').toEqual([]);
        }
    });
}

/** Plain spaces where French wants others. */
function frenchLeft(text: string, language: string | null): string[] {
    if (language !== 'fr') return [];
    return text.match(/.{0,20} [:;!?%»](?:\s|$).{0,10}|.{0,10}« .{0,20}/gu) ?? [];
}
