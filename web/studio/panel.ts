import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { control } from './control';
import { french } from './french';
import type { Model } from './model';
import { moreParameters } from './more_parameters';
import { presetIds, type PresetId } from './presets';
import { reset, withValue } from './state';
import type { Store } from './store';
import { fill, joined, words } from './words';

/** The sliders in view; everything else is under "more". */
export const inView = ['people', 'relational_share', 'attention', 'mandate_weeks', 'trust_in_others', 'posture'] as const;

/** How far a slider goes, where the range of the parameter goes further than anybody looks. */
export const ends = (model: Model): Readonly<Record<string, number>> => ({ people: model.description.most_people, mandate_weeks: 520 });

/** The controls of the shown setting. */
export function panel(model: Model, store: Store, speaker: Speaker): HTMLElement {
    const make = (name: string) => {
        const made = control(model, name, speaker, (value) => store.become(withValue(store.state, name, value, model.defaults)), undefined, ends(model)[name]);
        store.whenever((state) => made.show(model.value(state, name), model.presetValue(state, name)));
        return made.element;
    };
    const seed = element('output', { class: 'seed' });
    const say = () => { seed.textContent = fill(words.seedIs, { seed: String(store.state.seed) })[speaker.language]; };
    store.whenever(say);
    speaker.afterwards(say);
    return element('section', { class: 'panel', 'aria-labelledby': 'panel-title' },
        element('h2', { id: 'panel-title' }, speaker.text(words.settings)),
        presetChoice(store, speaker),
        ...inView.map(make),
        switchedOn(model, store, speaker),
        element('div', { class: 'acts' },
            act('reset', words.reset, speaker, () => store.become(reset(store.state))),
            act('new-seed', words.newSeed, speaker, () => store.change({ seed: nextSeed(store.state.seed), week: 0 })), seed),
        moreParameters(model, store, speaker, inView, make));
}
export function act(name: string, word: typeof words.reset, speaker: Speaker, done: () => void): HTMLButtonElement {
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
export function switchedOn(model: Model, store: Store, speaker: Speaker): HTMLElement {
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
