import { everyFigure, sampleFigures } from './figures';
import { layoutProblems } from './layout';
import { expect, test } from './open_report';
import { samplePage } from './sample_page';

// A report with charts of every shape, in both languages, on a phone, a tablet and a desk: measured from the boxes as they are
// rendered. (Every sample that there is, without a report around it, is measured in tests/charts.)

for (const width of [360, 768, 1200]) {
    for (const language of ['en', 'fr'] as const) {
        test(`nothing is cut off, leaves its box or lies on other text: ${width} px, ${language}`, async ({ open, page: tab }) => {
            await tab.setViewportSize({ width, height: 900 });
            await open(samplePage(sampleFigures), `#${language}`);
            await tab.locator('details').evaluateAll((all) => { for (const one of all) (one as HTMLDetailsElement).open = true; });
            await expect(tab.locator('.scroller table')).toHaveCount(sampleFigures.length);
            await expect(tab.locator('.chart svg')).toHaveCount(sampleFigures.length);
            expect(await layoutProblems(tab)).toEqual([]);
        });
    }
}

test('charts follow a window that changes its width', async ({ open, page: tab }) => {
    await tab.setViewportSize({ width: 1200, height: 900 });
    await open(samplePage(sampleFigures));
    await tab.setViewportSize({ width: 360, height: 800 });
    await expect.poll(() => tab.locator('.chart svg').evaluateAll((drawings) =>
        Math.max(...drawings.map((drawing) => drawing.getBoundingClientRect().right)))).toBeLessThanOrEqual(360);
    expect(await layoutProblems(tab)).toEqual([]);
});

test('charts and text fit the sheet on paper, in both languages', async ({ open, page: tab }) => {
    await tab.setViewportSize({ width: 657, height: 985 });  // what @page leaves of A4
    await open(samplePage(everyFigure));
    await tab.emulateMedia({ media: 'print' });
    expect(await layoutProblems(tab)).toEqual([]);
    await tab.evaluate(() => { location.hash = '#fr'; });
    await expect(tab.locator('html')).toHaveAttribute('lang', 'fr');
    expect(await layoutProblems(tab)).toEqual([]);
});
