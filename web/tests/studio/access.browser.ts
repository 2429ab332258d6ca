import axe from 'axe-core';
import type { Page as Tab } from '@playwright/test';
import { expect, test, told } from './open_studio';

async function violations(tab: Tab): Promise<string[]> {
    await tab.evaluate(axe.source);
    return tab.evaluate(async () => {
        const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
    });
}
/** What stands out at the side, or is too small for a finger. */
function layoutProblems(tab: Tab): Promise<string[]> {
    return tab.evaluate(() => {
        const found: string[] = [];
        if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
        for (const one of document.querySelectorAll<HTMLElement>('main button, main select, main input, main p, main h2, header a')) {
            if (!one.checkVisibility() || one.closest('.unseen, .control-head, .scroller') || one.classList.contains('unseen-file')) continue;
            const { left, right, height } = one.getBoundingClientRect();
            if (left < -1 || right > innerWidth + 1) found.push(`${one.tagName} ${one.textContent?.slice(0, 30)} stands out`);
            if (/BUTTON|SELECT|A/.test(one.tagName) && height < 24) found.push(`${one.tagName} ${one.textContent?.slice(0, 30)} is ${height} high`);
        }
        return found;
    });
}
const views = [['play', '&week=100'], ['compare', '&replicates=5'], ['learn', '&step=1'], ['file', '']] as const;

for (const [view, more] of views) {
    test(`${view}: axe-core finds nothing and nothing stands out, at 768, 360 and 1280 px`, async ({ open, page }, info) => {
        await page.setViewportSize({ width: 768, height: 900 });
        const tab = await open(`#v1&preset=town_hall&lang=en&view=${view}${more}`);
        if (view === 'play') {
            await expect.poll(() => told(tab, 'play', 'runs')).toBe(20);
            await tab.locator('.keep summary').click();
            await expect(tab.locator('.keep .chart svg')).toBeVisible({ timeout: 15_000 });
        }
        if (view === 'compare') await expect(tab.locator('[data-keep="difference"] .chart svg')).toBeVisible({ timeout: 20_000 });
        if (view === 'learn') await tab.locator('[data-shape="shapeFast"]').click();
        for (const [width, language] of [[768, 'English'], [360, 'Français'], [1280, 'English']] as const) {
            await tab.setViewportSize({ width, height: 900 });
            await tab.getByRole('link', { name: language }).click();
            if (view === 'learn' && width === 360) {
                await tab.locator('[data-act="reveal"]').click();
                await expect.poll(() => told(tab, 'learn', 'runs'), { timeout: 20_000 }).toBe(20);
            }
            await tab.screenshot({ path: info.outputPath(`${view}-${width}.png`), fullPage: true });
            expect(await layoutProblems(tab), `${width} px`).toEqual([]);
            expect(await violations(tab), `${width} px`).toEqual([]);
        }
    });
}

for (const view of ['play', 'compare']) {
    test(`${view}: “more” and an explanation open are as clean`, async ({ open }) => {
        const tab = await open(`#v1&view=${view}&preset=town_hall&week=10`);
        await tab.getByText('More parameters').click();
        await tab.getByLabel('Find a parameter').fill('trust');
        await tab.locator('.about summary').first().click();
        expect(await violations(tab)).toEqual([]);
    });
}

test('the keyboard reaches every control and shows where it is', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall&week=10');
    const controls = await tab.locator('a[href], button, select, input, summary, [tabindex="0"]').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    const reached = new Set<string>();
    const unmarked: string[] = [];
    for (let i = 0; i < controls; ++i) {
        await tab.keyboard.press('Tab');
        const now = await tab.evaluate(() => {
            const one = document.activeElement as HTMLElement;
            const seen = one.id === 'open-file' ? document.querySelector('label[for=open-file]') ?? one : one;
            const { outlineStyle, outlineWidth } = getComputedStyle(seen);
            one.dataset['reached'] ??= String(Math.random());
            return { key: one.dataset['reached'], name: `${one.tagName} ${one.id} ${one.textContent?.slice(0, 30)}`, marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
        });
        reached.add(now.key);
        if (!now.marked) unmarked.push(now.name);
    }
    expect(reached.size).toBe(controls);
    expect(unmarked).toEqual([]);
});

test('the skip link leads into the studio and leaves the state in the address', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall&week=10');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await expect(tab.locator('main')).toBeFocused();
    expect(tab.url()).toContain('preset=town_hall');
});

test('who wants no motion sees the run at its end, and plays it only when they ask', async ({ open, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const tab = await open('#v1&preset=town_hall');
    await expect.poll(() => told(tab, 'play', 'week')).toBe(260);
    expect(await tab.evaluate(() => document.getAnimations().length)).toBe(0);
    await tab.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => told(tab, 'play', 'week')).toBeLessThan(200);
});

test('that it is no forecast stays in view in both languages, wherever one scrolls', async ({ open, page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    for (const [language, words] of [['en', 'A model, not a forecast'], ['fr', 'Un modèle, pas une prévision']] as const) {
        const tab = await open(`#v1&preset=town_hall&week=10&lang=${language}`);
        await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await expect(tab.getByRole('banner').getByText(words)).toBeInViewport({ ratio: 1 });
        await expect(tab.locator('html')).toHaveAttribute('lang', language);
    }
});
