import { expect, test } from './open_report';
import { sampleFigures } from './figures';
import { samplePage } from './sample_page';

test('the address chooses the language, and the switch changes everything in place', async ({ open, page: tab }) => {
    const page = samplePage(sampleFigures);
    await open(page, '#fr');
    await expect(tab.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(tab).toHaveTitle(`${page.title.fr} – Concert`);
    await expect(tab.locator('h1')).toHaveText(page.message.fr);

    // What a reader has opened and typed stays.
    const data = tab.locator('details').first();
    await data.locator('summary').click();
    await tab.locator('#filter').fill('turnover');
    const drawn = await tab.locator('.chart').first().innerHTML();

    const english = tab.getByRole('link', { name: 'English' });
    await english.focus();
    await tab.keyboard.press('Enter');
    await expect(tab.locator('html')).toHaveAttribute('lang', 'en');
    await expect(tab).toHaveTitle(`${page.title.en} – Concert`);
    await expect(tab.locator('h1')).toHaveText(page.message.en);
    expect(new URL(tab.url()).hash).toBe('#en');
    await expect(english).toBeFocused();
    await expect(english).toHaveAttribute('aria-current', 'true');
    await expect(data).toHaveAttribute('open', '');
    await expect(data.locator('table')).toContainText(sampleFigures[0]?.columns[0]?.title.en ?? 'a column');
    await expect(tab.locator('.parameters tbody tr:visible')).toHaveCount(1);
    await expect(tab.locator('.shown')).toHaveText('1 of 4 parameters shown');
    expect(await tab.locator('.chart').first().innerHTML(), 'the chart speaks the other language').not.toBe(drawn);
});

test('nothing of the other language is left', async ({ open, page: tab }) => {
    const page = samplePage(sampleFigures);
    await open(page, '#en');
    const shown = () => tab.locator('main').innerText();
    for (const [hash, mine, other] of [['#en', 'en', 'fr'], ['#fr', 'fr', 'en']] as const) {
        await tab.evaluate((to) => { location.hash = to; }, hash);
        await expect(tab.locator('html')).toHaveAttribute('lang', mine);
        const text = await shown();
        const sentences = [page.title, page.message, ...page.method, ...page.limits, ...page.parameters.map((row) => row.doc),
            ...page.sections.map((section) => section.title), ...page.figures.flatMap((figure) => [figure.title, figure.source])];
        for (const sentence of sentences) {
            expect(text).toContain(sentence[mine]);
            if (sentence[mine] !== sentence[other]) expect(text).not.toContain(sentence[other]);
        }
    }
});

test('a link to a place in French opens there', async ({ open, page: tab }) => {
    await tab.setViewportSize({ width: 768, height: 600 });
    await open(samplePage(sampleFigures), '#fr/limits');
    await expect(tab.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(tab.getByRole('heading', { name: 'Limites' })).toBeInViewport();
});

test('with one language there is no switch', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures, { languages: ['fr'] }), '#en');
    await expect(tab.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(tab.locator('.languages')).toHaveCount(0);
});

test.describe('without a word in the address', () => {
    test.use({ locale: 'fr-CA' });
    test('the browser’s language is taken', async ({ open, page: tab }) => {
        await open(samplePage(sampleFigures));
        await expect(tab.locator('html')).toHaveAttribute('lang', 'fr');
    });
});

test.describe('a browser in a third language', () => {
    test.use({ locale: 'de-DE' });
    test('gets the report’s first', async ({ open, page: tab }) => {
        await open(samplePage(sampleFigures, { languages: ['fr', 'en'] }));
        await expect(tab.locator('html')).toHaveAttribute('lang', 'fr');
    });
});
