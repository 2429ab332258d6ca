import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { control, type Control } from './control';
import { french } from './french';
import { labelOf } from './parameter_words';
import type { Model } from './model';
import { presetIds, type PresetId } from './presets';
import { reset, type State, withValue } from './state';
import type { Store } from './store';
import { fill, joined, words } from './words';

/** The sliders in view; everything else is under "more". */
export const inView = ['people', 'relational_share', 'attention', 'mandate_weeks', 'trust_in_others', 'posture'] as const;

/** How far a slider goes, where the range of the parameter goes further than anybody looks. */
export const ends = (model: Model): Readonly<Record<string, number>> => ({ people: model.description.most_people, mandate_weeks: 520 });

/** The controls of the shown setting. */
export function panel(model: Model, store: Store, speaker: Speaker): HTMLElement {
    const controls: Control[] = [];
    const make = (name: string) => {
        const made = control(model, name, speaker, (value) => store.become(withValue(store.state, name, value, model.defaults)), undefined, ends(model)[name]);
        controls.push(made);
        return made.element;
    };
    const seed = element('output', { class: 'seed' });
    const root = element('section', { class: 'panel', 'aria-labelledby': 'panel-title' },
        element('h2', { id: 'panel-title' }, speaker.text(words.settings)),
        presetChoice(store, speaker),
        ...inView.map(make),
        switchedOn(model, store, speaker),
        element('div', { class: 'acts' },
            act('reset', words.reset, speaker, () => store.become(reset(store.state))),
            act('new-seed', words.newSeed, speaker, () => store.change({ seed: nextSeed(store.state.seed), week: 0 })), seed));
    root.append(more(model, store, speaker, make, (state) => { for (const one of controls) show(model, one, state); }));
    const showAll = (state: State) => {
        for (const one of controls) show(model, one, state);
        seed.textContent = fill(words.seedIs, { seed: String(state.seed) })[speaker.language];
    };
    store.whenever(showAll);
    speaker.afterwards(() => showAll(store.state));
    return root;
}
function show(model: Model, one: Control, state: State): void {
    one.show(model.value(state, one.name), model.presetValue(state, one.name));
}
function act(name: string, word: typeof words.reset, speaker: Speaker, done: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button', 'data-act': name }, speaker.text(word));
    button.addEventListener('click', done);
    return button;
}

/** Another seed that follows from this one, so that two students who press as often see the same. */
export function nextSeed(seed: number): number {
    return ((seed * 48271 + 11) % 2147483647) + 1;
}

let choices = 0;

export function presetChoice(store: Store, speaker: Speaker): HTMLElement {
    const select = element('select', { id: `preset-${++choices}`, 'data-preset': '' }, ...presetIds.map((id) => element('option', { value: id }, speaker.text(words[id]))));
    const about = element('p', { class: 'preset-source' });
    select.addEventListener('change', () => store.change({ preset: select.value as PresetId, values: {}, week: 0 }));
    const say = () => {
        select.value = store.state.preset;
        about.textContent = words[`${store.state.preset}_source`][speaker.language];
    };
    store.whenever(say);
    speaker.afterwards(say);
    return element('div', { class: 'control preset' }, element('label', { for: select.id }, speaker.text(words.preset)), select, about);
}

/** Which processes a changed parameter has switched on: it would have no effect without. */
function switchedOn(model: Model, store: Store, speaker: Speaker): HTMLElement {
    const said = element('p', { class: 'switched', role: 'status' });
    const say = () => {
        const ids = model.switchedOn(store.state).filter((id) => store.state.equations[id] === undefined);
        const text = joined(ids.map((id) => {
            const row = model.description.equations.find((one) => one.id === id);
            return { en: `${id}: ${row?.text.en ?? ''}`, fr: `${id}\u00a0: ${french(row?.text.fr ?? '')}` };
        }), ' · ');
        said.textContent = ids.length === 0 ? '' : fill(words.switchedOn, { processes: text })[speaker.language];
    };
    store.whenever(say);
    speaker.afterwards(say);
    return said;
}

/** All other parameters, by process, and the processes themselves; built when first opened. */
function more(model: Model, store: Store, speaker: Speaker, make: (name: string) => HTMLElement, shown: (state: State) => void): HTMLElement {
    const inside = element('div', { class: 'more-inside' });
    const details = element('details', { class: 'more' }, element('summary', {}, speaker.text(words.more)), inside);
    details.addEventListener('toggle', () => {
        if (!details.open || inside.childElementCount > 0) return;
        const rows = model.ofOneOrganisation.filter((row) => !(inView as readonly string[]).includes(row.name));
        const find = element('input', { type: 'search', id: 'find-parameter', autocomplete: 'off', spellcheck: 'false' });
        const made = rows.map((row) => ({ row, element: make(row.name) }));
        find.addEventListener('input', () => {
            const wanted = plain(find.value);
            for (const one of made) one.element.hidden = !plain(`${one.row.name} ${one.row.symbol} ${labelOf(one.row).en} ${labelOf(one.row).fr}`).includes(wanted);
        });
        inside.append(element('p', { class: 'find' }, element('label', { for: find.id }, speaker.text(words.findParameter)), find),
            processes(model, store, speaker), ...made.map((one) => one.element));
        shown(store.state);
    });
    return details;
}
function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

function processes(model: Model, store: Store, speaker: Speaker): HTMLElement {
    const boxes = model.description.equations.filter((row) => row.id !== 'E16').map((row) => {
        const box = element('input', { type: 'checkbox', id: `process-${row.id}` });
        box.addEventListener('change', () => store.change({ equations: { ...store.state.equations, [row.id]: box.checked }, week: 0 }));
        store.whenever((state) => { box.checked = model.isOn(state, row.id); });
        return element('p', {}, box, element('label', { for: box.id }, `${row.id} `, speaker.text({ en: row.text.en, fr: french(row.text.fr) })));
    });
    return element('fieldset', { class: 'processes' }, element('legend', {}, speaker.text(words.processes)), ...boxes);
}
