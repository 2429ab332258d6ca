import { isolines } from './contours';
import type { Axis, Cell, Heat, Language } from './figure';
import { width, wrap } from './measure';
import { decimalsOf, write } from './numbers';
import { INK, MUTED, onto, PAPER, shade } from './palette';
import { plots, shortened, type Canvas, type Plot } from './plots';
import type { Row } from './records';
import { niceStep, range } from './scale';
import { overlap } from './dots';
import { box, clipped, heightOf, stroke, textParts, type Part, type Rect } from './sheet';

// Cells of a grid by colour: a matrix of keys with its numbers, or a surface over two numbers with lines of equal value.

/** The places of one axis with the edges of their cells, on the linear axis. */
interface Places {
    readonly cells: readonly Cell[];
    readonly at: readonly number[];
    readonly edges: readonly number[];   // one more than the cells
}

export function drawHeat(canvas: Canvas, drawing: Heat, rows: readonly Row[]): void {
    const values = rows.map((row) => row.value).filter((v): v is number => typeof v === 'number');
    const limits = valueLimits(drawing, values);
    const taken = drawKey(canvas, drawing, limits);
    const [xs, ys] = [places(drawing.x, rows.map((row) => row.x)), places(drawing.y, rows.map((row) => row.y))];
    const ends = (p: Places): [number, number] => [p.edges[0] ?? 0, p.edges[p.edges.length - 1] ?? 1];
    const made = plots({ ...canvas, area: shortened(canvas.area, taken) }, {
        panels: drawing.panels.map(({ key, label }) => ({ key, label })),
        x: drawing.x,
        y: drawing.y,
        xRange: drawing.x.scale === 'keys' ? range(drawing.x, [], false) : ends(xs),
        yRange: () => (drawing.y.scale === 'keys' ? range(drawing.y, [], false) : ends(ys)),
        gutter: canvas.sizes.tick,
        gridY: false,
        line: drawing.y.scale !== 'keys',
    });
    for (const plot of made) {
        const own = rows.filter((row) => row.panel === plot.panel.key);
        drawCells(canvas, drawing, plot, own, limits, xs, ys);
        if (drawing.contours.length > 0) drawContours(canvas, drawing, plot, own, xs, ys);
    }
}

function valueLimits(drawing: Heat, values: readonly number[]): [number, number] {
    const [low, high] = range({ ...drawing.value, scale: 'linear' }, drawing.diverging ? [...values, 0] : values, true);
    if (!drawing.diverging) return [low, high];
    const reach = Math.max(Math.abs(drawing.value.min ?? low), Math.abs(drawing.value.max ?? high));
    return [-reach, reach];
}
function colour(value: number, drawing: Heat, [low, high]: [number, number]): string {
    return shade(drawing.diverging ? value / high : Math.max(0, (value - low) / (high - low)));
}

function places(axis: Axis, cells: readonly Cell[]): Places {
    if (axis.scale === 'keys') {
        const order = axis.order ?? [];
        return { cells: order.map((key) => key.key), at: order.map((_, i) => i), edges: [...order.map((_, i) => i - 0.5), order.length - 0.5] };
    }
    const numbers = [...new Set(cells.filter((c): c is number => typeof c === 'number' && (axis.scale !== 'log' || c > 0)))].sort((a, b) => a - b);
    const at = numbers.map((v) => (axis.scale === 'log' ? Math.log10(v) : v));
    const between = at.slice(1).map((v, i) => (v + (at[i] ?? v)) / 2);
    const [first, last] = [at[0] ?? 0, at[at.length - 1] ?? 1];
    const half = at.length > 1 ? null : Math.abs(first) * 0.1 || 0.5;
    return { cells: numbers, at, edges: [half === null ? 2 * first - (between[0] ?? first) : first - half, ...between,
                                         half === null ? 2 * last - (between[between.length - 1] ?? last) : last + half] };
}

function drawCells(canvas: Canvas, drawing: Heat, plot: Plot, rows: readonly Row[], limits: [number, number], xs: Places, ys: Places): void {
    const { sheet, sizes, language } = canvas;
    const [parts, indices]: [Part[], number[]] = [[], []];
    const matrix = drawing.x.scale === 'keys' && drawing.y.scale === 'keys';
    const known = rows.map((row) => row.value).filter((v): v is number => typeof v === 'number');
    const decimals = decimalsFor(drawing, known);
    const writes = drawing.numbers && known.every((v) => width(write(v, drawing.value.format, language, decimals), sizes.tick) + 4
        < plot.rect.width / Math.max(1, xs.cells.length)) && plot.rect.height / Math.max(1, ys.cells.length) > sizes.tick * 1.15;
    for (const row of rows) {
        const [column, line] = [indexOf(xs, row.x), indexOf(ys, row.y)];
        if (column < 0 || line < 0) continue;
        const [left, right] = [plot.px(xs.edges[column] ?? 0), plot.px(xs.edges[column + 1] ?? 0)].sort((a, b) => a - b) as [number, number];
        const [top, bottom] = [plot.py(ys.edges[line] ?? 0), plot.py(ys.edges[line + 1] ?? 0)].sort((a, b) => a - b) as [number, number];
        const gap = matrix ? 1 : -0.3;   // cells of a surface touch, those of a matrix stand apart
        const rect: Rect = { left: left + gap, top: top + gap, width: right - left - 2 * gap, height: bottom - top - 2 * gap };
        const fill = row.value == null ? PAPER : colour(row.value, drawing, limits);
        const children: Part[] = [{ ...box(rect, fill), silent: false }];
        if (row.value == null) children.push(stroke([[rect.left, rect.top + rect.height], [rect.left + rect.width, rect.top]], '#b9c0c8', 1));
        else if (writes) {
            children.push(...textParts([write(row.value, drawing.value.format, language, decimals)], (left + right) / 2, (top + bottom) / 2 - sizes.tick * 0.625,
                                       { size: sizes.tick, colour: onto(fill), anchor: 'center' }));
        }
        parts.push({ type: 'group', children });
        indices.push(row.index);
    }
    if (parts.length > 0) sheet.picture('', parts, { z: 2, emphasis: { disabled: true } }, indices);
}
function indexOf(where: Places, cell: Cell): number {
    return where.cells.findIndex((c) => c === cell || (typeof c === 'string' && c === String(cell)));
}
function decimalsFor(drawing: Heat, values: readonly number[]): number {
    if (drawing.value.format !== 'number') return 0;
    const span = Math.max(...values) - Math.min(...values);
    return span > 0 ? Math.min(4, decimalsOf(niceStep(span, 20), 'number')) : 2;
}

function drawContours(canvas: Canvas, drawing: Heat, plot: Plot, rows: readonly Row[], xs: Places, ys: Places): void {
    const { sheet, sizes, language } = canvas;
    const grid = ys.cells.map((y) => xs.cells.map((x) => rows.find((row) => row.x === x && row.y === y)?.value ?? null));
    const step = Math.min(...drawing.contours.slice(1).map((v, i) => Math.abs(v - (drawing.contours[i] ?? v))).filter((v) => v > 0));
    const decimals = Number.isFinite(step) ? decimalsOf(step, drawing.value.format) : undefined;
    const taken: Rect[] = [];
    const [strokes, labels]: [Part[], Part[]] = [[], []];
    for (const value of drawing.contours) {
        const lines = isolines(grid, value).map((line) => line.map(([c, r]): [number, number] => [plot.px(between(xs, c)), plot.py(between(ys, r))]));
        for (const line of lines) strokes.push(stroke(line, PAPER, 2.8), stroke(line, INK, 1.4));
        const longest = lines.reduce<[number, number][]>((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), []);
        const text = write(value, drawing.value.format, language, decimals);
        const size = { width: width(text, sizes.tick) + 6, height: sizes.tick * 1.2 };
        const spots = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((share) => longest[Math.floor(share * (longest.length - 1))]);
        const spot = spots.map((p) => (p ? { left: p[0] - size.width / 2, top: p[1] - size.height / 2, ...size } : null))
            .find((r) => r && within(r, plot.rect) && !taken.some((other) => overlap(r, other)));
        if (!spot) continue;
        taken.push(spot);
        labels.push(box(spot, PAPER), ...textParts([text], spot.left + size.width / 2, spot.top - sizes.tick * 0.025, { size: sizes.tick, anchor: 'center' }));
    }
    if (strokes.length > 0) sheet.picture('', [clipped(strokes, plot.rect), { type: 'group', children: labels }], { z: 3 });
}
/** From columns or rows, with fractions, to the linear axis. */
function between(where: Places, index: number): number {
    const i = Math.max(0, Math.min(where.at.length - 2, Math.floor(index)));
    const [a, b] = [where.at[i] ?? 0, where.at[i + 1] ?? 0];
    return a + (index - i) * (b - a);
}
function lengthOf(line: readonly (readonly [number, number])[]): number {
    return line.slice(1).reduce((sum, p, i) => sum + Math.hypot(p[0] - (line[i]?.[0] ?? 0), p[1] - (line[i]?.[1] ?? 0)), 0);
}
function within(a: Rect, b: Rect): boolean {
    return a.left >= b.left && a.top >= b.top && a.left + a.width <= b.left + b.width && a.top + a.height <= b.top + b.height;
}

/** What the colours mean: a strip of them with numbers, above the plots. Returns the height it takes. */
function drawKey(canvas: Canvas, drawing: Heat, limits: [number, number]): number {
    const { sheet, sizes, language, area } = canvas;
    const [low, high] = limits;
    const title = wrap(drawing.value.title[language], area.width, sizes.tick);
    sheet.text(title, area.left, area.top, { size: sizes.tick, colour: MUTED });
    const top = area.top + heightOf(title.length, sizes.tick) + 3;
    const strip: Rect = { left: area.left + 4, top, width: Math.min(260, area.width * 0.7), height: 12 };
    const steps = 40;
    for (let i = 0; i < steps; ++i) {
        const left = strip.left + (strip.width * i) / steps;
        sheet.add(box({ ...strip, left, width: strip.width / steps + (i < steps - 1 ? 0.5 : 0) }, colour(low + ((i + 0.5) * (high - low)) / steps, drawing, limits)));
    }
    sheet.add(box(strip, 'transparent', '#8d96a1'));
    for (const tick of keyTicks(drawing.value, limits, strip.width, sizes.tick, language)) {
        const x = strip.left + ((tick.at - low) / (high - low)) * strip.width;
        sheet.add(stroke([[x, top + 12], [x, top + 16]], '#8d96a1', 1));
        sheet.text([tick.text], x, top + 17, { size: sizes.tick, anchor: tick.at === low ? 'left' : 'center' });
    }
    return top + 17 + heightOf(1, sizes.tick) + 12 - area.top;
}
function keyTicks(axis: Axis, [low, high]: [number, number], room: number, size: number, language: Language): { at: number; text: string }[] {
    for (let count = 6; count > 1; --count) {
        const step = niceStep(high - low, count);
        const decimals = decimalsOf(step, axis.format);
        const first = Math.ceil(low / step - 1e-9);
        const ticks = Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => {
            const at = Number(((first + i) * step).toPrecision(12));
            return { at, text: write(at, axis.format, language, decimals) };
        });
        if (ticks.every((tick) => width(tick.text, size) + 8 < (room * step) / (high - low))) return ticks;
    }
    return [];
}
