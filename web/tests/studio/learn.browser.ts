import { expect, hash, slide, test, told } from './open_studio';

const steps = ['line', 'trust', 'mix', 'will', 'posture', 'scale', 'unknown'] as const;

test('each step is played: a curve is drawn or picked before the reveal, then the one control moves', async ({ open }) => {
    const tab = await open('#v1&view=learn');
    for (const [i, step] of steps.entries()) {
        await expect(tab.locator('.view.learn')).toHaveAttribute('data-step', step);
        const reveal = tab.getByRole('button', { name: 'Show the simulation' });
        await expect(reveal, 'not before a curve is there').toBeDisabled();
        const canvas = tab.locator('canvas.drawable');
        await canvas.scrollIntoViewIfNeeded();
        if (i === 0) {
            const box = await canvas.boundingBox();
            if (!box) throw new Error('no canvas');
            await tab.mouse.move(box.x + 46, box.y + box.height * 0.8);
            await tab.mouse.down();
            for (let k = 1; k <= 8; ++k) await tab.mouse.move(box.x + 46 + ((box.width - 62) * k) / 8, box.y + box.height * (0.8 - 0.06 * k));
            await tab.mouse.up();
            expect(Number(await tab.locator('[data-year="3"]').inputValue()), 'the sliders follow').toBeGreaterThan(20);
        } else if (i === 1) {
            for (const year of [1, 2, 3, 4, 5]) await tab.locator(`[data-year="${year}"]`).press('PageUp');
        } else await tab.locator('[data-shape="shapeLate"]').click();
        await reveal.click();
        await expect(tab.locator('.lesson h2')).toBeFocused();
        await expect.poll(() => told(tab, 'learn', 'runs'), { timeout: 30_000 }).toBe(20);
        await expect(tab.locator('.said')).toContainText(/When the mandate ends you drew \d+%\. The median of 20 runs is \d+%/);
        await expect(tab.locator('.after .control')).toHaveCount(1);
        if (i === 2 || i === 4) {
            const name = await tab.locator('.after .control').getAttribute('data-parameter') ?? '';
            await slide(tab, '.after', name, 'End');
            await expect.poll(() => told(tab, 'learn', 'value')).toBe(1);
            await expect(tab.locator('.said')).toContainText(/from 0\.5 to 1: (the level|no change)/);
        }
        await tab.locator('.learn').getByRole('button', { name: i + 1 < steps.length ? 'Next step' : 'Go and play' }).click();
    }
    await expect.poll(() => told(tab, 'play', 'week')).toBeGreaterThan(0);
});

test('a lesson that a browser cannot run says so, and goes on', async ({ open }) => {
    const tab = await open('#v1&view=learn&step=5');
    await tab.locator('[data-shape="shapeFast"]').click();
    await tab.getByRole('button', { name: 'Show the simulation' }).click();
    const field = tab.locator('.after [data-number="people"]');
    await field.fill('30,000');
    await field.press('Enter');
    await expect(tab.locator('.said')).toContainText('30 000 people; a browser runs organisations of up to 20 000', { timeout: 15_000 });
    await field.fill('100');
    await field.press('Enter');
    await expect(tab.locator('.said')).toContainText('The median of 20 runs is', { timeout: 20_000 });
});

test('the level that a step says is that of the runs it draws, in either language, and a link leads to the step', async ({ open }) => {
    const tab = await open('#v1&view=learn&step=2&lang=fr');
    await expect(tab.locator('.lesson h2')).toHaveText('Le mélange');
    await tab.locator('[data-shape="shapeFlat"]').click();
    await tab.getByRole('button', { name: 'Montrer la simulation' }).click();
    await expect(tab.locator('.said')).toContainText(/vous avez dessiné 5\u00a0%/, { timeout: 20_000 });
    const french = /médiane de 20 simulations est de (\d+)/.exec(await tab.locator('.said').textContent() ?? '')?.[1];
    await tab.getByRole('link', { name: 'English' }).click();
    await expect(tab.locator('.said')).toContainText(`The median of 20 runs is ${french}%`);
    await expect.poll(() => hash(tab)).toContain('step=2');
    const [kept] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: 'Download the study' }).click()]);
    expect(kept.suggestedFilename()).toBe('concert-studio.toml');
});
