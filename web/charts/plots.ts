import type { Axis, Language, Mark, Panel } from './figure';
import { font, widest, width, wrap } from './measure';
import { drawMarks, names, stripHeight } from './marks';
import { FAINT, INK, MUTED, RULE } from './palette';
import { cell, gridIn, gridOn, type Grid } from './panels';
import { scaled, type Scale } from './scale';
import { heightOf, type Rect, type Sheet } from './sheet';
import type { Sizes } from './type_sizes';
import { word } from './words';

// The plots of a figure with their axes, titles and marks: what lines, areas, bars, dots and surfaces have in common.

export interface Plot {
    readonly index: number;   // of ECharts' grid
    readonly panel: Panel;
    readonly rect: Rect;
    readonly x: Scale;
    readonly y: Scale;
    /** Pixels of a place on the linear axis. */
    px(at: number): number;
    py(at: number): number;
}
export interface Wanted {
    readonly panels: readonly Panel[];
    readonly grid?: Grid;              // where the caller has chosen already
    readonly x: Axis;
    readonly y: Axis;
    readonly xRange: [number, number];
    yRange(panel: Panel): [number, number];
    readonly marks?: readonly Mark[];
    readonly marksNamed?: boolean;     // above the plots of the first row
    readonly years?: boolean;          // "year 1" below the weeks
    readonly gutter: number;           // pixels kept free to the right of each plot
    readonly gridX?: boolean;          // lines across at the ticks of x, y
    readonly gridY?: boolean;
    readonly line?: boolean;           // the axis line along y
}
export interface Canvas {
    readonly sheet: Sheet;
    readonly area: Rect;
    readonly sizes: Sizes;
    readonly language: Language;
    readonly free: boolean;            // the height is free: a page
}

/** The grid of panels that an area gets. */
export function gridFor(count: number, canvas: Canvas): Grid {
    return canvas.free ? gridOn(count, canvas.area.width) : gridIn(count, canvas.area.width, canvas.area.height);
}

export function plots(canvas: Canvas, wanted: Wanted): Plot[] {
    const { sheet, sizes, language } = canvas;
    const grid = wanted.grid ?? gridFor(wanted.panels.length, canvas);
    const gap = sizes.margin * 0.8;
    const single = wanted.panels.length === 1;
    const own = wanted.panels.some((panel) => panel.y !== undefined);
    let area = canvas.area;
    if (!own) area = shortened(area, drawTitle(sheet, wanted.y.title[language], area, sizes));
    const xTitle = wrap(wanted.x.title[language], area.width, sizes.tick);
    const xTitleHeight = wanted.x.title[language] === '' ? 0 : heightOf(xTitle.length, sizes.tick) + 4;
    area = { ...area, height: area.height - xTitleHeight };

    // Where all panels share y, its labels stand in the first column alone, and all plots are of the same width.
    const labelRoom = own ? 0 : yLabels(wanted.y, wanted.yRange(wanted.panels[0] as Panel), area.width, area.height / grid.rows * 0.7, canvas).room;
    const cells = wanted.panels.map((_, i) => {
        const even = cell(i, grid, { ...area, left: area.left + labelRoom, width: area.width - labelRoom }, gap);
        return i % grid.columns === 0 ? { ...even, left: even.left - labelRoom, width: even.width + labelRoom } : even;
    });
    const head = (row: number, of: (i: number) => number) =>
        Math.max(0, ...wanted.panels.map((_, i) => (Math.floor(i / grid.columns) === row ? of(i) : 0)));
    const titles = wanted.panels.map((panel, i) => (single ? [] : wrap(panel.label[language], (cells[i] as Rect).width, sizes.panel, true)));
    const ownTitles = wanted.panels.map((panel, i) =>
        own ? wrap((panel.y ?? wanted.y).title[language], (cells[i] as Rect).width, sizes.tick) : []);

    const made = wanted.panels.map((panel, i): Plot => {
        const [row, space] = [Math.floor(i / grid.columns), cells[i] as Rect];
        const axis = panel.y ?? wanted.y;
        const last = i + grid.columns >= wanted.panels.length;
        const titleHeight = head(row, (k) => heightOf((titles[k] ?? []).length, sizes.panel) + ((titles[k] ?? []).length > 0 ? 4 : 0));
        const ownHeight = head(row, (k) => heightOf((ownTitles[k] ?? []).length, sizes.tick));
        const yLimits = wanted.yRange(panel);
        const labels = own ? yLabels(axis, yLimits, space.width, space.height * 0.75, canvas).room : labelRoom;
        const left = own || i % grid.columns === 0 ? labels : 0;
        const widestPlot = Math.max(20, space.width - left - wanted.gutter);
        const beyond = overhang(scaled(wanted.x, wanted.xRange, widestPlot, 'x', sizes.tick, language), widestPlot, sizes.tick);
        const plotWidth = Math.max(20, Math.min(widestPlot, space.width - left - beyond));
        const x = scaled(wanted.x, wanted.xRange, plotWidth, 'x', sizes.tick, language);
        const years = (wanted.years ?? true) && wanted.x.scale === 'weeks' && x.to - x.from >= 52;
        const xLines = Math.max(1, ...x.ticks.map((tick) => tick.lines.length)) + (years ? 1 : 0);
        const bottom = 9 + heightOf(xLines, sizes.tick);
        const placed = names(wanted.marks ?? [], (wanted.marks ?? []).map((mark) =>
            space.left + left + ((mark.at - x.from) / (x.to - x.from)) * plotWidth), space.left, space.left + space.width, sizes.tick, language);
        const named = row === 0 && (wanted.marksNamed ?? true);
        const strip = named ? stripHeight(placed, sizes.tick) : 0;
        const top = space.top + titleHeight + ownHeight + Math.max(strip, sizes.tick * 0.7);
        const rect: Rect = { left: space.left + left, top, width: plotWidth, height: Math.max(20, space.top + space.height - bottom - top) };
        if (rect.width <= 40 || rect.height <= 40) {
            throw new Error(`too little room for ${wanted.panels.length} plots: ask for a larger image, or for fewer panels`);
        }
        const y = scaled(axis, yLimits, rect.height, 'y', sizes.tick, language);
        const said = yLabels(axis, yLimits, own ? space.width : area.width, rect.height, canvas);

        sheet.text(titles[i] ?? [], space.left, space.top, { size: sizes.panel, bold: true });
        sheet.text(ownTitles[i] ?? [], space.left, space.top + titleHeight, { size: sizes.tick, colour: MUTED });
        sheet.add(...drawMarks(placed, rect, sizes.tick, named));
        if (years) drawYears(sheet, x, rect, rect.top + rect.height + 9 + heightOf(1, sizes.tick), sizes.tick, language);
        if (last && i % grid.columns === 0 && xTitleHeight > 0) {
            // Below the plot's left edge; a long one ends at the right edge of the area.
            const titleLeft = Math.max(area.left, Math.min(rect.left, area.left + area.width - widest(xTitle, sizes.tick)));
            sheet.text(xTitle, titleLeft, space.top + space.height + 4, { size: sizes.tick, colour: MUTED });
        }
        const flipped = axis.scale === 'keys';
        const index = sheet.plot(rect, axisPart(x, wanted.gridX ?? false, sizes.tick, true),
            { ...axisPart(y, wanted.gridY ?? true, sizes.tick, wanted.line ?? false, left > 0 ? said.lines : []), inverse: flipped, axisPointer: { show: false } });
        return {
            index, panel, rect, x, y,
            px: (at) => rect.left + ((at - x.from) / (x.to - x.from)) * rect.width,
            py: (at) => rect.top + (flipped ? (at - y.from) / (y.to - y.from) : (y.to - at) / (y.to - y.from)) * rect.height,
        };
    });
    return made;
}

/** Labels along y and the room that they need to the left of the plot. Names break into as many lines as their row is high;
 *  the last one ends in … where even half the width is too little: the table has the whole. */
function yLabels(axis: Axis, limits: [number, number], room: number, height: number, canvas: Canvas): { lines: string[][]; room: number } {
    const size = canvas.sizes.tick;
    const ticks = scaled(axis, limits, height, 'y', size, canvas.language).ticks;
    const names = ticks.map((tick) => tick.lines[0] ?? '');
    const most = Math.max(1, Math.floor(height / Math.max(1, ticks.length) / heightOf(1, size)));
    let lines = names.map((name) => [name]);
    if (axis.scale === 'keys') {
        const shares = [0.26, 0.34, 0.42, 0.48];
        const fitting = shares.map((share) => names.map((name) => wrap(name, room * share, size)))
            .find((some) => some.every((l) => l.length <= most));
        lines = fitting ?? names.map((name) => {
            const all = wrap(name, room * 0.46, size);
            return all.length <= most ? all : [...all.slice(0, most - 1), `${all[most - 1] ?? ''}…`];
        });
        // Rows lower than a line: every second of them is named, or fewer.
        const every = Math.ceil((heightOf(1, size) * Math.max(1, ticks.length)) / height - 1e-9);
        lines = lines.map((l, i) => (i % every === 0 ? l : []));
    }
    return { lines, room: Math.max(...lines.map((l) => widest(l, size)), 8) + 10 };
}

/** By how much the label of the last tick along x reaches beyond the plot. */
function overhang(x: Scale, plotWidth: number, size: number): number {
    return Math.max(0, ...x.ticks.map((tick) => widest(tick.lines, size) / 2 - ((x.to - tick.at) / (x.to - x.from)) * plotWidth));
}

function drawTitle(sheet: Sheet, title: string, area: Rect, sizes: Sizes): number {
    if (title === '') return 0;
    const lines = wrap(title, area.width, sizes.tick);
    sheet.text(lines, area.left, area.top, { size: sizes.tick, colour: MUTED });
    return heightOf(lines.length, sizes.tick) + 6;
}
export function shortened(area: Rect, taken: number): Rect {
    return { ...area, top: area.top + taken, height: area.height - taken };
}

/** "year 1" between its first and its last week; where that is too narrow, every second year or fewer. */
function drawYears(sheet: Sheet, x: Scale, rect: Rect, top: number, size: number, language: Language): void {
    const years = Math.floor(x.to / 52 + 1e-9);
    const apart = (52 * rect.width) / (x.to - x.from);
    const every = Math.ceil((width(`${word('year', language)} ${years}`, size) + size * 0.6) / apart);
    for (let year = Math.max(1, Math.ceil(x.from / 52 - 1e-9) + 1); year <= years; year += every) {
        const at = rect.left + ((year * 52 - 26 - x.from) / (x.to - x.from)) * rect.width;
        sheet.text([`${word('year', language)}\u00a0${year}`], at, top, { size, colour: MUTED, anchor: 'center' });
    }
}

/** An axis as ECharts takes it: linear, with the ticks and labels that the scale chose. */
function axisPart(scale: Scale, grid: boolean, size: number, line: boolean, wrapped?: readonly (readonly string[])[]): Record<string, unknown> {
    const labels = new Map(scale.ticks.map((tick, i) => [tick.at, wrapped ? wrapped[i] ?? [] : tick.lines]));
    const named = scale.ticks.filter((tick) => tick.lines.length > 0).map((tick) => tick.at);
    const keys = scale.axis.scale === 'keys';
    return {
        min: scale.from,
        max: scale.to,
        axisLine: { show: line, onZero: false, lineStyle: { color: RULE, width: 1 } },
        axisTick: { show: line && !keys, customValues: scale.ticks.map((tick) => tick.at), length: 5, lineStyle: { color: RULE, width: 1 } },
        splitLine: { show: grid && !keys, lineStyle: { color: FAINT, width: 1 } },
        axisLabel: {
            show: true, customValues: named, margin: 8, color: INK, font: font(size), fontSize: size, fontFamily: font(size).replace(/^[\d.]+px /, ''),
            lineHeight: size * 1.25, showMinLabel: true, showMaxLabel: true, hideOverlap: false,
            formatter: (value: number) => (labels.get(named.find((at) => Math.abs(at - value) < 1e-9 * Math.max(1, Math.abs(at))) ?? value) ?? []).join('\n'),
        },
    };
}
