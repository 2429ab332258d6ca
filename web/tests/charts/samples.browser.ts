import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { svg } from '../../charts';
import { allSamples } from '../all_samples';
import { layoutProblems } from '../report/layout';
import { galleryFile } from './build_gallery';

// Every sample in Chromium: measured from the boxes as they are rendered, pointed at, and drawn to the very bytes of Node.

const page = pathToFileURL(galleryFile).href;

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

test('the band of the line pointed at stands out, and no longer when the pointer leaves', async ({ page: tab }) => {
    await tab.setViewportSize({ width: 1000, height: 900 });
    await tab.goto(page);
    await tab.evaluate(() => { window.showAll('en'); });
    const chart = tab.locator('.chart').nth(3);   // six lines: their bands are faint
    await chart.scrollIntoViewIfNeeded();
    const darkest = () => chart.evaluate((element) => Math.max(...[...element.querySelectorAll('[fill-opacity]')]
        .map((shape) => Number(shape.getAttribute('fill-opacity'))).filter((opacity) => opacity < 1)));
    const before = await darkest();
    expect(before).toBeLessThan(0.1);
    const place = await chart.evaluate((element) => {
        const line = [...element.querySelectorAll('path')].filter((path) =>
            path.getAttribute('fill') === 'none' && (path.getAttribute('d') ?? '').length > 400)[2];
        const matrix = line?.getScreenCTM();
        const point = line && matrix ? line.getPointAtLength(line.getTotalLength() * 0.8).matrixTransform(matrix) : null;
        return point ? { x: point.x, y: point.y } : null;
    });
    if (!place) throw new Error('the chart has no third line');
    await tab.mouse.move(place.x - 3, place.y + 40);
    await tab.mouse.move(place.x, place.y);
    await expect.poll(darkest).toBeGreaterThan(0.2);
    await tab.mouse.move(1, 1);
    await expect.poll(darkest).toBeCloseTo(before, 5);
});
