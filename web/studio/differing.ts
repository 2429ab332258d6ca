import type { Text } from '../charts/figure';
import { fixed } from '../charts/numbers';
import type { Model } from './model';
import { labelOf } from './parameter_words';
import type { State } from './state';
import { both, fill, joined, words } from './words';

/** In what the two settings of a comparison differ: "Size: people: A 20, B 200". */
export function differing(state: State, model: Model): Text {
    return joined(Object.keys(state.other).sort().map((name) => fill(words.differsIn, {
        label: labelOf(model.parameter(name)),
        a: valueText(model, name, model.value(state, name)), b: valueText(model, name, model.otherValue(state, name)),
    })), ' · ');
}

/** A value as a reader expects it; choices by their word. */
export function valueText(model: Model, name: string, value: number): Text {
    const choice = model.parameter(name).choices[value];
    if (choice !== undefined) return { en: choice, fr: choice };
    return both((language) => fixed(value, Math.min(8, (String(value).split('.')[1] ?? '').length), language));
}
