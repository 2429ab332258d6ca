import type { Language, Text } from '../charts/figure';
import { fixed, write } from '../charts/numbers';
import type { Bands } from './bands';
import { ink } from './colours';
import { words } from './words';

// Curves over the weeks on a canvas: fast enough to be drawn anew with every week. The charts to keep are drawn by web/charts.

export interface DrawnLine {
    readonly values: ArrayLike<number>;
    readonly colour: string;
    readonly width: number;
    readonly dash?: readonly number[];
    readonly label?: Text;
    /** The last week that is drawn; all of them unless given. */
    readonly until?: number;
}
export interface DrawnBands {
    readonly bands: Bands;
    readonly colour: string;
}
export interface Curving {
    readonly weeks: number;
    /** The week in which the mandate ends. */
    readonly withdrawal: number;
    readonly greys: readonly ArrayLike<number>[];
    readonly bands: readonly DrawnBands[];
    readonly lines: readonly DrawnLine[];
    /** The week in which the run is, where it is under way. */
    readonly now?: number;
}
export interface Plot {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}

const letter = '12px "Liberation Sans", Arial, Helvetica, sans-serif';
const year = 52;

/** Draws it all and returns where the curves stand. */
export function drawCurves(canvas: HTMLCanvasElement, content: Curving, language: Language): Plot {
    const context = canvas.getContext('2d');
    const { clientWidth: width, clientHeight: height } = canvas;
    const labelled = content.lines.some((line) => line.label);
    const plot: Plot = { left: 44, top: 22, width: Math.max(50, width - 44 - (labelled ? Math.min(140, width * 0.32) : 14)), height: Math.max(50, height - 22 - 38) };
    if (!context || width === 0) return plot;
    const dense = Math.min(2, window.devicePixelRatio || 1);
    if (canvas.width !== Math.round(width * dense) || canvas.height !== Math.round(height * dense)) {
        canvas.width = Math.round(width * dense);
        canvas.height = Math.round(height * dense);
    }
    context.setTransform(dense, 0, 0, dense, 0, 0);
    context.clearRect(0, 0, width, height);
    context.font = letter;
    const px = (week: number) => plot.left + (plot.width * week) / Math.max(1, content.weeks - 1);
    const py = (share: number) => plot.top + plot.height * (1 - share);
    axes(context, content, plot, px, py, language);
    for (const { bands, colour } of content.bands) {
        band(context, bands.q10, bands.q90, colour, 0.16, px, py);
        band(context, bands.q25, bands.q75, colour, 0.24, px, py);
    }
    for (const values of content.greys) path(context, { values, colour: '#8d96a1', width: 0.7 }, px, py, 0.55);
    for (const line of content.lines) path(context, line, px, py, 1);
    if (content.now !== undefined && content.now > 0) rule(context, px(content.now), plot, '#565f6b', [2, 3]);
    labels(context, content, plot, px, py, language);
    return plot;
}

type Place = (value: number) => number;

function axes(context: CanvasRenderingContext2D, content: Curving, plot: Plot, px: Place, py: Place, language: Language): void {
    context.lineWidth = 1;
    context.fillStyle = '#4b525a';
    context.textBaseline = 'middle';
    context.textAlign = 'right';
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
        context.strokeStyle = share === 0 ? '#8d96a1' : '#e3e6ea';
        context.beginPath();
        context.moveTo(plot.left, py(share));
        context.lineTo(plot.left + plot.width, py(share));
        context.stroke();
        context.fillText(write(share, 'percent', language, 0), plot.left - 6, py(share));
    }
    context.textAlign = 'center';
    context.textBaseline = 'top';
    const years = Math.floor((content.weeks - 1) / year);
    const every = Math.max(1, Math.ceil((years * 34) / plot.width));
    for (let n = 0; n <= years; n += every) context.fillText(fixed(n, 0, language), px(n * year), plot.top + plot.height + 5);
    context.textAlign = 'right';
    context.fillText(words.yearsAxis[language], plot.left + plot.width, plot.top + plot.height + 21);
    rule(context, px(content.withdrawal), plot, '#7a3300', [5, 4]);
    context.fillStyle = '#7a3300';
    context.textBaseline = 'bottom';
    const text = words.mandateEnds[language];
    const wide = context.measureText(text).width;
    context.textAlign = px(content.withdrawal) + wide / 2 > plot.left + plot.width ? 'right' : px(content.withdrawal) - wide / 2 < plot.left ? 'left' : 'center';
    context.fillText(text, px(content.withdrawal), plot.top - 5);
}
function rule(context: CanvasRenderingContext2D, x: number, plot: Plot, colour: string, dash: number[]): void {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(x, plot.top);
    context.lineTo(x, plot.top + plot.height);
    context.stroke();
    context.setLineDash([]);
}
function path(context: CanvasRenderingContext2D, line: DrawnLine, px: Place, py: Place, opacity: number): void {
    context.beginPath();
    let drawing = false;
    const last = Math.min(line.values.length - 1, line.until ?? Infinity);
    for (let week = 0; week <= last; ++week) {
        const value = line.values[week] ?? NaN;
        if (Number.isNaN(value)) drawing = false;
        else if (drawing) context.lineTo(px(week), py(value));
        else {
            context.moveTo(px(week), py(value));
            drawing = true;
        }
    }
    context.strokeStyle = line.colour;
    context.lineWidth = line.width;
    context.lineJoin = 'round';
    context.globalAlpha = opacity;
    context.setLineDash([...(line.dash ?? [])]);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
}
function band(context: CanvasRenderingContext2D, low: Float64Array, high: Float64Array, colour: string, opacity: number, px: Place, py: Place): void {
    context.beginPath();
    let last = -1;
    for (let week = 0; week < high.length && !Number.isNaN(high[week]); last = week++) context.lineTo(px(week), py(high[week] ?? 0));
    for (let week = last; week >= 0; --week) context.lineTo(px(week), py(low[week] ?? 0));
    context.fillStyle = colour;
    context.globalAlpha = opacity;
    context.fill();
    context.globalAlpha = 1;
}

/** Names at the ends of lines, moved apart where they would cover one another. */
function labels(context: CanvasRenderingContext2D, content: Curving, plot: Plot, px: Place, py: Place, language: Language): void {
    const height = 15;
    const placed = content.lines.flatMap((line) => {
        const last = Math.min(line.values.length - 1, line.until ?? Infinity);
        const value = line.values[last];
        if (!line.label || value === undefined || Number.isNaN(value)) return [];
        return [{ text: `${write(value, 'percent', language, 0)} ${line.label[language]}`, colour: line.colour, x: px(last), y: py(value) }];
    }).sort((a, b) => a.y - b.y);
    for (let i = 1; i < placed.length; ++i) placed[i]!.y = Math.max(placed[i]!.y, placed[i - 1]!.y + height);
    let lowest = plot.top + plot.height;
    for (const label of [...placed].reverse()) {
        label.y = Math.min(label.y, lowest);
        lowest = label.y - height;
    }
    context.textBaseline = 'middle';
    const right = plot.left + plot.width;
    for (const { text, colour, x, y } of placed) {
        const inside = x + 8 + context.measureText(text).width <= context.canvas.clientWidth;
        context.textAlign = inside ? 'left' : 'right';
        context.lineWidth = 3;
        context.strokeStyle = '#ffffff';
        context.strokeText(text, inside ? x + 7 : Math.min(context.canvas.clientWidth - 2, Math.max(x, right) + 60), y);
        context.fillStyle = colour === ink ? ink : colour;
        context.fillText(text, inside ? x + 7 : Math.min(context.canvas.clientWidth - 2, Math.max(x, right) + 60), y);
    }
}
