import { element } from '../shared/dom';
import type { Page, Parameter } from './page';
import type { Speaker } from '../shared/speaker';
import { shownOf, words } from './words';

/** All parameters, with a field that leaves those that contain what is typed. */
export function parameters(page: Page, speaker: Speaker): readonly Node[] {
    const rows = page.parameters.map((parameter) => ({ parameter, row: rowOf(parameter, speaker) }));
    const field = element('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
    const shown = element('p', { class: 'shown', role: 'status' });

    const filter = () => {
        const parts = plain(field.value).split(/\s+/).filter(Boolean);
        let left = 0;
        for (const { parameter, row } of rows) {
            const text = plain(said(parameter, speaker));
            row.hidden = !parts.every((part) => text.includes(part));
            if (!row.hidden) ++left;
        }
        shown.textContent = parts.length ? shownOf(left, rows.length)[speaker.language] : '';
    };
    field.addEventListener('input', filter);
    speaker.whenever(filter);

    // The roles are said: on narrow screens the table is laid out as blocks, which would take them away.
    const head = element('tr', { role: 'row' },
        ...[words.parameter, words.value, words.range, words.sourceOf].map((word) =>
            element('th', { scope: 'col', role: 'columnheader' }, speaker.text(word))));
    return [
        element('p', {}, speaker.text(words.parametersIntro)),
        element('p', { class: 'filter' }, element('label', { for: field.id }, speaker.text(words.filter)), field),
        shown,
        element('table', { class: 'parameters', role: 'table', 'aria-labelledby': 'heading-parameters' },
            element('thead', { role: 'rowgroup' }, head),
            element('tbody', { role: 'rowgroup' }, ...rows.map(({ row }) => row))),
    ];
}

function rowOf(parameter: Parameter, speaker: Speaker): HTMLTableRowElement {
    const cell = (title: typeof words.value | typeof words.range | typeof words.sourceOf, ...inside: readonly (Node | string)[]) => {
        const made = element('td', { role: 'cell' }, element('div', {}, ...inside));
        speaker.attribute(made, 'data-title', title);
        return made;
    };
    const name = element('code', { translate: 'no' }, parameter.name);
    return element('tr', { role: 'row' },
        element('th', { scope: 'row', role: 'rowheader' },
            name, element('span', { class: 'doc' }, speaker.text(parameter.doc))),
        cell(words.value, speaker.text(parameter.value), ' ',
            element('span', { class: 'unit' }, speaker.text(parameter.unit))),
        cell(words.range, speaker.text(parameter.range)),
        cell(words.sourceOf, speaker.text(parameter.source)));
}

function said(parameter: Parameter, speaker: Speaker): string {
    const { name, value, unit, range, doc, source } = parameter;
    return [name, ...[value, unit, range, doc, source].map((text) => text[speaker.language])].join(' ');
}

/** Without case and accents: "frequence" finds "Fréquence". */
function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}
