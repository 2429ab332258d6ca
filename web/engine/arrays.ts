// The arrays of a run that is looked into, as play.hpp numbers them, read where they stand in the engine's memory.
import type { Exports } from './instance';

const kinds = {
    status: Uint8Array,
    superior: Uint32Array,
    unit: Uint32Array,
    level: Uint8Array,
    role: Uint8Array,
    category: Uint8Array,
    trustInSuperior: Float32Array,
    activeTies: Uint16Array,
    firstTie: Uint32Array,
    tieTarget: Uint32Array,
    tieTrust: Float32Array,
    series: Float32Array,
} as const;

export type ArrayName = keyof typeof kinds;
export type ArrayOf<Name extends ArrayName> = InstanceType<(typeof kinds)[Name]>;

/** In the order of the engine's numbers: `superior` is 1. */
export const arrayNames = Object.keys(kinds) as readonly ArrayName[];

/** Those that no week changes. */
export const steadyArrays = ['superior', 'unit', 'level', 'role', 'category', 'firstTie', 'tieTarget'] as const;

/** Bits of a person's status. */
export const status = { aware: 1, complies: 2, sincere: 4, overloaded: 8 } as const;
export const roles = ['elected', 'executive', 'manager', 'frontline'] as const;
/** The superior of somebody outside any line. */
export const noSuperior = 0xffffffff;

/** A view, not a copy: it holds until the engine is called again. Empty when no run is looked into. */
export function view<Name extends ArrayName>(exports: Exports, name: Name): ArrayOf<Name> {
    const number = arrayNames.indexOf(name);
    const length = exports.concert_length(number);  // first: it computes the array, which may move the memory
    const from = exports.concert_array(number);
    return new kinds[name](exports.memory.buffer, from, length) as ArrayOf<Name>;
}
