import { noSuperior } from '../engine/arrays';
import { nested } from './layout_nested';
import { levels } from './layout_levels';

/** Where everybody stands, in units of the picture, and how large a person is drawn. */
export interface Layout {
    readonly x: Float32Array;
    readonly y: Float32Array;
    readonly cell: number;
    /** What a superior, who is drawn larger, may take of the picture. */
    readonly widest: number;
    /** Whether lines between superior and report are drawn: not where they would cover the people. */
    readonly lines: boolean;
}

/** Everybody's reports, in their order: those of person i are list[first[i]] to list[first[i + 1] - 1]. */
export interface Line {
    readonly heads: readonly number[];
    readonly elected: readonly number[];
    readonly first: Uint32Array;
    readonly list: Uint32Array;
    /** People below and including each. */
    readonly size: Uint32Array;
}

export function lineOf(superior: Uint32Array): Line {
    const n = superior.length;
    const first = new Uint32Array(n + 1);
    const heads: number[] = [];
    const elected: number[] = [];
    for (let i = 0; i < n; ++i) {
        const above = superior[i] as number;
        if (above === noSuperior) elected.push(i);
        else if (above === i) heads.push(i);
        else first[above + 1] = (first[above + 1] as number) + 1;
    }
    for (let i = 0; i < n; ++i) first[i + 1] = (first[i + 1] as number) + (first[i] as number);
    const next = first.slice(0, n);
    const list = new Uint32Array(first[n] as number);
    for (let i = 0; i < n; ++i) {
        const above = superior[i] as number;
        if (above === noSuperior || above === i) continue;
        const place = next[above] as number;
        list[place] = i;
        next[above] = place + 1;
    }
    const order = downwards({ heads, first, list });
    const size = new Uint32Array(n).fill(1);
    for (let k = order.length - 1; k >= 0; --k) {
        const person = order[k] as number;
        const above = superior[person] as number;
        if (above !== person) size[above] = (size[above] as number) + (size[person] as number);
    }
    return { heads, elected, first, list, size };
}
/** The staff, superiors before their reports. */
export function downwards({ heads, first, list }: Pick<Line, 'heads' | 'first' | 'list'>): Uint32Array {
    const order = new Uint32Array(heads.length + list.length);
    order.set(heads);
    let filled = heads.length;
    for (let k = 0; k < filled; ++k) {
        const reports = reportsOf({ first, list }, order[k] as number);
        order.set(reports, filled);
        filled += reports.length;
    }
    return order.subarray(0, filled);
}
export function reportsOf(line: Pick<Line, 'first' | 'list'>, person: number): Uint32Array {
    return line.list.subarray(line.first[person] ?? 0, line.first[person + 1] ?? 0);
}

/** Below this many pixels a person, and above so many people, levels waste too much room: subtrees become fields in fields. */
const smallestInLevels = 7;
const mostInLevels = 1200;

export function layoutOf(line: Line, people: number, width: number, height: number): Layout {
    if (people > mostInLevels) return nested(line, people, width, height);
    const tree = levels(line, people, width, height);
    return tree.cell >= smallestInLevels ? tree : nested(line, people, width, height);
}
