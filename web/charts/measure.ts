import { setPlatformAPI } from 'echarts/core';
import { advance } from './text_widths';

// How wide a text is and where it breaks, by the width table alone.

export const FONTS = "Helvetica, Arial, 'Liberation Sans', Arimo, 'Nimbus Sans', sans-serif";
/** Distance between the baselines of two lines, in font sizes. */
export const LEADING = 1.25;

/** The width of a line of text in pixels. */
export function width(text: string, size: number, bold = false): number {
    let sum = 0;
    for (const character of text) sum += advance(character, bold);
    return (sum * size) / 1000;
}

export function font(size: number, bold = false): string {
    return `${bold ? 'bold ' : ''}${size}px ${FONTS}`;
}

/** Lines no wider than `room`. Breaks at plain spaces, so no-break ones hold; a word that is too long breaks anywhere. */
export function wrap(text: string, room: number, size: number, bold = false): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ').flatMap((w) => pieces(w, room, size, bold))) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && width(longer, size, bold) > room) {
            lines.push(line);
            line = word;
        } else {
            line = longer;
        }
    }
    lines.push(line);
    return lines;
}

function pieces(word: string, room: number, size: number, bold: boolean): string[] {
    if (width(word, size, bold) <= room) return [word];
    const parts: string[] = [];
    let part = '';
    for (const character of word) {
        if (part !== '' && width(part + character, size, bold) > room) {
            parts.push(part);
            part = '';
        }
        part += character;
    }
    return [...parts, part];
}

/** Lines of about the same width, not more of them than `wrap` makes: no orphan word at the end of a title. */
export function balance(text: string, room: number, size: number, bold = false): string[] {
    const lines = wrap(text, room, size, bold);
    for (let narrow = room * 0.98; lines.length > 1 && narrow > room / 2; narrow -= room * 0.02) {
        const tighter = wrap(text, narrow, size, bold);
        if (tighter.length > lines.length) break;
        lines.splice(0, lines.length, ...tighter);
    }
    return lines;
}

/** The width of the widest line. */
export function widest(lines: readonly string[], size: number, bold = false): number {
    return Math.max(0, ...lines.map((line) => width(line, size, bold)));
}

/** ECharts measures text with a canvas where there is one; the drawing must not depend on that. */
export function measureByTable(): void {
    setPlatformAPI({
        measureText(text: string, fontText?: string) {
            const size = Number(/([\d.]+)px/.exec(fontText ?? '')?.[1] ?? 12);
            return { width: width(text ?? '', size, /\bbold\b/.test(fontText ?? '')) };
        },
    });
}
