import type { Language } from '../charts/figure';
import type { Chart } from './chart';
import { element } from '../shared/dom';
import { chooseLanguage, languageInHash } from './language';
import type { Page } from './page';
import { preparePrint } from './print';
import { readPage } from './read_page';
import { report } from './report';
import { Speaker } from '../shared/speaker';
import '../shared/base.css';
import './styles/opening.css';
import './styles/exhibit.css';
import './styles/reference.css';
import './styles/print.css';
import { words } from './words';

function start(page: Page): void {
    const speaker = new Speaker(chooseLanguage(location.hash, navigator.languages, page.languages));
    speaker.whenever((language) => {
        document.documentElement.lang = language;
        document.title = `${page.title[language]} – Concert`;
    });
    const change = (language: Language) => speaker.change(language);
    const { elements, charts } = report(page, speaker, change);
    document.body.replaceChildren(...elements);

    window.addEventListener('hashchange', () => {
        const asked = languageInHash(location.hash, page.languages);
        if (asked) change(asked);
    });
    preparePrint(charts, speaker, page.study);
    for (const chart of charts) chart.reserve();
    // The elements came after the browser had looked for the place that the address names.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
    void drawInTurn(charts).then(() => { document.documentElement.dataset['ready'] = 'true'; });
}

/** One chart a frame: the page can be read and used while the others are being drawn. */
async function drawInTurn(charts: readonly Chart[]): Promise<void> {
    for (const chart of charts) {
        await new Promise((next) => requestAnimationFrame(next));
        chart.draw();
    }
}

try {
    start(readPage(document.getElementById('page')?.textContent ?? ''));
} catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    const said = (language: Language) => element('p', { lang: language }, words.unreadable[language], ' ',
        element('span', { lang: 'en' }, why));
    document.body.replaceChildren(element('main', {}, element('h1', {}, 'Concert'), said('en'), said('fr')));
}
