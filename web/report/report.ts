import type { Language } from '../charts/figure';
import type { Chart } from './chart';
import { element } from '../shared/dom';
import { exhibit } from './exhibit';
import { masthead, opening } from './masthead';
import { Messages } from '../shared/messages';
import type { Page } from './page';
import { parameters } from './parameters';
import { reproduce } from './reproduce';
import { contents, figuresOf, paragraphs, type Part, sectionElement, sectionsOf } from './sections';
import { shapeChoice } from './shape_choice';
import type { Speaker } from '../shared/speaker';
import { words } from './words';

/** The whole report as elements, and the charts in it that wait to be drawn. */
export interface Report {
    readonly elements: readonly HTMLElement[];
    readonly charts: readonly Chart[];
}

export function report(page: Page, speaker: Speaker, change: (language: Language) => void): Report {
    const messages = new Messages(speaker);
    const shape = shapeChoice(speaker);
    const charts: Chart[] = [];

    const parts: Part[] = sectionsOf(page).map((section) => ({
        id: section.id,
        title: section.title,
        content: [...paragraphs(section.text, speaker), ...figuresOf(section, page).map((figure) => {
            const shown = exhibit(figure, charts.length + 1, page.study, shape.chosen, speaker, messages);
            charts.push(shown.chart);
            return shown.element;
        })],
    }));
    if (page.method.length) {
        parts.push({ id: 'method', title: words.method, content: paragraphs(page.method, speaker) });
    }
    if (page.parameters.length) {
        parts.push({ id: 'parameters', title: words.parameters, content: parameters(page, speaker) });
    }
    if (page.limits.length) {
        const list = element('ul', {}, ...page.limits.map((limit) => element('li', {}, speaker.text(limit))));
        parts.push({ id: 'limits', title: words.limits, content: [list] });
    }
    parts.push({ id: 'reproduce', title: words.reproduce, content: reproduce(page, speaker, messages) });

    const skip = element('a', { class: 'skip' }, speaker.text(words.skip));
    speaker.linkTo(skip, 'report');
    const main = element('main', { tabindex: '-1' }, opening(page, speaker), contents(parts, speaker));
    speaker.anchor(main, 'report');
    if (charts.length) main.append(shape.element);
    else main.append(element('p', { class: 'empty' }, speaker.text(words.empty)));
    main.append(...parts.map((part) => sectionElement(part, speaker)));

    const foot = element('footer', { class: 'foot' },
        element('p', {}, speaker.text(words.study), ' ', element('code', { translate: 'no' }, page.study),
            ' · Concert ', page.provenance.version, ' · ', speaker.text(words.notForecast)),
        element('p', {}, speaker.text(words.drawnWith)));
    return { elements: [skip, masthead(page, speaker, change), main, foot, messages.element], charts };
}
