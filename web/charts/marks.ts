import type { Language, Mark } from './figure';
import { widest, wrap } from './measure';
import { MUTED, RULE } from './palette';
import { heightOf, stroke, textParts, type Part, type Rect } from './sheet';

// Dashed lines across the plot and their names in a strip above it. No name touches another or the line of another.

export interface Name {
    readonly lines: readonly string[];
    readonly from: number;   // pixels
    readonly to: number;
    readonly at: number;     // of the mark's line
    readonly row: number;    // 0 is next to the plot
    readonly anchor: 'left' | 'right';
}
const GAP = 5;

/** Names for marks at `places`, in few rows. `left` and `right` bound them. */
export function names(marks: readonly Mark[], places: readonly number[], left: number, right: number, size: number, language: Language): Name[] {
    const lines = marks.map((mark) => wrap(mark.label[language], Math.max(size * 6, (right - left) * 0.48), size));
    const widths = lines.map((l) => widest(l, size));
    const make = (i: number, row: number, anchor: 'left' | 'right'): Name => {
        const [at, width] = [places[i] ?? 0, widths[i] ?? 0];
        return { lines: lines[i] ?? [], from: anchor === 'left' ? at : at - width, to: anchor === 'left' ? at + width : at, at, row, anchor };
    };
    const order = marks.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
    for (let rows = 1; rows <= marks.length; ++rows) {
        const found = place(order, [], rows, left, right, make);
        if (found) return found;
    }
    // No room for all of them beside their lines: one to a row, kept inside.
    return order.map((i, n) => {
        const name = make(i, order.length - 1 - n, 'left');
        const shift = Math.min(0, right - name.to);
        return { ...name, from: Math.max(left, name.from + shift), to: name.to + shift };
    });
}

function place(rest: readonly number[], done: readonly Name[], rows: number, left: number, right: number,
               make: (i: number, row: number, anchor: 'left' | 'right') => Name): Name[] | null {
    const [next, ...others] = rest;
    if (next === undefined) return [...done];
    for (let row = 0; row < rows; ++row) {
        for (const anchor of ['left', 'right'] as const) {
            const name = make(next, row, anchor);
            if (name.from < left - 0.5 || name.to > right + 0.5 || done.some((other) => clash(name, other))) continue;
            const found = place(others, [...done, name], rows, left, right, make);
            if (found) return found;
        }
    }
    return null;
}
function clash(a: Name, b: Name): boolean {
    if (a.row === b.row && a.from < b.to + GAP && b.from < a.to + GAP) return true;
    return crosses(a, b) || crosses(b, a);
}
/** Whether the line of `a` runs through the name of `b`. */
function crosses(a: Name, b: Name): boolean {
    return a.row >= b.row && a.at > b.from - 2 && a.at < b.to + 2 && !(a.row === b.row && a.at === b.at);
}

export function stripHeight(placed: readonly Name[], size: number): number {
    if (placed.length === 0) return 0;
    const rows = Math.max(...placed.map((name) => name.row)) + 1;
    return rows * rowHeight(placed, size) + 3;
}
function rowHeight(placed: readonly Name[], size: number): number {
    return heightOf(Math.max(...placed.map((name) => name.lines.length)), size) + 2;
}

export function drawMarks(placed: readonly Name[], plot: Rect, size: number, named: boolean): Part[] {
    return placed.flatMap((name) => {
        const bottom = plot.top - 3 - name.row * rowHeight(placed, size);
        const top = named ? bottom - heightOf(name.lines.length, size) : plot.top;
        const inset = name.anchor === 'left' ? 4 : -4;
        const words = named ? textParts(name.lines, name.anchor === 'left' ? name.from + inset : name.to + inset, top,
                                        { size, colour: MUTED, anchor: name.anchor }) : [];
        return [stroke([[name.at, top], [name.at, plot.top + plot.height]], RULE, 1, [4, 3]), ...words];
    });
}
