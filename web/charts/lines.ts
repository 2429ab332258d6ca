import type { Lines } from './figure';
import { absent, endLabels, gutter, type End } from './end_labels';
import { legend, lineItems, markItems } from './legend';
import { wrap } from './measure';
import { INK, MUTED, PAPER, strokes, type Stroke } from './palette';
import { gridFor, plots, shortened, type Canvas, type Plot } from './plots';
import type { Row } from './records';
import { range } from './scale';
import { clipped, heightOf, stroke, type Part } from './sheet';
import { colon, word } from './words';

// Lines with bands (runs) or whiskers (an interval of a number).

const BOUNDS = ['lower', 'upper', 'lower50', 'upper50', 'lower80', 'upper80'] as const;

export function drawLines(canvas: Canvas, drawing: Lines, rows: readonly Row[]): void {
    const { sheet, sizes, language } = canvas;
    const pens = strokes(drawing.palette, drawing.series.length);
    const count = drawing.panels.length;
    const grid = gridFor(count, canvas);
    const cellWidth = canvas.area.width / grid.columns;
    const cellHeight = canvas.area.height / grid.rows;
    const repeated = (count > 1 && (drawing.series.length === 1 || grid.columns > 2 || count > 4)) || scattered(drawing, rows);
    const beside = repeated ? null : gutter(drawing.series, Math.min(260, cellWidth * 0.3), cellHeight * 0.66, sizes.label, language);
    let area = canvas.area;
    const apart = grid.columns > 2;
    const items = [
        ...(beside === null ? lineItems(drawing.series, pens) : []),
        ...(apart ? markItems(drawing.marks, drawing.x, language) : []),
    ];
    const explained = legend(items, area, sizes.label, language);
    sheet.add(...explained.parts);
    area = shortened(area, explained.height);
    const values = (row: Row) => [row.y, ...(drawing.interval === 'none' ? [] : BOUNDS.map((role) => row[role] ?? null))];
    const numbers = (some: readonly Row[]) => some.flatMap(values).filter((v): v is number => typeof v === 'number');
    const shared = rows.filter((row) => drawing.panels.find((panel) => panel.key === row.panel)?.y === undefined);
    const zero = drawing.zero ? [0] : [];
    const missing = absentNote(canvas, drawing, rows, pens);
    const made = plots({ ...canvas, area: { ...area, height: area.height - missing.height } }, {
        panels: drawing.panels,
        grid,
        x: drawing.x,
        y: drawing.y,
        xRange: padded(range(drawing.x, rows.map((row) => row.x).filter((v): v is number => typeof v === 'number'), false), drawing),
        yRange: (panel) => panel.y
            ? range(panel.y, [...numbers(rows.filter((row) => row.panel === panel.key)), ...zero], true)
            : range(drawing.y, [...numbers(shared), ...zero], true),
        marks: drawing.marks,
        marksNamed: !apart,
        years: !apart,
        gutter: beside ?? Math.max(12, sizes.tick),
    });
    if (missing.text.length > 0) {
        sheet.text(missing.text, area.left, area.top + area.height - missing.height + 6, { size: sizes.tick, colour: MUTED });
    }
    for (const plot of made) {
        if (drawing.zero) {
            const y = plot.py(0);
            sheet.add(stroke([[plot.rect.left, y], [plot.rect.left + plot.rect.width, y]], INK, 1.2));
        }
        const ends = drawing.series.map((key, i): End => {
            const own = rows.filter((row) => row.panel === plot.panel.key && row.series === key.key);
            const pen = pens[i] as Stroke;
            const shift = drawing.interval === 'whiskers' ? (i - (drawing.series.length - 1) / 2) * Math.min(7, 40 / drawing.series.length) : 0;
            return { key, stroke: pen, at: drawSeries(canvas, drawing, plot, key.key, own, pen, shift) };
        });
        if (beside === null) continue;
        const labels = endLabels(ends, plot.rect, beside, sizes.label, language);
        labels?.forEach((parts, i) => sheet.picture(drawing.series[i]?.key ?? '', parts, { z: 5 }));
    }
}

/** Whether several lines end well before the others, where names at the edge would be far from all of them. */
function scattered(drawing: Lines, rows: readonly Row[]): boolean {
    const xs = rows.flatMap((row) => (typeof row.x === 'number' ? [drawing.x.scale === 'log' ? Math.log10(row.x) : row.x] : []));
    const [first, last] = [Math.min(...xs), Math.max(...xs)];
    const ends = drawing.series.map((key) => Math.max(...rows.flatMap((row, i) => (row.series === key.key && row.y !== null ? [xs[i] ?? last] : []))));
    return ends.filter((end) => Number.isFinite(end) && end < last - 0.25 * (last - first)).length > 2;
}

/** Dots with whiskers stand clear of the edges of the plot. */
function padded([from, to]: [number, number], drawing: Lines): [number, number] {
    const room = drawing.interval === 'whiskers' && drawing.x.scale !== 'keys' ? (to - from) * 0.04 : 0;
    return [from - room, to + room];
}

/** Draws one line with its interval; returns where it ends. */
function drawSeries(canvas: Canvas, drawing: Lines, plot: Plot, key: string, rows: readonly Row[], pen: Stroke, shift: number): [number, number] | null {
    interface Point { x: number; y: number | null; row: Row }
    const points = rows.map((row): Point => ({ x: (plot.x.place(row.x) ?? NaN), y: plot.y.place(row.y), row }))
        .filter((point) => Number.isFinite(point.x)).sort((a, b) => a.x - b.x);
    const step = (shift * (plot.x.to - plot.x.from)) / plot.rect.width;
    const px = (point: Point) => plot.px(point.x) + shift;
    const many = drawing.series.length > 5;
    if (drawing.interval === 'bands') {
        const faint = many ? 0.03 : drawing.series.length > 2 ? 0.12 : 0.16;
        const parts = (['80', '50'] as const).flatMap((level) =>
            polygons(points, (p) => plot.y.place(p.row[`lower${level}`]), (p) => plot.y.place(p.row[`upper${level}`]), px, (y) => plot.py(y))
                .map((shape): Part => ({
                    type: 'polygon', shape: { points: shape }, style: { fill: pen.colour, opacity: level === '80' ? faint : faint * 1.5 },
                    emphasis: { style: { opacity: level === '80' ? 0.2 : 0.3 } }, blur: { style: { opacity: 0.02 } },
                })));
        if (parts.length > 0) canvas.sheet.picture(key, [clipped(parts, plot.rect)], { z: 2 });
    } else if (drawing.interval === 'whiskers') {
        const parts = points.flatMap((point): Part[] => {
            const [low, high] = [plot.y.place(point.row.lower), plot.y.place(point.row.upper)];
            if (low === null) return [];
            const [x, a, b] = [px(point), plot.py(low), high === null ? plot.rect.top : plot.py(high)];
            // without an upper end ("never") it leaves the plot at the top, and nothing closes it
            const end = high === null ? [[x - 4, b + 6], [x, b], [x + 4, b + 6]] as const : [[x - 4, b], [x + 4, b]] as const;
            return [stroke([[x, a], [x, b]], pen.colour, 1.4), stroke([[x - 4, a], [x + 4, a]], pen.colour, 1.4), stroke(end, pen.colour, 1.4)];
        });
        if (parts.length > 0) canvas.sheet.picture(key, [clipped(parts, { ...plot.rect, left: plot.rect.left - 10, width: plot.rect.width + 20 })], { z: 2 });
    }
    const alone = (i: number) => points[i - 1]?.y == null && points[i + 1]?.y == null;
    const dotted = drawing.interval === 'whiskers';
    canvas.sheet.line(plot.index, {
        name: key,
        id: `${plot.index}/${key}`,
        data: points.map((point, i) => ({
            value: [point.x + step, point.y],
            row: point.row.index,
            symbol: point.y !== null && (dotted || alone(i)) ? 'circle' : 'none',
        })),
        symbolSize: 7,
        showSymbol: true,
        showAllSymbol: true,
        connectNulls: false,
        itemStyle: { color: pen.colour, borderColor: PAPER, borderWidth: 1 },
        lineStyle: { color: pen.colour, width: pen.width, type: pen.dash.length > 0 ? pen.dash : 'solid', join: 'round' },
        triggerEvent: true,
        emphasis: { focus: 'series', blurScope: 'global', lineStyle: { width: pen.width + 1 }, scale: false },
        blur: { lineStyle: { opacity: 0.15 }, itemStyle: { opacity: 0.15 } },
        z: 3,
    });
    const last = points.filter((point) => point.y !== null).pop();
    return last ? [px(last), plot.py(last.y ?? 0)] : null;
}

/** The outlines of a band, one for each stretch in which both bounds exist. */
export function polygons<P>(points: readonly P[], low: (p: P) => number | null, high: (p: P) => number | null,
                            px: (p: P) => number, py: (y: number) => number): [number, number][][] {
    const shapes: [number, number][][] = [];
    let stretch: P[] = [];
    const close = () => {
        if (stretch.length > 1) {
            shapes.push([...stretch.map((p): [number, number] => [px(p), py(high(p) ?? 0)]),
                         ...[...stretch].reverse().map((p): [number, number] => [px(p), py(low(p) ?? 0)])]);
        }
        stretch = [];
    };
    for (const point of points) {
        if (low(point) === null || high(point) === null) close();
        else stretch.push(point);
    }
    close();
    return shapes;
}

/** Series that have no value at all are named below the plots. */
function absentNote(canvas: Canvas, drawing: Lines, rows: readonly Row[], pens: readonly Stroke[]): { text: string[]; height: number } {
    const ends = drawing.series.map((key, i): End => ({
        key, stroke: pens[i] as Stroke, at: rows.some((row) => row.series === key.key && row.y !== null) ? [0, 0] : null,
    }));
    const text = absent(ends, word('none', canvas.language), colon(canvas.language), canvas.language);
    if (text === '') return { text: [], height: 0 };
    const lines = wrap(text, canvas.area.width, canvas.sizes.tick);
    return { text: lines, height: heightOf(lines.length, canvas.sizes.tick) + 6 };
}
