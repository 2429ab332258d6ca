import { execFileSync } from 'node:child_process';
import type { Page as Tab } from '@playwright/test';
import type { Figure, Text } from '../../charts/figure';
import { words } from '../../report/words';
import { sampleFigures } from './figures';
import { expect, test } from './open_report';
import { samplePage } from './sample_page';

// The printed report, read back with poppler's pdfinfo and pdftotext.

/** The sample figures with an alt text, a title and a source that no other has: to tell where each of them is printed. */
const figures = sampleFigures.map((figure): Figure => {
    const own = (text: Text): Text => ({ en: `${text.en} [${figure.id}]`, fr: `${text.fr} [${figure.id}]` });
    return { ...figure, title: own(figure.title), source: own(figure.source), alt: own(figure.alt) };
});

for (const language of ['en', 'fr'] as const) {
    test(`on A4 no chart is split, and each has its title and source with it, ${language}`, async ({ open, page: tab }, info) => {
        await open(samplePage(figures), `#${language}`);
        const pages = await print(tab, info.outputPath('report.pdf'));
        for (const figure of figures) {
            const title = pagesWith(pages, figure.title[language]);
            const source = pagesWith(pages, figure.source[language]);
            expect(title, figure.id).toHaveLength(1);
            expect(source, `${figure.id}: the source stands on the page of the title`).toEqual(title);
        }
        expect(pagesWith(pages, words.notForecast[language]), 'every sheet says that it is no forecast').toHaveLength(pages.length);
        const all = squeezed(pages.join(' '));
        for (const control of [words.download, words.copyAlt, words.copyCommand, words.asTable, words.contents, words.filter]) {
            expect(all).not.toContain(squeezed(control[language]));
        }
    });
}

test('the check of split charts sees one that is', async ({ open, page: tab }, info) => {
    await open(samplePage(figures), '#en');
    await tab.addStyleTag({ content: '@media print { .sheet { break-inside: auto !important; } .chart svg { break-inside: auto; } .chart { height: 900px !important; } }' });
    const pages = await print(tab, info.outputPath('split.pdf'));
    const split = figures.filter(({ title, source }) => pagesWith(pages, title.en)[0] !== pagesWith(pages, source.en)[0]);
    expect(split.length).toBeGreaterThan(0);
});

test('a chart that would be longer than a sheet is shrunk to fit below its title', async ({ open, page: tab }, info) => {
    const bars = figures.find(({ drawing }) => drawing.shape === 'bars' && !drawing.stacked);
    if (!bars || bars.drawing.shape !== 'bars') throw new Error('there are no bars to lengthen');
    const at = bars.columns.findIndex(({ role }) => role === 'category');
    const copies = Array.from({ length: 12 }, (_, copy) => copy);
    const order = copies.flatMap((copy) => (bars.drawing.shape === 'bars' ? bars.drawing.y.order ?? [] : [])
        .map(({ key, label }) => ({ key: `${key}${copy}`, label })));
    const long: Figure = {
        ...bars,
        rows: copies.flatMap((copy) => bars.rows.map((row) => row.map((cell, i) => (i === at ? `${String(cell)}${copy}` : cell)))),
        drawing: { ...bars.drawing, y: { ...bars.drawing.y, order } },
    };
    await open(samplePage([long]), '#en');
    expect(await tab.locator('.chart').evaluate((chart) => chart.clientHeight), 'it is long').toBeGreaterThan(2000);
    const pages = await print(tab, info.outputPath('long.pdf'));
    const title = pagesWith(pages, long.title.en);
    expect(title).toHaveLength(1);
    expect(pagesWith(pages, long.source.en)).toEqual(title);
    expect(pagesWith(pages, long.drawing.shape === 'bars' ? long.drawing.x.title.en : '-'), 'with its axis').toEqual(title);
});

test('a table that the reader opened is printed whole, closed ones are not', async ({ open, page: tab }, info) => {
    const [first, second] = figures;
    await open(samplePage(figures), '#en');
    await tab.locator('summary').first().click();
    await expect(tab.locator('.scroller table')).toHaveCount(1);
    const rows = await tab.locator('.scroller tbody tr').evaluateAll((all) => all.map((row) => row.textContent ?? ''));
    expect(rows.length).toBe(first?.rows.length);
    const all = squeezed((await print(tab, info.outputPath('table.pdf'))).join(' '));
    expect(all).toContain(squeezed(first?.alt.en ?? '-'));
    expect(all).not.toContain(squeezed(second?.alt.en ?? '-'));
    expect(all, 'the last row').toContain(squeezed(rows.at(-1) ?? '-'));
});

test('after printing the charts have the width of the screen again', async ({ open, page: tab }, info) => {
    await tab.setViewportSize({ width: 1200, height: 900 });
    await open(samplePage(figures.slice(0, 1)), '#en');
    const width = () => tab.locator('.chart').first().evaluate((chart) => chart.clientWidth);
    const before = await width();
    await print(tab, info.outputPath('report.pdf'));
    await expect.poll(width).toBe(before);
    expect(await tab.locator('.chart svg').first().evaluate((drawing) => drawing.getBoundingClientRect().width)).toBeCloseTo(before, 0);
});

/** Prints and returns the text of every page; fails if a page is not A4. */
async function print(tab: Tab, file: string): Promise<string[]> {
    await tab.pdf({ path: file, preferCSSPageSize: true });
    expect(run('pdfinfo', [file])).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
    return run('pdftotext', ['-raw', file, '-']).split('\f').slice(0, -1);
}

function run(program: string, words: readonly string[]): string {
    try {
        return execFileSync(program, words, { encoding: 'utf8' });
    } catch (reason) {
        throw new Error(`${program} is needed: install poppler-utils`, { cause: reason });
    }
}

/** Without spaces, which a PDF places as it likes. */
function squeezed(text: string): string {
    return text.replace(/[\s\u00a0\u202f\u00ad]+/gu, '');
}

function pagesWith(pages: readonly string[], text: string): number[] {
    return pages.flatMap((page, i) => (squeezed(page).includes(squeezed(text)) ? [i] : []));
}
