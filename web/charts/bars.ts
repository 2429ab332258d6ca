import type { Bars, Language } from './figure';
import { fillItems, legend } from './legend';
import { width } from './measure';
import { decimalsOf, write } from './numbers';
import { fills, INK, MUTED, onto, PAPER } from './palette';
import { plots, shortened, type Canvas, type Plot } from './plots';
import type { Row } from './records';
import { niceStep, range } from './scale';
import { box, stroke, textParts, type Part } from './sheet';

// Bars from 0 to the right, in groups by category; with an interval where one is known, or one after the other.

export function drawBars(canvas: Canvas, drawing: Bars, rows: readonly Row[]): void {
    const { sheet, sizes, language } = canvas;
    const colours = fills(drawing.palette, drawing.series.length);
    const explained = legend(drawing.series.length > 1 ? fillItems(drawing.series, colours) : [], canvas.area, sizes.label, language);
    sheet.add(...explained.parts);
    const ends = rows.flatMap((row) => [row.x, row.lower ?? null, row.upper ?? null]).filter((v): v is number => typeof v === 'number');
    const limits = range(drawing.x, drawing.stacked ? [0, ...totals(drawing, rows)] : [0, ...ends], true);
    const say = writer(drawing, limits, language);
    const widestValue = Math.max(0, ...rows.map((row) => (typeof row.x === 'number' ? width(say(row.x), sizes.tick) : 0)));
    const made = plots({ ...canvas, area: shortened(canvas.area, explained.height) }, {
        panels: drawing.panels,
        x: drawing.x,
        y: drawing.y,
        xRange: limits,
        yRange: () => range(drawing.y, [], false),
        gutter: drawing.stacked ? sizes.tick * 1.5 : Math.max(sizes.tick * 1.5, widestValue + 12),
        gridX: true,
        gridY: false,
    });
    for (const plot of made) {
        const own = rows.filter((row) => row.panel === plot.panel.key);
        if (drawing.stacked) drawShares(canvas, drawing, plot, own, colours, say);
        else drawGroups(canvas, drawing, plot, own, colours, say);
        sheet.add(stroke([[plot.px(0), plot.rect.top], [plot.px(0), plot.rect.top + plot.rect.height]], INK, 1));
    }
}

function totals(drawing: Bars, rows: readonly Row[]): number[] {
    return drawing.panels.flatMap((panel) => (drawing.y.order ?? []).map((category) => rows
        .filter((row) => row.panel === panel.key && row.category === category.key)
        .reduce((sum, row) => sum + (typeof row.x === 'number' ? row.x : 0), 0)));
}

/** Numbers beside bars, all with the same decimals: one more than the axis needs for its ticks. */
type Writer = (value: number) => string;
function writer(drawing: Bars, [from, to]: [number, number], language: Language): Writer {
    const coarse = drawing.x.format === 'percent' || drawing.x.format === 'whole';
    const decimals = coarse ? 0 : Math.min(6, decimalsOf(niceStep(to - from, 10), drawing.x.format) + (drawing.x.format === 'number' ? 1 : 0));
    return (value) => write(value, drawing.x.format, language, decimals);
}

function drawGroups(canvas: Canvas, drawing: Bars, plot: Plot, rows: readonly Row[], colours: readonly string[], say: Writer): void {
    const { sheet, sizes } = canvas;
    const count = Math.max(1, drawing.series.length);
    const band = plot.rect.height / Math.max(1, drawing.y.order?.length ?? 1);
    const thick = Math.min(30, (band * 0.74) / count);
    drawing.series.forEach((key, i) => {
        const [parts, indices]: [Part[], number[]] = [[], []];
        for (const row of rows.filter((r) => r.series === key.key)) {
            const place = plot.y.place(row.category);
            if (place === null) continue;
            const middle = plot.py(place) + (i - (count - 1) / 2) * thick;
            const value = typeof row.x === 'number' ? row.x : null;
            const end = plot.px(value ?? 0);
            const zero = plot.px(0);
            const children: Part[] = [];
            let right = Math.max(end, zero);
            if (value !== null) {
                children.push({ ...box({ left: Math.min(end, zero), top: middle - thick * 0.44, width: Math.abs(end - zero), height: thick * 0.88 }, colours[i] ?? INK), silent: false });
                if (row.lower != null && row.upper != null) {
                    const [a, b] = [plot.px(row.lower), plot.px(row.upper)];
                    const half = Math.min(4, thick * 0.3);
                    for (const [colour, wide] of [[PAPER, 3.6], [INK, 1.4]] as const) {
                        children.push(stroke([[a, middle], [b, middle]], colour, wide), stroke([[a, middle - half], [a, middle + half]], colour, wide),
                                      stroke([[b, middle - half], [b, middle + half]], colour, wide));
                    }
                    right = Math.max(right, b);
                }
            }
            if (thick >= sizes.tick * 1.05) {
                const text = value === null ? '–' : say(value);
                children.push(...textParts([text], right + 6, middle - sizes.tick * 0.625, { size: sizes.tick, colour: value === null ? MUTED : INK }));
            }
            parts.push({ type: 'group', children });
            indices.push(row.index);
        }
        if (parts.length > 0) sheet.picture(key.key, parts, { z: 3 }, indices);
    });
}

/** Shares that sum to 1; each says its number where the number fits into it. */
function drawShares(canvas: Canvas, drawing: Bars, plot: Plot, rows: readonly Row[], colours: readonly string[], say: Writer): void {
    const { sheet, sizes } = canvas;
    const band = plot.rect.height / Math.max(1, drawing.y.order?.length ?? 1);
    const thick = Math.min(44, band * 0.72);
    const reached = new Map<string, number>();
    drawing.series.forEach((key, i) => {
        const [parts, indices]: [Part[], number[]] = [[], []];
        for (const row of rows.filter((r) => r.series === key.key)) {
            const place = plot.y.place(row.category);
            if (place === null || typeof row.x !== 'number') continue;
            const start = reached.get(row.category) ?? 0;
            reached.set(row.category, start + row.x);
            const [left, right, middle] = [plot.px(start), plot.px(start + row.x), plot.py(place)];
            const colour = colours[i] ?? INK;
            const children: Part[] = [{ ...box({ left, top: middle - thick / 2, width: right - left, height: thick }, colour, PAPER), silent: false }];
            const text = say(row.x);
            if (right - left > width(text, sizes.tick, true) + 8 && thick > sizes.tick * 1.1) {
                children.push(...textParts([text], (left + right) / 2, middle - sizes.tick * 0.625, { size: sizes.tick, bold: true, colour: onto(colour), anchor: 'center' }));
            }
            parts.push({ type: 'group', children });
            indices.push(row.index);
        }
        if (parts.length > 0) sheet.picture(key.key, parts, { z: 3 }, indices);
    });
}
