import type { Palette } from './figure';

// Colours that colour-blind readers tell apart, and that differ in lightness so that grey paper keeps them; width or
// dash says the same a second time. Each has at least 3:1 against white.

export interface Stroke {
    readonly colour: string;
    readonly width: number;
    readonly dash: readonly number[];  // empty: solid
}

export const INK = '#1d2430';
export const MUTED = '#565f6b';
export const RULE = '#8d96a1';
export const FAINT = '#e3e6ea';
export const PAPER = '#ffffff';

const RAMP = ['#4d9fb8', '#2f7fa6', '#285f92', '#27407a', '#1d1f57'];          // light is small
const REGIMES = ['#c9752b', '#a06a5c', '#75607f', '#4a4f86', '#173b74'];       // cooperation to collaboration
const DISTINCT = ['#1b3f7a', '#d2772a', '#1f7a63', '#8c2d62', '#5f97cf', '#857227'];
const VERDICTS = ['#1b3f7a', '#c6ccd4', '#d2772a'];                           // for, neither, against
/** So many are told apart by colour and lightness alone; the others get dashes as well. */
const PLAIN = 3;
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3]];

/** The strokes of `count` series, in their order. */
export function strokes(palette: Palette, count: number): Stroke[] {
    return Array.from({ length: count }, (_, i) => {
        const place = count === 1 ? (palette === 'contrast' ? 1 : 0.75) : i / (count - 1);
        if (palette === 'ordered') {
            return { colour: along(RAMP, place), width: 1.4 + 1.8 * place, dash: count > 5 && i % 2 === 1 ? [7, 3] : [] };
        }
        if (palette === 'contrast') {
            return { colour: along(REGIMES, place), width: 2 + 0.8 * place, dash: count > 6 ? DASHES[i % DASHES.length] ?? [] : count > 3 && i % 2 === 1 ? [7, 3] : [] };
        }
        const round = Math.floor(i / PLAIN) % DASHES.length;
        return { colour: DISTINCT[i % DISTINCT.length] ?? INK, width: 2.2, dash: DASHES[round] ?? [] };
    });
}

/** A colour for fills in a row: neighbours differ in lightness. */
export function fills(palette: Palette, count: number): string[] {
    if (palette === 'verdicts') return Array.from({ length: count }, (_, i) => VERDICTS[i % VERDICTS.length] ?? INK);
    if (palette !== 'distinct') return strokes(palette, count).map((stroke) => stroke.colour);
    const round = ['#1b3f7a', '#e09a4f', '#2c8a72', '#9dbfe3', '#8c2d62', '#a9a27a'];
    return Array.from({ length: count }, (_, i) => {
        const colour = round[i % round.length] ?? INK;
        return i < round.length ? colour : mix(colour, i % 2 === 0 ? PAPER : INK, 0.35);
    });
}

const COLD = ['#f4f7fa', '#b7d5e2', '#6fa9c4', '#336f9d', '#1a3566'];
const WARM = ['#f6f6f6', '#f3cfa4', '#dd9145', '#a95a17', '#5f2f0a'];
/** The colour of a value in [0, 1], or in [−1, 1] where two colours meet at 0. */
export function shade(place: number): string {
    return place < 0 ? along(WARM, Math.min(1, -place)) : along(COLD, Math.min(1, place));
}

/** The colour as text on white: darker until it has 4.5:1. */
export function legible(colour: string): string {
    let dark = colour;
    for (let step = 1; contrast(dark, PAPER) < 4.6 && step <= 20; ++step) dark = mix(colour, '#000000', step * 0.05);
    return dark;
}
/** Black or white, whichever reads better on the colour. */
export function onto(colour: string): string {
    return contrast('#000000', colour) >= contrast(PAPER, colour) ? '#000000' : PAPER;
}

/** The colour at a place in [0, 1] along some colours. */
export function along(colours: readonly string[], place: number): string {
    const at = Math.max(0, Math.min(1, place)) * (colours.length - 1);
    const before = Math.min(colours.length - 2, Math.floor(at));
    return mix(colours[before] ?? INK, colours[before + 1] ?? INK, at - before);
}
export function mix(from: string, to: string, share: number): string {
    const [a, b] = [channels(from), channels(to)];
    return `#${a.map((c, i) => Math.round(c + ((b[i] ?? c) - c) * share).toString(16).padStart(2, '0')).join('')}`;
}
function channels(colour: string): number[] {
    return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
/** Relative luminance, as WCAG 2 defines it. */
export function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = channels(colour).map((c) => (c <= 10 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
export function contrast(one: string, other: string): number {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}
