import type { EChartsCoreOption } from 'echarts/core';
import { font, LEADING } from './measure';
import { INK } from './palette';

// The sheet that a drawing is laid out on: plots with their axes and series, and words and strokes at places of it.
// Everything on it is drawn by ECharts.

export interface Rect {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}
export type Part = Readonly<Record<string, unknown>>;
export interface TextStyle {
    readonly size: number;
    readonly bold?: boolean;
    readonly colour?: string;
    readonly anchor?: 'left' | 'center' | 'right';
}

/** The height of so many lines. */
export function heightOf(lines: number, size: number): number {
    return lines * size * LEADING;
}

/** Lines of text below `top`, as ECharts draws them. */
export function textParts(lines: readonly string[], x: number, top: number, style: TextStyle): Part[] {
    return lines.map((text, i) => ({
        type: 'text',
        silent: true,
        x,
        y: top + (i + 0.5) * style.size * LEADING,
        style: {
            text,
            font: font(style.size, style.bold),
            fill: style.colour ?? INK,
            align: style.anchor ?? 'left',
            verticalAlign: 'middle',
        },
    }));
}
export function stroke(points: readonly (readonly [number, number])[], colour: string, width: number, dash: readonly number[] = []): Part {
    return {
        type: 'polyline',
        silent: true,
        shape: { points },
        style: { stroke: colour, lineWidth: width, fill: 'none', ...(dash.length > 0 ? { lineDash: dash } : {}) },
    };
}
export function box(rect: Rect, fill: string, line?: string): Part {
    return {
        type: 'rect',
        silent: true,
        shape: { x: rect.left, y: rect.top, width: rect.width, height: rect.height },
        style: { fill, ...(line ? { stroke: line, lineWidth: 1 } : {}) },
    };
}

/** Parts of which only what lies in the rectangle is seen. */
export function clipped(parts: readonly Part[], rect: Rect): Part {
    return { type: 'group', children: parts, clipPath: { type: 'rect', shape: { x: rect.left, y: rect.top, width: rect.width, height: rect.height } } };
}

export class Sheet {
    private readonly parts: Part[] = [];
    private readonly grids: Part[] = [];
    private readonly xAxes: Part[] = [];
    private readonly yAxes: Part[] = [];
    private readonly series: Part[] = [];

    add(...parts: Part[]): void {
        this.parts.push(...parts);
    }
    text(lines: readonly string[], x: number, top: number, style: TextStyle): void {
        this.add(...textParts(lines, x, top, style));
    }
    /** A coordinate system; returns its number, which series name. */
    plot(rect: Rect, x: Part, y: Part): number {
        const gridIndex = this.grids.length;
        this.grids.push({ ...rect, outerBoundsMode: 'none' });
        this.xAxes.push({ gridIndex, type: 'value', ...x });
        this.yAxes.push({ gridIndex, type: 'value', ...y });
        return gridIndex;
    }
    line(plot: number, series: Part): void {
        this.series.push({ type: 'line', xAxisIndex: plot, yAxisIndex: plot, ...series });
    }
    dots(plot: number, series: Part): void {
        this.series.push({ type: 'scatter', progressive: 0, xAxisIndex: plot, yAxisIndex: plot, ...series });
    }
    /** Parts at places of the sheet that belong to a series: they fade and stand out with it.
     *  Those that stand for rows of the figure can be pointed at. */
    picture(name: string, parts: readonly Part[], more: Part = {}, rows: readonly number[] = []): void {
        this.series.push({
            type: 'custom',
            coordinateSystem: 'none',
            name,
            data: parts.map((_, i) => ({ value: i, ...(rows[i] === undefined ? {} : { row: rows[i] }) })),
            renderItem: (params: { dataIndex: number }) => parts[params.dataIndex],
            silent: rows.length === 0,
            progressive: 0,   // all at once: an image does not wait for the next frame
            emphasis: { focus: 'series', blurScope: 'global' },
            ...more,
        });
    }
    option(more: Part): EChartsCoreOption {
        return {
            animation: false,
            textStyle: { fontFamily: font(12).replace(/^12px /, '') },
            grid: this.grids,
            xAxis: this.xAxes,
            yAxis: this.yAxes,
            series: this.series,
            graphic: { elements: this.parts },
            ...more,
        };
    }
}
