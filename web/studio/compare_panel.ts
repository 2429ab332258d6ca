import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { control } from './control';
import { valueText } from './differing';
import type { Model } from './model';
import { moreParameters } from './more_parameters';
import { act, ends, inView, nextSeed, presetChoice, switchedOn } from './panel';
import { labelOf, unitOf } from './parameter_words';
import { replicateChoices, reset, withOtherValue, withValue } from './state';
import type { Store } from './store';
import { fill, joined, whole, words } from './words';

/** The controls of both settings: linked, they move together; the second parts from the first where one moves it by itself. */
export function comparePanel(model: Model, store: Store, speaker: Speaker): HTMLElement {
    const replicates = element('select', { id: 'replicates' }, ...replicateChoices.map((n) => element('option', { value: String(n) }, speaker.text(whole(n)))));
    replicates.addEventListener('change', () => store.change({ replicates: Number(replicates.value) }));
    store.whenever((state) => { replicates.value = String(state.replicates); });
    return element('section', { class: 'panel', 'aria-labelledby': 'compare-panel-title' },
        element('h2', { id: 'compare-panel-title' }, speaker.text(words.settings)),
        element('p', { class: 'hint' }, speaker.text(words.compareHint)),
        presetChoice(store, speaker),
        ...inView.map((name) => pair(name, model, store, speaker)),
        alsoChanged(model, store, speaker), switchedOn(model, store, speaker),
        element('div', { class: 'control' }, element('label', { for: replicates.id }, speaker.text(words.replicates)), replicates),
        element('div', { class: 'acts' },
            act('reset-comparison', words.reset, speaker, () => store.become(reset(store.state))),
            act('new-seed-comparison', words.newSeed, speaker, () => store.change({ seed: nextSeed(store.state.seed) }))),
        moreParameters(model, store, speaker, inView, (name) => pair(name, model, store, speaker)));
}

/** Which parameters under "more" are in both settings not as the preset has them. */
function alsoChanged(model: Model, store: Store, speaker: Speaker): HTMLElement {
    const others = element('p', { class: 'also', role: 'status' });
    const say = () => {
        const { state } = store;
        const names = Object.keys(state.values).filter((name) => !(inView as readonly string[]).includes(name)).sort();
        others.textContent = names.length === 0 ? '' : fill(words.alsoChanged, {
            preset: words[state.preset],
            names: joined(names.map((name) => fill(words.valueOf, {
                label: labelOf(model.parameter(name)), value: valueText(model, name, model.value(state, name)),
            })), ' · '),
        })[speaker.language];
    };
    store.whenever(say);
    speaker.afterwards(say);
    return others;
}

function pair(name: string, model: Model, store: Store, speaker: Speaker): HTMLElement {
    const most = ends(model)[name];
    const row = model.parameter(name);
    const first = control(model, name, speaker, (value) => store.become(withValue(store.state, name, value, model.defaults)), words.settingA, most);
    const second = control(model, name, speaker, (value) => store.become(withOtherValue(store.state, name, value, model.defaults)), words.settingB, most);
    const linked = element('input', { type: 'checkbox', id: `linked-${name}` });
    linked.addEventListener('change', () => {
        const other = { ...store.state.other };
        if (linked.checked) delete other[name];
        else other[name] = model.value(store.state, name);
        store.change({ other });
    });
    store.whenever((state) => {
        first.show(model.value(state, name), model.presetValue(state, name));
        second.show(model.otherValue(state, name), model.value(state, name));
        linked.checked = state.other[name] === undefined;
    });
    return element('fieldset', { class: 'pair' }, element('legend', {}, speaker.text(labelOf(row)), ' ', element('span', { class: 'soft' }, speaker.text(unitOf(row)))), first.element, second.element,
        element('p', { class: 'linked' }, linked, element('label', { for: linked.id }, speaker.text(words.linked))));
}
