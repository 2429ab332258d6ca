import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page as Tab } from '@playwright/test';
import { studioFile } from './built';
import { test, told } from './open_studio';
import { grownOver } from './restarts';

const measured: Record<string, number> = {};
const longestTask = (tab: Tab) => tab.evaluate(() => Math.round(Math.max(0, ...(window as unknown as { tasks: number[] }).tasks)));
const seconds = (milliseconds: number) => Math.round(milliseconds) / 1000;

test.afterAll(() => {
    measured['compressed size, bytes'] = gzipSync(readFileSync(studioFile), { level: 9 }).length;
    const text = `${JSON.stringify(measured, null, 4)}\n`;
    writeFileSync(fileURLToPath(new URL('../../dist/studio-budgets.json', import.meta.url)), text);
    console.log(text);
});
test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
        const tasks: number[] = [];
        (window as unknown as { tasks: number[] }).tasks = tasks;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) tasks.push(entry.duration); }).observe({ type: 'longtask', buffered: true });
    });
});

for (const [name, preset] of [['as it opens', ''], ['20 000 people', '&p.people=20000&replicates=5']] as const) {
    test(name, async ({ open }) => {
        const tab = await open(`#v1${preset}`);
        await tab.waitForFunction(() => Number(document.querySelector<HTMLElement>('.view.play')?.dataset['week'] ?? -1) > 0, null, { timeout: 50_000 });
        measured[`${name}: running picture, s`] = seconds(await tab.evaluate(() => performance.now()));
        measured[`${name}: first paint, s`] = seconds(await tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
        await tab.waitForTimeout(6000);
        measured[`${name}: longest task of the page, ms (0: below 50)`] = await longestTask(tab);
        measured[`${name}: longest draw, ms`] = Math.round(await tab.evaluate(() => (window as unknown as { studio: { drawn: { longest: number } } }).studio.drawn.longest));
        measured[`${name}: week after 6 s more`] = await told(tab, 'play', 'week');
    });
}

test('two settings compared, and their charts', async ({ open }) => {
    const tab = await open('#v1&view=compare');
    await tab.waitForFunction(() => document.querySelector<HTMLElement>('.view.compare')?.dataset['runs'] === '40', null, { timeout: 50_000 });
    await tab.locator('[data-keep="difference"] .chart svg').waitFor();
    measured['two settings compared, with a chart: longest task of the page, ms (0: below 50)'] = await longestTask(tab);
});

test('a step of the lesson', async ({ open }) => {
    const tab = await open('#v1&view=learn&step=2');
    await tab.locator('.guess button').first().click();
    await tab.locator('[data-act="reveal"]').click();
    await tab.locator('.learn[data-runs="20"]').waitFor({ timeout: 50_000 });
    measured['a step of the lesson: longest task of the page, ms (0: below 50)'] = await longestTask(tab);
});

test('500 people, 20 runs of 364 weeks behind the one shown', async ({ open }) => {
    const tab = await open('#v1&p.people=500&week=260');
    const begun = await tab.evaluate(() => performance.now());
    await tab.waitForFunction(() => document.querySelector<HTMLElement>('.view.play')?.dataset['runs'] === '20', null, { timeout: 50_000 });
    measured['500 people: a run of 364 weeks, s'] = seconds((await tab.evaluate(() => performance.now()) - begun) / 20);
});

test('a thousand restarts', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall&replicates=5&p.people=12');
    measured['a thousand restarts: growth of the page, bytes'] = await grownOver(tab, 1000);
});
