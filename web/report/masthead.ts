import type { Language } from '../charts/figure';
import { element } from '../shared/dom';
import { hashIn } from './language';
import type { Page } from './page';
import type { Speaker } from '../shared/speaker';
import { languageNames, words } from './words';

/** The bar that stays in view: what this is, that it is no forecast, and the languages. */
export function masthead(page: Page, speaker: Speaker, change: (language: Language) => void): HTMLElement {
    const bar = element('header', { class: 'masthead' },
        element('p', { class: 'brand' }, 'Concert'),
        element('p', { class: 'notice' }, speaker.text(words.notForecast)));
    if (page.languages.length < 2) return bar;
    const list = element('ul');
    for (const language of page.languages) {
        const link = element('a', { lang: language, hreflang: language }, languageNames[language]);
        speaker.whenever((current) => {
            link.href = hashIn(language, location.hash, page.languages);
            if (language === current) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
        });
        link.addEventListener('click', (event) => {
            // The reader stays where they are, rather than at the place the address names.
            event.preventDefault();
            history.replaceState(null, '', hashIn(language, location.hash, page.languages));
            change(language);
        });
        list.append(element('li', {}, link));
    }
    const nav = element('nav', { class: 'languages' }, list);
    speaker.attribute(nav, 'aria-label', words.switchLanguage);
    bar.append(nav);
    return bar;
}

/** The answer in a sentence, and the numbers it rests on. */
export function opening(page: Page, speaker: Speaker): HTMLElement {
    const said = page.message.en !== '' || page.message.fr !== '';
    const block = element('div', { class: 'opening' },
        element('p', { class: 'kicker' }, speaker.text(said ? page.title : words.report)),
        element('h1', {}, speaker.text(said ? page.message : page.title)));
    if (page.numbers.length) {
        const list = element('ul', { class: 'numbers' },
            ...page.numbers.map(({ value, interval, label }) => element('li', {},
                element('p', { class: 'value' }, speaker.text(value)),
                element('p', { class: 'interval' }, speaker.text(interval)),
                element('p', { class: 'label' }, speaker.text(label)))));
        speaker.attribute(list, 'aria-label', words.keyNumbers);
        block.append(list);
    }
    block.append(element('p', { class: 'simulated' },
        element('strong', {}, speaker.text(words.notForecast)), '. ', speaker.text(words.simulated)));
    return block;
}
