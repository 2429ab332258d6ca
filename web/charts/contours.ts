import { contours } from 'd3-contour';

// Lines of equal value over a grid whose places need not be even.

export type Line = readonly (readonly [number, number])[];

/** The lines on which the grid has the value. `values[row][column]`; null: no value, and no line near it. Points are in
 *  columns and rows, 0 the middle of the first. The grid goes on evenly for half a cell beyond its outer middles. */
export function isolines(values: readonly (readonly (number | null)[])[], value: number): Line[] {
    const [rows, columns] = [values.length, values[0]?.length ?? 0];
    if (rows < 2 || columns < 2) return [];
    const known = (row: number, column: number): number => {
        const cell = (r: number, c: number) => values[r]?.[c] ?? NaN;
        const [r, c] = [Math.max(0, Math.min(rows - 1, row)), Math.max(0, Math.min(columns - 1, column))];
        const across = column < 0 ? cell(r, 0) - cell(r, 1) : column >= columns ? cell(r, columns - 1) - cell(r, columns - 2) : 0;
        const down = row < 0 ? cell(0, c) - cell(1, c) : row >= rows ? cell(rows - 1, c) - cell(rows - 2, c) : 0;
        return cell(r, c) + across + down;
    };
    const [wide, high] = [columns + 2, rows + 2];
    const padded = Array.from({ length: wide * high }, (_, i) => known(Math.floor(i / wide) - 1, (i % wide) - 1));
    const missing = padded.map((v) => !Number.isFinite(v));
    // Low enough to stand apart from what is known, and near enough for the crossing to lie clearly between the two.
    const low = Math.min(value, ...padded.filter((v) => Number.isFinite(v)));
    const made = contours().size([wide, high]).contour(padded.map((v) => (Number.isFinite(v) ? v : 2 * low - value - 1)), value);

    // d3 closes its rings along the border of the padded grid; only what lies within the plot is a line of equal value.
    const inside = ([x = 0, y = 0]: readonly number[]) => {
        if (x < 1 - 1e-9 || y < 1 - 1e-9 || x > wide - 1 + 1e-9 || y > high - 1 + 1e-9) return false;
        const near = [Math.floor(x - 0.5), Math.ceil(x - 0.5)].flatMap((c) => [Math.floor(y - 0.5), Math.ceil(y - 0.5)].map((r) => r * wide + c));
        return near.every((i) => !missing[i]);
    };
    const lines: Line[] = [];
    for (const ring of made.coordinates.flat()) {
        let line: (readonly [number, number])[] = [];
        const close = () => {
            if (line.length > 1) lines.push(line);
            line = [];
        };
        const places = ring.map((point): readonly [number, number] => [(point[0] ?? 0) - 1.5, (point[1] ?? 0) - 1.5]);
        ring.forEach((point, i) => {
            const [before, here] = [ring[i - 1], places[i] as readonly [number, number]];
            if (i > 0 && before && inside(before) !== inside(point)) {
                const cut = edge(places[i - 1] as readonly [number, number], here, columns, rows);
                if (inside(before)) {
                    if (cut) line.push(cut);
                    close();
                } else {
                    close();
                    if (cut) line.push(cut);
                }
            }
            if (inside(point)) line.push(here);
        });
        close();
    }
    return joined(lines);
}

/** Where the way from one point to the other crosses the edge of the plot, half a cell beyond the outer middles. */
function edge(a: readonly [number, number], b: readonly [number, number], columns: number, rows: number): readonly [number, number] | null {
    const shares = ([[a[0], b[0], -0.5], [a[0], b[0], columns - 0.5], [a[1], b[1], -0.5], [a[1], b[1], rows - 0.5]] as const)
        .filter(([from, to, at]) => (from - at) * (to - at) < 0).map(([from, to, at]) => (at - from) / (to - from));
    const points = shares.map((s): readonly [number, number] => [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1])]);
    return points.find(([x, y]) => x >= -0.5 - 1e-9 && x <= columns - 0.5 + 1e-9 && y >= -0.5 - 1e-9 && y <= rows - 0.5 + 1e-9) ?? null;
}

/** A ring that was cut has its first and its last piece in one. */
function joined(lines: readonly Line[]): Line[] {
    const all = [...lines];
    const same = (a: readonly [number, number] | undefined, b: readonly [number, number] | undefined) =>
        a !== undefined && b !== undefined && Math.abs(a[0] - b[0]) < 1e-9 && Math.abs(a[1] - b[1]) < 1e-9;
    for (let i = 0; i < all.length; ++i) {
        for (let j = 0; j < all.length; ++j) {
            const [one, other] = [all[i] as Line, all[j] as Line];
            if (i === j || !same(one[one.length - 1], other[0])) continue;
            all[i] = [...one, ...other.slice(1)];
            all.splice(j, 1);
            return joined(all);
        }
    }
    return all;
}
