import { violations } from './axe';
import { sampleFigures } from './figures';
import { expect, test } from './open_report';
import { samplePage } from './sample_page';

for (const language of ['en', 'fr'] as const) {
    for (const width of [360, 1200]) {
        test(`axe-core finds nothing, ${language}, ${width} px, tables open`, async ({ open, page: tab }) => {
            await tab.setViewportSize({ width, height: 900 });
            await open(samplePage(sampleFigures), `#${language}`);
            for (const [i, figure] of sampleFigures.entries()) {
                // Every cell takes axe a while, and a thousand are like a hundred.
                if (figure.rows.length < 120) await tab.locator('summary').nth(i).click();
            }
            await expect(tab.locator('.scroller table').nth(2), 'three tables at least').toBeVisible();
            expect(await violations(tab)).toEqual([]);
        });
    }
}

test('axe-core finds what is wrong on purpose', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures), '#en');
    await tab.addStyleTag({ content: '.source { color: #aaaaaa !important; }' });
    await tab.evaluate(() => document.documentElement.removeAttribute('lang'));
    const found = (await violations(tab)).join('\n');
    expect(found).toContain('color-contrast');
    expect(found).toContain('html-has-lang');
});

test('the keyboard reaches every control, in the order of the page, and shows where it is', async ({ open, page: tab }) => {
    await tab.emulateMedia({ reducedMotion: 'reduce' });  // else the page is still on its way when it is measured
    await tab.setViewportSize({ width: 1200, height: 900 });
    await open(samplePage(sampleFigures.slice(0, 2)), '#en');
    const reached: string[] = [];
    const unmarked: string[] = [];
    const controls = await tab.locator('a[href], button, select, input, summary, [tabindex="0"]').evaluateAll((all) =>
        all.filter((e) => e.checkVisibility()).length);
    for (let i = 0; i < controls + 1; ++i) {
        await tab.keyboard.press('Tab');
        const now = await tab.evaluate(() => {
            const e = document.activeElement;
            if (!e || e === document.body) return null;
            const { outlineStyle, outlineWidth } = getComputedStyle(e);
            const { top, bottom } = e.getBoundingClientRect();
            const bar = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
            const covered = !e.closest('.masthead, .skip') && top < bar - 1;
            return {
                name: `${e.tagName} ${e.textContent?.trim().slice(0, 40) ?? ''}`,
                marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !covered && bottom <= innerHeight + 1,
            };
        });
        if (!now) break;
        reached.push(now.name);
        if (!now.marked) unmarked.push(now.name);
    }
    expect(reached.length).toBe(controls);
    expect(reached[0]).toContain('Skip to the report');
    expect(unmarked).toEqual([]);
});

test('the skip link moves the keyboard into the report', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures), '#fr');
    await tab.keyboard.press('Tab');
    await expect(tab.getByRole('link', { name: 'Aller au rapport' })).toBeFocused();
    await expect(tab.getByRole('link', { name: 'Aller au rapport' })).toBeInViewport();
    await tab.keyboard.press('Enter');
    await expect(tab.locator('main')).toBeFocused();
    await expect(tab.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a table opens by keyboard and holds every row', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures.slice(0, 1)), '#fr');
    await tab.locator('summary').focus();
    await tab.keyboard.press('Enter');
    await expect(tab.locator('.scroller tbody tr')).toHaveCount(sampleFigures[0]?.rows.length ?? -1);
    await expect(tab.locator('.alt')).toContainText(sampleFigures[0]?.alt.fr ?? 'alt');
});

test('headings go down one level at a time, and landmarks are there', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures), '#en');
    const levels = await tab.locator('h1, h2, h3, h4').evaluateAll((all) => all.map((e) => Number(e.tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? level)).toBeLessThanOrEqual(1);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) await expect(tab.getByRole(landmark)).toHaveCount(1);
    await expect(tab.getByRole('navigation', { name: 'Contents' })).toBeVisible();
    await expect(tab.getByRole('navigation', { name: 'Language' })).toBeVisible();
});

test('“a model, not a forecast” stays in view', async ({ open, page: tab }) => {
    for (const width of [360, 1200]) {
        await tab.setViewportSize({ width, height: 700 });
        await open(samplePage(sampleFigures.slice(0, 3)), '#en');
        await tab.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
        await expect(tab.getByRole('banner').getByText('A model, not a forecast')).toBeInViewport({ ratio: 1 });
    }
});

test('a reader who wants no motion gets none', async ({ open, page: tab }) => {
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await open(samplePage(sampleFigures), '#en');
    expect(await tab.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    expect(await tab.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a chart says its values where one points at it', async ({ open, page: tab }) => {
    await tab.setViewportSize({ width: 1200, height: 900 });
    await open(samplePage(sampleFigures.slice(0, 1)), '#fr');
    const chart = tab.locator('.chart');
    await chart.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await chart.boundingBox() ?? { x: 0, y: 0, width: 0, height: 0 };
    await tab.mouse.move(x + width / 2, y + height / 2);
    await tab.mouse.move(x + width / 2 + 5, y + height / 2);
    await expect(chart).toContainText(/Semaine\u00a0: \d+/u);
    await expect(chart).toContainText(/\d+,\d\u00a0%/u);
});
