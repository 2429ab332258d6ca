import { status } from '../engine/arrays';
import type { PersonState } from './colours';

/** How far a person has come with the practice. */
export function stateOf(bits: number): PersonState {
    if (bits & status.sincere) return 'sincere';
    if (bits & status.complies) return 'complying';
    return bits & status.aware ? 'aware' : 'unaware';
}
