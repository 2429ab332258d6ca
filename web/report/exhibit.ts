import { table } from '../charts';
import type { Figure } from '../charts/figure';
import { Chart } from './chart';
import { element, unseen } from '../shared/dom';
import type { Messages } from '../shared/messages';
import type { Speaker } from '../shared/speaker';
import { type Shape, tools } from './tools';
import { figureNumber, words } from './words';

/** A chart with its message, its source, what can be taken away from it, and the table behind it. */
export interface Exhibit {
    readonly element: HTMLElement;
    readonly chart: Chart;
}

export function exhibit(
    figure: Figure, number: number, study: string, shape: () => Shape, speaker: Speaker, messages: Messages
): Exhibit {
    const place = element('div', { class: 'chart' });
    const title = element('h3', { id: `title-${number}` }, speaker.text(figure.title));
    const sheet = element('figure', { class: 'sheet', 'aria-labelledby': title.id },
        element('figcaption', {},
            element('p', { class: 'figure-number' }, speaker.text(figureNumber(number))),
            title,
            element('p', { class: 'subtitle' }, speaker.text(figure.subtitle))),
        place,
        element('p', { class: 'source' }, speaker.text(figure.source)));
    const made = element('div', { class: 'exhibit' },
        sheet, tools(figure, study, shape, speaker, messages), dataOf(figure, number, speaker));
    speaker.anchor(made, `figure-${figure.id}`);  // a section may have the same name
    return { element: made, chart: new Chart(place, figure, speaker) };
}

/** The alt text and the table, built when first asked for: a chart may have thousands of rows. */
function dataOf(figure: Figure, number: number, speaker: Speaker): HTMLElement {
    const scroller = element('div', { class: 'scroller', role: 'region', tabindex: '0' });
    speaker.attribute(scroller, 'aria-label', {
        en: `${words.table.en} ${number}: ${figure.title.en}`,
        fr: `${words.table.fr} ${number}\u00a0: ${figure.title.fr}`,
    });
    const details = element('details', { class: 'data' },
        element('summary', {}, speaker.text(words.asTable),
            ' ', unseen(speaker.text(words.asTableOf), ' ', speaker.text(figure.title))),
        element('p', { class: 'alt' },
            element('strong', {}, speaker.text(words.inWords)), '. ', speaker.text(figure.alt)),
        scroller);
    let filled = false;
    const fill = () => scroller.replaceChildren(table(figure, speaker.language));
    details.addEventListener('toggle', () => {
        if (!details.open || filled) return;
        filled = true;
        fill();
    });
    speaker.whenever(() => { if (filled) fill(); });
    return details;
}
