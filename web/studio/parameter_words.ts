import type { Text } from '../charts/figure';
import type { Parameter } from '../engine/answers';
import { french } from './french';
import { type Word, words } from './words';

/** Short names of the parameters that have a slider in view; the others are named by their explanation. */
const named: Readonly<Record<string, Word>> = {
    people: 'labelPeople', relational_share: 'labelKappa', attention: 'labelAttention', mandate_weeks: 'labelMandate',
    trust_in_others: 'labelTrust', posture: 'labelPosture', content_per_layer: 'labelLayers', threshold_mean: 'labelThreshold',
};

export function labelOf(row: Parameter): Text {
    const word = named[row.name];
    if (word) return words[word];
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    return { en: capital(row.text.en), fr: capital(french(row.text.fr)) };
}

/** The unit in both languages, where the engine gives both. */
export function unitOf(row: Parameter & { readonly unit_text?: Text }): Text {
    return row.unit_text ?? units[row.unit] ?? { en: row.unit, fr: row.unit };
}

/** The units of the parameters in view. */
const units: Readonly<Record<string, Text>> = {
    persons: { en: 'people', fr: 'personnes' }, share: { en: 'share', fr: 'part' }, weeks: { en: 'weeks', fr: 'semaines' },
};
