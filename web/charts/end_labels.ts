import type { Key, Language } from './figure';
import { widest, wrap } from './measure';
import { legible, RULE, type Stroke } from './palette';
import { heightOf, stroke, textParts, type Part, type Rect } from './sheet';
import { spread } from './spread';

// The names of series beside the ends of their lines, in place of a legend.

export interface End {
    readonly key: Key;
    readonly stroke: Stroke;
    readonly at: readonly [number, number] | null;  // the last point in pixels; null: the series has none
}
const NEAR = 8;
const LEADER = 22;

/** What the names need to the right of a plot that may use `room` for them, broken into lines; null where it is too much. */
export function gutter(keys: readonly Key[], room: number, plotHeight: number, size: number, language: Language): number | null {
    const lines = keys.map((key) => wrap(key.label[language], room - LEADER, size, true));
    const words = keys.flatMap((key) => key.label[language].split(' '));
    if (widest(words, size, true) > room - LEADER || lines.some((l) => l.length > 2)) return null;
    const height = lines.reduce((sum, l) => sum + heightOf(l.length, size) + 2, 0);
    if (height > plotHeight) return null;
    return Math.max(...lines.map((l) => widest(l, size, true))) + LEADER + 2;
}

/** Each name with the parts that make it, in the order of `ends`; null where they do not fit. */
export function endLabels(ends: readonly End[], plot: Rect, width: number, size: number, language: Language): Part[][] | null {
    const shown = ends.filter((end) => end.at !== null);
    const lines = shown.map((end) => wrap(end.key.label[language], width - LEADER, size, true));
    const wishes = shown.map((end, i) => ({ at: end.at?.[1] ?? 0, height: heightOf(lines[i]?.length ?? 1, size) + 2 }));
    const middles = spread(wishes, plot.top - size * 0.1, plot.top + plot.height + size * 0.6);
    if (!middles) return null;
    const right = plot.left + plot.width;
    const moved = shown.some((end, i) => Math.abs((middles[i] ?? 0) - (end.at?.[1] ?? 0)) > 2);
    const x = right + (moved ? LEADER : NEAR);
    return ends.map((end) => {
        const i = shown.indexOf(end);
        if (i < 0 || !end.at) return [];
        const middle = middles[i] ?? 0;
        const colour = legible(end.stroke.colour);
        const parts = textParts(lines[i] ?? [], x, middle - heightOf(lines[i]?.length ?? 1, size) / 2, { size, bold: true, colour });
        const far = right - end.at[0] > 4;
        if (Math.abs(middle - end.at[1]) <= 2 && !far) return parts;
        const bend = right + 5;
        const points: [number, number][] = far ? [[end.at[0] + 4, end.at[1]], [bend, end.at[1]]] : [[right + 2, end.at[1]]];
        return [...parts, stroke([...points, [x - 8, middle], [x - 3, middle]], far ? RULE : end.stroke.colour, 0.8, far ? [1, 3] : [])];
    });
}

/** Series without a value in a plot, said in words below it: they must not vanish without a trace. */
export function absent(ends: readonly End[], word: string, colon: string, language: Language): string {
    const names = ends.filter((end) => end.at === null).map((end) => end.key.label[language]);
    return names.length === 0 ? '' : `${names.join(', ')}${colon}${word}`;
}
