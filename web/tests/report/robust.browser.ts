import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test as plain } from '@playwright/test';
import type { Figure } from '../../charts/figure';
import { sampleFigures } from './figures';
import { templateFile } from './build';
import { layoutProblems } from './layout';
import { expect, test } from './open_report';
import { samplePage } from './sample_page';

const hostile = [
    '</script><script>window.broken = 1</script>', '<!-- <script>', ']]>', '<img src=x onerror="window.broken = 1">',
    '&amp; &lt;b&gt;', '"quotes" \'and\' \\backslashes\\', '$& $1 $`', 'a\u2028b\u2029c', '</SCRIPT >', '${window.broken = 1}',
].join(' ');
const both = { en: hostile, fr: hostile };

test('whatever the data say stays text', async ({ open, page: tab }) => {
    const figures = sampleFigures.slice(0, 1).map((figure): Figure =>
        ({ ...figure, title: both, subtitle: both, source: both, alt: both }));
    await open(samplePage(figures, { title: both, message: both, limits: [both], study: hostile }), '#en');
    expect(await tab.evaluate(() => 'broken' in window)).toBe(false);
    expect(await tab.locator('h1').textContent()).toBe(hostile);
    expect(await tab.locator('.part-limits li').textContent()).toBe(hostile);
    expect(await tab.locator('figure h3').textContent()).toBe(hostile);
    await expect(tab.locator('main img, main script')).toHaveCount(0);

    const [kept] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: /^SVG/ }).click()]);
    expect(kept.suggestedFilename()).toMatch(/^[A-Za-z0-9_-]+\.svg$/);
    const drawing = readFileSync(await kept.path(), 'utf8');
    const parsed = await tab.evaluate((text) => {
        const tree = new DOMParser().parseFromString(text, 'image/svg+xml');
        return { bad: tree.querySelectorAll('parsererror, script, img').length, desc: tree.querySelector('desc')?.textContent };
    }, drawing);
    expect(parsed).toEqual({ bad: 0, desc: hostile });
    // The study's name also stands in the styles, at the foot of printed pages.
    const foot = await tab.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('\n'));
    expect(foot).toContain('A model, not a forecast');
    expect(foot.match(/@page/g)?.length, 'no rule is lost').toBeGreaterThanOrEqual(3);
});

test('long words and empty texts break nothing on a phone', async ({ open, page: tab }) => {
    await tab.setViewportSize({ width: 360, height: 800 });
    const long = 'anticonstitutionnellement'.repeat(6);
    const none = { en: '', fr: '' };
    const page = samplePage(sampleFigures.slice(0, 1).map((figure) => ({ ...figure, subtitle: none })));
    await open({
        ...page,
        message: { en: long, fr: long },
        numbers: page.numbers.map((number) => ({ ...number, value: { en: '1,234,567.89 points', fr: '' }, label: { en: long, fr: long } })),
        limits: [{ en: long, fr: long }],
        parameters: page.parameters.map((row) => ({ ...row, name: long, source: { en: `https://example.org/${long}`, fr: long }, unit: none })),
        provenance: { ...page.provenance, command: long, seed: long },
    }, '#en');
    expect(await layoutProblems(tab)).toEqual([]);
});

test('without figures, numbers, method, parameters or limits it still is a report', async ({ open, page: tab }) => {
    await open(samplePage([], { numbers: [], sections: [], method: [], parameters: [], limits: [] }), '#fr');
    await expect(tab.locator('h1')).toBeVisible();
    await expect(tab.getByText('Cette étude n’a pas de graphique à montrer.')).toBeVisible();
    await expect(tab.getByRole('heading', { name: 'Refaire ces résultats' })).toBeVisible();
    await expect(tab.locator('h2')).toHaveCount(2);
    expect(await layoutProblems(tab)).toEqual([]);
});

test('a figure that stands in no section is shown all the same', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures.slice(0, 2), {
        sections: [{ id: 'one', title: { en: 'One', fr: 'Un' }, text: [], figures: [sampleFigures[0]?.id ?? ''] }],
    }), '#en');
    await expect(tab.locator('figure')).toHaveCount(2);
    await expect(tab.getByRole('heading', { name: 'More charts' })).toBeVisible();
});

test('parameters are found by any of their words, with or without accents', async ({ open, page: tab }) => {
    await open(samplePage([]), '#fr');
    const rows = tab.locator('.parameters tbody tr:visible');
    await expect(rows).toHaveCount(4);
    await tab.getByLabel('Chercher un paramètre').fill('RELATIONNEL');
    await expect(rows).toHaveCount(1);
    await expect(tab.locator('.shown')).toHaveText('1 paramètre affiché sur 4');
    await tab.getByLabel('Chercher un paramètre').fill('elus exclus');
    await expect(rows).toContainText(['officials']);
    await tab.getByLabel('Chercher un paramètre').fill('zzz');
    await expect(rows).toHaveCount(0);
});

plain('the page’s policy lets no foreign script run and nothing out', async ({ page: tab }, info) => {
    const file = info.outputPath('report.html');
    const placeholder = '<script type="application/json" id="page"></script>';
    const template = readFileSync(templateFile, 'utf8');
    const evil = '<script>window.broken = 1</script><img src="https://example.org/x.png" alt="">';
    writeFileSync(file, template.replace(placeholder, () => evil + placeholder));
    const requests: string[] = [];
    tab.on('requestfinished', (request) => requests.push(request.url()));
    tab.on('response', (response) => requests.push(response.url()));
    await tab.goto(pathToFileURL(file).href);
    expect(await tab.evaluate(() => 'broken' in window)).toBe(false);
    expect(await tab.evaluate(() => fetch('https://example.org/').then(() => 'went out', () => 'refused'))).toBe('refused');
    expect(requests.filter((url) => url.includes('example.org'))).toEqual([]);
    // An empty template says why it shows nothing, in both languages.
    await expect(tab.locator('main')).toContainText('empty template');
    await expect(tab.locator('p[lang="fr"]')).toContainText('Ce rapport ne peut pas être affiché');
});

plain('damaged data are said to be damaged', async ({ page: tab }, info) => {
    const file = info.outputPath('report.html');
    const start = '<script type="application/json" id="page">';
    for (const [json, words] of [['{"format":', 'damaged'], ['{"format":2}', 'format 2'], ['[]', 'no page']] as const) {
        writeFileSync(file, readFileSync(templateFile, 'utf8').replace(start, () => start + json));
        await tab.goto(pathToFileURL(file).href);
        await expect(tab.locator('main')).toContainText(words);
    }
});

test('an address that names no place opens the report all the same', async ({ open, page: tab }) => {
    for (const hash of ['#%', '#nowhere', '#fr/nowhere', '#"><b>']) {
        await open(samplePage(sampleFigures.slice(0, 1)), hash);
        await expect(tab.locator('h1')).toBeVisible();
    }
});
