import type { Areas } from './figure';
import { endLabels, gutter } from './end_labels';
import { fillItems, legend, markItems } from './legend';
import { fills, PAPER } from './palette';
import { gridFor, plots, shortened, type Canvas, type Plot } from './plots';
import type { Row } from './records';
import { range } from './scale';
import { clipped } from './sheet';

// Series stacked on one another: what a whole is made of, over time.

interface Layer {
    readonly x: number;
    readonly low: number;
    readonly high: number;
    readonly row: number;
}

export function drawAreas(canvas: Canvas, drawing: Areas, rows: readonly Row[]): void {
    const { sheet, sizes, language } = canvas;
    const colours = fills(drawing.palette, drawing.series.length);
    const grid = gridFor(drawing.panels.length, canvas);
    const cellWidth = canvas.area.width / grid.columns;
    const beside = drawing.panels.length > 1 && grid.columns > 2 ? null
        : gutter(drawing.series, Math.min(260, cellWidth * 0.32), (canvas.area.height / grid.rows) * 0.66, sizes.label, language);
    const apart = grid.columns > 2;
    const explained = legend([
        ...(beside === null ? fillItems(drawing.series, colours) : []),
        ...(apart ? markItems(drawing.marks, drawing.x, language) : []),
    ], canvas.area, sizes.label, language);
    sheet.add(...explained.parts);

    const stacks = new Map(drawing.panels.map((panel) => [panel.key, stacked(drawing, rows.filter((row) => row.panel === panel.key))]));
    const tops = (key: string) => [...(stacks.get(key) ?? [])].flatMap((layers) => layers.map((layer) => layer.high));
    const shared = drawing.panels.filter((panel) => !panel.y).flatMap((panel) => tops(panel.key));
    const made = plots({ ...canvas, area: shortened(canvas.area, explained.height) }, {
        panels: drawing.panels,
        grid,
        x: drawing.x,
        y: drawing.y,
        xRange: range(drawing.x, rows.map((row) => row.x).filter((v): v is number => typeof v === 'number'), false),
        yRange: (panel) => range(panel.y ?? drawing.y, [0, ...(panel.y ? tops(panel.key) : shared)], true),
        marks: drawing.marks,
        marksNamed: !apart,
        years: !apart,
        gutter: beside ?? Math.max(12, sizes.tick),
    });
    for (const plot of made) drawStack(canvas, drawing, plot, stacks.get(plot.panel.key) ?? [], colours, beside);
}

/** For every series its layer at every x, in the order of x; a missing value adds nothing. */
function stacked(drawing: Areas, rows: readonly Row[]): Layer[][] {
    const reached = new Map<number, number>();
    return drawing.series.map((key) => rows.filter((row) => row.series === key.key && typeof row.x === 'number')
        .sort((a, b) => Number(a.x) - Number(b.x))
        .map((row) => {
            const x = Number(row.x);
            const low = reached.get(x) ?? 0;
            const high = low + (typeof row.y === 'number' ? row.y : 0);
            reached.set(x, high);
            return { x, low, high, row: row.index };
        }));
}

function drawStack(canvas: Canvas, drawing: Areas, plot: Plot, stack: readonly (readonly Layer[])[], colours: readonly string[], beside: number | null): void {
    const { sheet, sizes, language } = canvas;
    stack.forEach((layers, i) => {
        const [key, colour] = [drawing.series[i]?.key ?? '', colours[i] ?? PAPER];
        const up = layers.map((p) => [plot.px(p.x), plot.py(p.high)]);
        const down = [...layers].reverse().map((p) => [plot.px(p.x), plot.py(p.low)]);
        sheet.picture(key, [clipped([{
            type: 'polygon', shape: { points: [...up, ...down] }, style: { fill: colour, stroke: PAPER, lineWidth: 1.2 },
            blur: { style: { opacity: 0.25 } },
        }], plot.rect)], { z: 2 });
        // Seen only through the tooltip: a layer has no line of its own.
        sheet.line(plot.index, {
            name: key, data: layers.map((p) => ({ value: [p.x, p.high], row: p.row })), showSymbol: false,
            itemStyle: { color: colour }, lineStyle: { width: 0, opacity: 0 }, z: 3,
        });
    });
    if (beside === null) return;
    const ends = drawing.series.map((key, i) => {
        const last = stack[i]?.[stack[i].length - 1];
        const at: [number, number] | null = last ? [plot.px(last.x), plot.py((last.low + last.high) / 2)] : null;
        return { key, stroke: { colour: colours[i] ?? PAPER, width: 1, dash: [] }, at };
    });
    endLabels(ends, plot.rect, beside, sizes.label, language)?.forEach((parts, i) => sheet.picture(drawing.series[i]?.key ?? '', parts, { z: 5 }));
}
