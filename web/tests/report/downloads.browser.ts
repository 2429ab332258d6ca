import { readFileSync } from 'node:fs';
import type { Page as Tab } from '@playwright/test';
import { csv, svg } from '../../charts';
import type { Figure } from '../../charts/figure';
import { sampleFigures } from './figures';
import { expect, test } from './open_report';
import { samplePage } from './sample_page';

const first = sampleFigures[0] as Figure;

async function download(tab: Tab, figure: Figure, language: 'en' | 'fr', format: string): Promise<{ name: string; bytes: Buffer }> {
    const exhibit = tab.locator(`[id="${language}/figure-${figure.id}"]`);
    const [kept] = await Promise.all([
        tab.waitForEvent('download'),
        exhibit.getByRole('button', { name: new RegExp(`^${format}`) }).click(),
    ]);
    return { name: kept.suggestedFilename(), bytes: readFileSync(await kept.path()) };
}

for (const language of ['en', 'fr'] as const) {
    test(`SVG, PNG and CSV of a chart, ${language}`, async ({ open, page: tab }) => {
        await open(samplePage(sampleFigures), `#${language}`);

        const drawing = await download(tab, first, language, 'SVG');
        expect(drawing.name).toBe(`sizes-${first.id}-${language}.svg`);
        expect(drawing.bytes.toString('utf8')).toBe(svg(first, language, { width: 1200, height: 675 }));
        const parsed = await tab.evaluate((text) => {
            const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
            return { name: root.localName, title: root.querySelector('title')?.textContent, desc: root.querySelector('desc')?.textContent };
        }, drawing.bytes.toString('utf8'));
        expect(parsed).toEqual({ name: 'svg', title: first.title[language], desc: first.alt[language] });

        const image = await download(tab, first, language, 'PNG');
        expect(image.name).toBe(`sizes-${first.id}-${language}.png`);
        expect(pngSize(image.bytes)).toEqual({ width: 2400, height: 1350 });
        expect(await colours(tab, image.bytes), 'something is drawn').toBeGreaterThan(4);

        const data = await download(tab, first, language, 'CSV');
        expect(data.name).toBe(`sizes-${first.id}-${language}.csv`);
        expect(data.bytes).toEqual(Buffer.from(csv(first, language, language === 'fr' ? 'french' : 'plain'), 'utf8'));
    });
}

test('the French table opens in a French spreadsheet: mark, semicolons, decimal commas', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures), '#fr');
    const { bytes } = await download(tab, first, 'fr', 'CSV');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split(/\r?\n/);
    expect(lines[0]).toContain(';');
    expect(lines.slice(1).join('\n')).toMatch(/\d,\d/);
    expect(lines.slice(1).join('\n')).not.toMatch(/\d\.\d/);
});

test('images are tall when the reader asks for tall ones', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures), '#en');
    await tab.getByLabel('Shape of downloaded images').selectOption('tall');
    const drawing = await download(tab, first, 'en', 'SVG');
    expect(drawing.bytes.toString('utf8')).toBe(svg(first, 'en', { width: 1080, height: 1350 }));
    const image = await download(tab, first, 'en', 'PNG');
    expect(pngSize(image.bytes)).toEqual({ width: 2160, height: 2700 });
});

test('every chart can be downloaded in every format', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures), '#fr');
    for (const figure of sampleFigures) {
        expect((await download(tab, figure, 'fr', 'SVG')).bytes.toString('utf8')).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
        expect(pngSize((await download(tab, figure, 'fr', 'PNG')).bytes).width).toBe(2400);
        expect((await download(tab, figure, 'fr', 'CSV')).bytes.toString('utf8').trim().split('\n').length).toBe(figure.rows.length + 1);
    }
});

test('the alt text and the command are copied, and the page says so', async ({ open, page: tab, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = samplePage(sampleFigures);
    await open(page, '#fr');
    const clipboard = () => tab.evaluate(() => navigator.clipboard.readText());
    const message = tab.locator('.message');

    await tab.getByRole('button', { name: `Copier le texte alternatif de ${first.title.fr}` }).first().click();
    await expect(message).toHaveText('Copié.');
    expect(await clipboard()).toBe(first.alt.fr);

    await tab.getByRole('button', { name: 'Copier la commande' }).click();
    await expect(message).toHaveText('Copié.');
    expect(await clipboard()).toBe(page.provenance.command);
});

test('without a clipboard the old way of copying is taken, and a failure is said', async ({ open, page: tab, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(samplePage(sampleFigures), '#en');
    await tab.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); });
    const button = tab.getByRole('button', { name: 'Copy the command' });
    await button.click();
    await expect(tab.locator('.message')).toHaveText('Copied.');
    await expect(button).toBeFocused();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(samplePage([]).provenance.command);

    await tab.evaluate(() => { document.execCommand = () => false; });
    await button.click();
    await expect(tab.locator('.message')).toContainText('select the text');
});

/** From the header of the file; fails on anything that is no PNG. */
function pngSize(bytes: Buffer): { width: number; height: number } {
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR');
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** How many colours an image has. */
function colours(tab: Tab, bytes: Buffer): Promise<number> {
    return tab.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        if (!context) return 0;
        context.drawImage(image, 0, 0);
        return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
    }, `data:image/png;base64,${bytes.toString('base64')}`);
}
