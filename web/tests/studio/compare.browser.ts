import { readFileSync } from 'node:fs';
import { expect, hash, slide, test, told } from './open_studio';

test('two settings with the same seeds: linked sliders, one sentence, the difference with its band', async ({ open }) => {
    const tab = await open('#v1&view=compare&preset=town_hall');
    await expect.poll(() => told(tab, 'compare', 'runs'), { timeout: 20_000 }).toBe(40);
    const sentence = tab.locator('.sentence');
    await expect(sentence).toHaveText(/^(With B, |No difference that stands out)/);
    await expect(tab.locator('[data-keep="difference"] figure h3')).toHaveText(await sentence.textContent() ?? '-', { timeout: 15_000 });
    await expect(tab.locator('[data-keep="difference"] .chart svg')).toBeVisible();

    await expect(tab.locator('.compare .stage > .subtitle')).toHaveText('Coordination hours given to collaboration: A 0.5, B 1');
    await expect(tab.locator('[data-keep="difference"] .subtitle')).toContainText('collaboration: A 0.5, B 1; B minus A in points');

    const values = async (name: string) => [await tab.locator(`.compare [data-number="${name}"]`).nth(0).inputValue(), await tab.locator(`.compare [data-number="${name}"]`).nth(1).inputValue()];
    await slide(tab, '.compare', 'attention', 'End');
    expect(await values('attention'), 'linked').toEqual(['1', '1']);
    await slide(tab, '.compare .control ~', 'attention', 'Home');
    expect(await values('attention'), 'B alone').toEqual(['1', '0']);
    await expect.poll(() => hash(tab)).toContain('b.attention=0');
    await expect(sentence).toHaveText(/points fewer of the staff/, { timeout: 20_000 });
    await tab.locator('#linked-attention').check();
    expect(await values('attention')).toEqual(['1', '1']);

    await tab.getByLabel('Runs of each setting').selectOption('10');
    await expect(sentence).toHaveText(/^10 pairs of runs are too few to conclude \(at least 20\): when the mandate ends, A has \d+% and B \d+%\.$/, { timeout: 20_000 });
    await tab.locator('#linked-relational_share').check();
    await expect(sentence).toHaveText('A and B are the same: move a slider of B.');
});

test('every parameter can differ, and settings that are equal again are said to be the same', async ({ open }) => {
    const tab = await open('#v1&view=compare&preset=town_hall&replicates=5&b.relational_share=0.5');
    await expect(tab.locator('.sentence')).toHaveText('A and B are the same: move a slider of B.');
    await tab.getByText('More parameters').click();
    await expect.poll(() => tab.locator('.more-inside .pair').count()).toBeGreaterThan(90);
    await tab.getByLabel('Find a parameter').fill('doubt');
    await expect(tab.locator('.more-inside .pair:visible')).toHaveCount(1);
    await slide(tab, '.more-inside .control ~', 'doubt', 'End');
    await expect.poll(() => hash(tab)).toContain('b.doubt=0.03');
    await expect(tab.locator('.compare .stage > .subtitle')).toContainText('A 0.01, B 0.03');
    await expect.poll(() => told(tab, 'compare', 'runs'), { timeout: 20_000 }).toBe(10);
    await slide(tab, '.more-inside', 'doubt', 'Home');
    await expect(tab.locator('.compare .also')).toHaveText(/^Town hall, with also: .+: 0$/);
});

test('the chart to keep comes as SVG, PNG and CSV', async ({ open }) => {
    const tab = await open('#v1&view=compare&preset=town_hall&replicates=5&lang=fr');
    await expect.poll(() => told(tab, 'compare', 'runs'), { timeout: 20_000 }).toBe(10);
    const chart = tab.locator('[data-keep="difference"]');
    const download = async (format: string) => {
        const [kept] = await Promise.all([tab.waitForEvent('download'), chart.getByRole('button', { name: new RegExp(`^${format}`) }).click()]);
        return { name: kept.suggestedFilename(), bytes: readFileSync(await kept.path()) };
    };
    const drawing = await download('SVG');
    expect(drawing.name).toBe('concert-studio-difference-fr.svg');
    expect(drawing.bytes.toString('utf8')).toContain('un modèle, pas une prévision');
    expect([...(await download('PNG')).bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const table = (await download('CSV')).bytes.toString('utf8').trim().split('\r\n');
    expect(table).toHaveLength(262);
    expect(table[0]).toContain('Semaine;Médiane');
});
