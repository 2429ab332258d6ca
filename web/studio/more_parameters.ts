import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { french } from './french';
import type { Model } from './model';
import { labelOf } from './parameter_words';
import type { Store } from './store';
import { words } from './words';

let panels = 0;

/** All parameters that are not in view already, each as `make` shows it, and the processes themselves; built when first opened. */
export function moreParameters(model: Model, store: Store, speaker: Speaker, inView: readonly string[], make: (name: string) => HTMLElement): HTMLElement {
    const panel = ++panels;
    const inside = element('div', { class: 'more-inside' });
    const details = element('details', { class: 'more' }, element('summary', {}, speaker.text(words.more)), inside);
    details.addEventListener('toggle', () => {
        if (!details.open || inside.childElementCount > 0) return;
        const rows = model.ofOneOrganisation.filter((row) => !inView.includes(row.name));
        const find = element('input', { type: 'search', id: `find-parameter-${panel}`, autocomplete: 'off', spellcheck: 'false' });
        const made = rows.map((row) => ({ row, element: make(row.name) }));
        find.addEventListener('input', () => {
            const wanted = plain(find.value);
            for (const one of made) one.element.hidden = !plain(`${one.row.name} ${one.row.symbol} ${labelOf(one.row).en} ${labelOf(one.row).fr} ${one.row.text.en} ${one.row.text.fr}`).includes(wanted);
        });
        inside.append(element('p', { class: 'find' }, element('label', { for: find.id }, speaker.text(words.findParameter)), find),
            processes(model, store, speaker, panel), ...made.map((one) => one.element));
    });
    return details;
}
function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

function processes(model: Model, store: Store, speaker: Speaker, panel: number): HTMLElement {
    const boxes = model.description.equations.filter((row) => row.id !== 'E16').map((row) => {
        const box = element('input', { type: 'checkbox', id: `process-${row.id}-${panel}`, 'data-process': row.id });
        box.addEventListener('change', () => store.change({ equations: { ...store.state.equations, [row.id]: box.checked }, week: 0 }));
        store.whenever((state) => { box.checked = model.isOn(state, row.id); });
        return element('p', {}, box, element('label', { for: box.id }, `${row.id} `, speaker.text({ en: row.text.en, fr: french(row.text.fr) })));
    });
    return element('fieldset', { class: 'processes' }, element('legend', {}, speaker.text(words.processes)), ...boxes);
}
