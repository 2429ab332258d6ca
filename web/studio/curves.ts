import type { Watched } from '../engine/messages';

// The weekly series that the studio follows, of all staff, in this order.

export const followed = ['D', 'A', 'C', 'by_instruction', 'by_practice', 'by_peers', 'lost', 'overload'] as const;
export type Followed = (typeof followed)[number];
export const watch: readonly Watched[] = followed.map((measure) => ({ group: 'all', measure }));

export type Curves = readonly Float32Array[];

/** A series by name; empty when the run does not measure it. */
export function series(curves: Curves, name: Followed): Float32Array {
    return curves[followed.indexOf(name)] ?? new Float32Array();
}
