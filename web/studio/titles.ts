import type { Text } from '../charts/figure';
import type { State } from './state';
import { fill, words } from './words';

/** What a study from the studio asks. */
export function titleOf(state: State): Text {
    return fill(words.studyTitle, { preset: words[state.preset] });
}
export function comparisonTitle(state: State): Text {
    return fill(words.comparisonTitle, { preset: words[state.preset] });
}
