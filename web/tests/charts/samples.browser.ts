import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { svg } from '../../charts';
import { allSamples } from '../all_samples';
import { layoutProblems } from '../report/layout';
import { buildGallery } from './build_gallery';

// Every sample in Chromium: measured from the boxes as they are rendered, pointed at, and drawn to the very bytes of Node.

let page = '';
test.beforeAll(async ({}, info) => { page = pathToFileURL(await buildGallery(info.outputPath('gallery'))).href; });

for (const width of [360, 768, 1400]) {
    for (const language of ['en', 'fr'] as const) {
        test(`all samples at ${width} px, ${language}: nothing leaves its drawing or lies on another`, async ({ page: tab }) => {
            const errors: string[] = [];
            tab.on('pageerror', (error) => errors.push(String(error)));
            tab.on('console', (said) => { if (said.type() === 'error' || said.type() === 'warning') errors.push(said.text()); });
            await tab.setViewportSize({ width, height: 900 });
            await tab.goto(page);
            await tab.evaluate((l) => { window.showAll(l); }, language);
            expect(errors).toEqual([]);
            await expect(tab.locator('.chart svg')).toHaveCount(Object.keys(allSamples()).length);
            expect(await layoutProblems(tab)).toEqual([]);
        });
    }
}

test('Chromium and Node draw the same bytes', async ({ page: tab }) => {
    await tab.goto(page);
    for (const [name, figure] of Object.entries(allSamples())) {
        const drawn = await tab.evaluate((n) => window.draw(n, 'fr', 1200, 675), name);
        expect(drawn === svg(figure, 'fr', { width: 1200, height: 675 }), name).toBe(true);
    }
});

test('pointing at a line names its values, and that line stands out', async ({ page: tab }) => {
    await tab.setViewportSize({ width: 1000, height: 900 });
    await tab.goto(page);
    await tab.evaluate(() => { window.showAll('fr'); });
    const chart = tab.locator('.chart').nth(1);
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (!box) throw new Error('the chart has no box');
    await tab.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await expect(chart.getByText(/^Semaine\s: \d+$/)).toBeVisible();
    await expect(chart).toContainText(/Collaboration\s: [\d,]+\s% \[[\d,]+\s%\s; [\d,]+\s%\]/);
});
