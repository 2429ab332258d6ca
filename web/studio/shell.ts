import { write as hashIn } from './fragment';
import { element } from '../shared/dom';
import { Messages } from '../shared/messages';
import type { Speaker } from '../shared/speaker';
import { type View, views } from './state';
import type { Store } from './store';
import { words } from './words';

/** The frame around the views: what this is, that it is no forecast, the languages, and the way between views. */
export interface Shell {
    readonly elements: readonly HTMLElement[];
    readonly main: HTMLElement;
    readonly messages: Messages;
}

export function shell(store: Store, speaker: Speaker): Shell {
    const messages = new Messages(speaker);
    const main = element('main', { tabindex: '-1', id: 'main' });
    const skip = element('a', { class: 'skip', href: '#main' }, speaker.text(words.skip));
    skip.addEventListener('click', (event) => {  // the fragment holds the state, and stays
        event.preventDefault();
        main.focus();
    });
    const head = element('header', { class: 'masthead' },
        element('h1', { class: 'brand' }, 'Concert'), tabs(store, speaker),
        element('p', { class: 'notice' }, speaker.text(words.notForecast)), languages(store, speaker));
    const foot = element('footer', { class: 'foot' }, element('p', {}, speaker.text(words.notForecast), '. ', speaker.text(words.simulated)),
        element('p', {}, speaker.text(words.drawnWith)));
    return { elements: [skip, head, main, foot, messages.element], main, messages };
}

function tabs(store: Store, speaker: Speaker): HTMLElement {
    const links = views.map((view: View) => {
        const link = element('a', { 'data-view': view }, speaker.text(words[`view_${view}`]));
        link.addEventListener('click', (event) => {
            event.preventDefault();
            store.change({ view });
        });
        store.whenever((state) => {
            link.href = hashIn({ ...state, view });
            if (state.view === view) link.setAttribute('aria-current', 'page');
            else link.removeAttribute('aria-current');
        });
        return element('li', {}, link);
    });
    const nav = element('nav', { class: 'views' }, element('ul', {}, ...links));
    speaker.attribute(nav, 'aria-label', words.views);
    return nav;
}
function languages(store: Store, speaker: Speaker): HTMLElement {
    const links = (['en', 'fr'] as const).map((language) => {
        const link = element('a', { lang: language, hreflang: language }, language === 'en' ? 'English' : 'Français');
        link.addEventListener('click', (event) => {
            event.preventDefault();
            store.change({ language });
        });
        store.whenever((state) => {
            link.href = hashIn({ ...state, language });
            if (state.language === language) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
        });
        return element('li', {}, link);
    });
    const nav = element('nav', { class: 'languages' }, element('ul', {}, ...links));
    speaker.attribute(nav, 'aria-label', words.languageSwitch);
    return nav;
}
