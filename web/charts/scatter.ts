import { placeNames } from './dots';
import type { Key, Scatter } from './figure';
import { dotItems, legend, lineItems } from './legend';
import { INK, MUTED, PAPER, strokes } from './palette';
import { plots, shortened, type Canvas, type Plot } from './plots';
import type { Row } from './records';
import { range } from './scale';
import { textParts, type Part } from './sheet';
import { word } from './words';

// Dots of what was tried; a line joins those that no other dominates.

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const;
const RADIUS = 5;
const FRONT = { colour: MUTED, width: 1.6, dash: [] };

export function drawScatter(canvas: Canvas, drawing: Scatter, rows: readonly Row[]): void {
    const { sheet, sizes, language } = canvas;
    const colours = strokes(drawing.palette, drawing.series.length).map((pen) => pen.colour);
    const fronted = rows.some((row) => row.front === 1);
    const front: Key = { key: '', label: { en: word('front', 'en'), fr: word('front', 'fr') } };
    const explained = legend([
        ...(drawing.series.length > 1 ? dotItems(drawing.series, (i, x, y) => symbol(i, x, y, colours[i] ?? INK)) : []),
        ...(fronted ? lineItems([front], [FRONT]) : []),
    ], canvas.area, sizes.label, language);
    sheet.add(...explained.parts);
    const numbers = (some: readonly Row[], role: 'x' | 'y') => some.map((row) => row[role]).filter((v): v is number => typeof v === 'number');
    const made = plots({ ...canvas, area: shortened(canvas.area, explained.height) }, {
        panels: drawing.panels,
        x: drawing.x,
        y: drawing.y,
        xRange: range(drawing.x, numbers(rows, 'x'), true),
        yRange: (panel) => range(panel.y ?? drawing.y, numbers(panel.y ? rows.filter((row) => row.panel === panel.key) : rows, 'y'), true),
        gutter: Math.max(14, sizes.tick),
        gridX: true,
        line: true,
    });
    for (const plot of made) drawDots(canvas, drawing, plot, rows.filter((row) => row.panel === plot.panel.key), colours);
}

function drawDots(canvas: Canvas, drawing: Scatter, plot: Plot, rows: readonly Row[], colours: readonly string[]): void {
    const { sheet, sizes } = canvas;
    const points = rows.flatMap((row) => {
        const [x, y] = [plot.x.place(row.x), plot.y.place(row.y)];
        return x === null || y === null ? [] : [{ row, x, y }];
    });
    const front = points.filter((p) => p.row.front === 1).sort((a, b) => a.x - b.x || a.y - b.y);
    if (front.length > 1) {
        sheet.line(plot.index, {
            data: front.map((p) => [p.x, p.y]), showSymbol: false, silent: true, z: 2,
            lineStyle: { color: FRONT.colour, width: FRONT.width }, tooltip: { show: false },
        });
    }
    drawing.series.forEach((key, i) => {
        const own = points.filter((p) => p.row.series === key.key);
        sheet.dots(plot.index, {
            name: key.key,
            data: own.map((p) => ({
                value: [p.x, p.y], row: p.row.index,
                itemStyle: { opacity: front.length === 0 || p.row.front === 1 ? 1 : 0.45 },
            })),
            symbol: SYMBOLS[i % SYMBOLS.length],
            symbolSize: 2 * RADIUS,
            itemStyle: { color: colours[i], borderColor: PAPER, borderWidth: 1 },
            blur: { itemStyle: { opacity: 0.15 } },
            z: 3,
        });
    });
    const few = points.length <= 14;
    const names = placeNames(
        [...front, ...points.filter((p) => p.row.front !== 1)].map((p) => ({
            x: plot.px(p.x), y: plot.py(p.y), label: few || p.row.front === 1 ? p.row.label : '',
        })), plot.rect, RADIUS, sizes.tick, front.map((p) => [plot.px(p.x), plot.py(p.y)] as const));
    const texts = [...front, ...points.filter((p) => p.row.front !== 1)].map((p) => p.row.label);
    for (const name of names) {
        sheet.add(...textParts([texts[name.dot] ?? ''], name.box.left, name.box.top - sizes.tick * 0.05, { size: sizes.tick }));
    }
}

function symbol(i: number, x: number, y: number, fill: string): Part {
    const r = RADIUS;
    const shape = SYMBOLS[i % SYMBOLS.length];
    const style = { fill };
    if (shape === 'circle') return { type: 'circle', silent: true, shape: { cx: x, cy: y, r }, style };
    const points = shape === 'rect' ? [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]]
        : shape === 'triangle' ? [[x, y - r], [x + r, y + r], [x - r, y + r]] : [[x, y - r], [x + r, y], [x, y + r], [x - r, y]];
    return { type: 'polygon', silent: true, shape: { points }, style };
}
