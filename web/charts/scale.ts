import type { Axis, Cell, Language } from './figure';
import { decimalsOf, write } from './numbers';
import { widest, width, wrap } from './measure';

// From a value to a place along an axis. ECharts gets linear axes only: weeks, logarithms and keys are made numbers here.

export interface Tick {
    readonly at: number;              // on the linear axis
    readonly lines: readonly string[];  // empty: a tick without a label
}
export interface Scale {
    readonly axis: Axis;
    readonly from: number;
    readonly to: number;
    readonly ticks: readonly Tick[];
    /** The place on the linear axis; null where the value has none. */
    place(value: Cell | undefined): number | null;
}
const YEAR = 52;

/** The range that an axis shows: its own limits, else those of the values; shares are shown from 0 to 100 %. */
export function range(axis: Axis, values: readonly number[], roomy: boolean): [number, number] {
    if (axis.scale === 'keys') return [-0.5, Math.max(1, axis.order?.length ?? 1) - 0.5];
    const known = axis.scale === 'log' ? values.filter((v) => v > 0).map(Math.log10) : values;
    const limit = (v: number | undefined) => (v === undefined ? undefined : axis.scale === 'log' ? Math.log10(v) : v);
    let low = limit(axis.min) ?? (axis.format === 'percent' && axis.scale === 'linear' ? 0 : minimum(known));
    let high = limit(axis.max) ?? (axis.format === 'percent' && axis.scale === 'linear' ? Math.max(1, Math.ceil(maximum(known) * 5 - 1e-9) / 5) : maximum(known));
    if (!(high > low)) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) * 0.1, low + Math.abs(low) * 0.1];
    if (!roomy) return [low, high];
    const step = axis.scale === 'weeks' ? weekStep(high - low, 6) : axis.scale === 'log' ? 0.1 : niceStep(high - low, 8);
    if (axis.min === undefined && axis.format !== 'percent') low = Math.floor(low / step + 1e-9) * step;
    if (axis.max === undefined && axis.format !== 'percent') high = Math.ceil(high / step - 1e-9) * step;
    return [low, high];
}
function minimum(values: readonly number[]): number {
    return values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b));
}
function maximum(values: readonly number[]): number {
    return values.length === 0 ? 1 : values.reduce((a, b) => Math.max(a, b));
}

/** 1, 2 or 5 times a power of ten, with at most about `count` steps in the span. */
export function niceStep(span: number, count: number): number {
    const rough = span / Math.max(1, count);
    const power = Math.floor(Math.log10(rough) + 1e-9);
    const base = Number(`1e${power}`);
    const factor = [1, 2, 5, 10].find((f) => f * base >= rough * (1 - 1e-9)) ?? 10;
    return Number((factor * base).toPrecision(12));
}
/** Weeks: a quarter of a year or less in short plots, else whole years. */
export function weekStep(span: number, count: number): number {
    return [1, 2, 4, 13, 26].find((step) => span < YEAR && span / step <= count)
        ?? YEAR * ([1, 2, 5, 10, 20, 50, 100].find((years) => span / (years * YEAR) <= count) ?? 200);
}

/** Ticks that fit into `length` pixels without touching: along x their labels are side by side, along y they are stacked. */
export function scaled(axis: Axis, limits: [number, number], length: number, direction: 'x' | 'y', size: number, language: Language): Scale {
    const [from, to] = limits;
    const place = (value: Cell | undefined): number | null => {
        if (value === null || value === undefined) return null;
        if (axis.scale === 'keys') {
            const index = (axis.order ?? []).findIndex((key) => key.key === String(value));
            return index < 0 ? null : index;
        }
        const number = typeof value === 'number' ? value : Number(value);
        if (!Number.isFinite(number)) return null;
        return axis.scale === 'log' ? (number > 0 ? Math.log10(number) : null) : number;
    };
    const ticks = axis.scale === 'keys' ? keyTicks(axis, length, direction, size, language)
        : axis.scale === 'log' ? logTicks(axis, from, to, length, direction, size, language)
        : evenTicks(axis, from, to, length, direction, size, language);
    return { axis, from, to, ticks, place };
}

function evenTicks(axis: Axis, from: number, to: number, length: number, direction: 'x' | 'y', size: number, language: Language): Tick[] {
    const span = to - from;
    for (let count = Math.max(1, Math.floor(length / (direction === 'x' ? size * 2 : size * 2.6))); ; --count) {
        const step = axis.scale === 'weeks' ? weekStep(span, Math.min(count, 13)) : niceStep(span, Math.min(count, direction === 'x' ? 10 : 6));
        const decimals = decimalsOf(step, axis.format);
        const first = Math.ceil(from / step - 1e-9);
        const last = Math.floor(to / step + 1e-9);
        const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
            const at = Number(((first + i) * step).toPrecision(12));
            return { at, lines: [write(at, axis.format, language, decimals)] };
        });
        const apart = (length * step) / span;
        if (count > 1 && direction === 'x' && ticks.some((t) => width(t.lines[0] ?? '', size) + size > apart)) continue;
        return axis.scale === 'weeks' && step > YEAR ? withYears(ticks, from, to) : ticks;
    }
}
/** A tick every year, labelled or not. */
function withYears(ticks: readonly Tick[], from: number, to: number): Tick[] {
    const all: Tick[] = [];
    for (let at = Math.ceil(from / YEAR) * YEAR; at <= to; at += YEAR) all.push(ticks.find((t) => t.at === at) ?? { at, lines: [] });
    return all;
}
function logTicks(axis: Axis, from: number, to: number, length: number, direction: 'x' | 'y', size: number, language: Language): Tick[] {
    for (const factors of [[1, 2, 5], [1, 3], [1]]) {
        const ticks: Tick[] = [];
        for (let power = Math.floor(from); power <= to + 1e-9; ++power) {
            for (const factor of factors) {
                const value = Number(`${factor}e${power}`);
                const at = Math.log10(value);
                if (at >= from - 1e-9 && at <= to + 1e-9) ticks.push({ at, lines: [write(value, axis.format, language)] });
            }
        }
        const gap = (i: number) => (((ticks[i + 1] as Tick).at - (ticks[i] as Tick).at) * length) / (to - from);
        const need = (t: Tick | undefined) => (direction === 'x' ? width(t?.lines[0] ?? '', size) / 2 + size * 0.4 : size * 0.8);
        const fits = ticks.slice(1).every((t, i) => gap(i) >= need(ticks[i]) + need(t));
        if (ticks.length >= 2 && fits) return ticks;
        if (factors.length === 1) return thinned(ticks, (n) => n * ((length / (to - from))) >= 2 * Math.max(...ticks.map(need)));
    }
    return [];
}
function thinned(ticks: readonly Tick[], fits: (every: number) => boolean): Tick[] {
    let every = 1;
    while (every < ticks.length && !fits(every)) ++every;
    return ticks.map((t, i) => (i % every === 0 ? t : { at: t.at, lines: [] }));
}
/** Keys along x break into lines; where that is too little, every second, third … is named. */
function keyTicks(axis: Axis, length: number, direction: 'x' | 'y', size: number, language: Language): Tick[] {
    const keys = axis.order ?? [];
    const room = length / Math.max(1, keys.length);
    const ticks = keys.map((key, at) => ({
        at,
        lines: direction === 'x' ? wrap(key.label[language], Math.max(room - size * 0.6, size), size) : [key.label[language]],
    }));
    if (direction === 'y') return ticks;
    const broken = ticks.some((t) => t.lines.join(' ').length !== (keys[t.at]?.label[language].length ?? 0));
    if (!broken && ticks.every((t) => t.lines.length <= 3)) return ticks;
    const whole = keys.map((key, at) => ({ at, lines: wrap(key.label[language], Math.max(room * 2, size * 5), size) }));
    const widths = Math.max(...whole.map((t) => widest(t.lines, size))) + size * 0.6;
    return thinned(whole, (every) => every * room >= widths);
}
