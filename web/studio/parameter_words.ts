import type { Text } from '../charts/figure';
import type { Parameter } from '../engine/answers';
import { french } from './french';
import { type Word, words } from './words';

/** Names for students of the parameters that have a slider in view; the others have the model's. */
const named: Readonly<Record<string, Word>> = {
    people: 'labelPeople', relational_share: 'labelKappa', attention: 'labelAttention', mandate_weeks: 'labelMandate',
    trust_in_others: 'labelTrust', posture: 'labelPosture', content_per_layer: 'labelLayers', threshold_mean: 'labelThreshold',
};

export function labelOf(row: Parameter): Text {
    const word = named[row.name];
    if (word) return words[word];
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    return { en: capital(row.label.en), fr: capital(french(row.label.fr)) };
}

/** The unit and the source, as the model says them. */
export function unitOf(row: Parameter): Text {
    return { en: row.unit_text.en, fr: french(row.unit_text.fr) };
}
export function sourceOf(row: Parameter): Text {
    return { en: row.source_text.en, fr: french(row.source_text.fr) };
}
