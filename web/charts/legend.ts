import type { Axis, Key, Language, Mark } from './figure';
import { widest, wrap } from './measure';
import { write } from './numbers';
import { INK, RULE, type Stroke } from './palette';
import { box, heightOf, stroke, textParts, type Part, type Rect } from './sheet';

// A row of names with samples of their strokes, where names do not fit beside the lines themselves.

const STROKE = 26;
const PATCH = 14;
const GAP = 8;

interface Item {
    readonly key: Key;
    readonly wide: number;
    readonly sample: (x: number, middle: number) => Part[];
}

export function lineItems(keys: readonly Key[], strokes: readonly Stroke[]): Item[] {
    return keys.map((key, i) => ({
        key,
        wide: STROKE,
        sample: (x, middle) => [stroke([[x, middle], [x + STROKE, middle]], strokes[i]?.colour ?? INK, (strokes[i]?.width ?? 2) + 0.6, strokes[i]?.dash)],
    }));
}
export function fillItems(keys: readonly Key[], colours: readonly string[]): Item[] {
    return keys.map((key, i) => ({
        key,
        wide: PATCH,
        sample: (x, middle) => [box({ left: x, top: middle - 6, width: PATCH, height: 12 }, colours[i] ?? INK)],
    }));
}
export function markItems(marks: readonly Mark[], x: Axis, language: Language): Item[] {
    return marks.map((mark) => ({
        key: { key: '', label: { en: '', fr: '', [language]: `${mark.label[language]} (${write(mark.at, x.format, language)})` } },
        wide: PATCH / 2,
        sample: (at, middle) => [stroke([[at + 3, middle - 9], [at + 3, middle + 9]], RULE, 1, [4, 3])],
    }));
}
export function dotItems(keys: readonly Key[], dot: (i: number, x: number, y: number) => Part): Item[] {
    return keys.map((key, i) => ({ key, wide: PATCH, sample: (x, middle) => [dot(i, x + PATCH / 2, middle)] }));
}

/** Draws the items in rows at the top of the area; returns the parts and the height they take. */
export function legend(items: readonly Item[], area: Rect, size: number, language: Language): { parts: Part[]; height: number } {
    const parts: Part[] = [];
    const row = heightOf(1, size) + 4;
    let [x, top, deep] = [area.left, area.top, 0];
    for (const item of items) {
        const lines = wrap(item.key.label[language], area.width - item.wide - GAP, size);
        const wide = item.wide + GAP + widest(lines, size);
        if (x > area.left && x + wide > area.left + area.width) [x, top, deep] = [area.left, top + deep, 0];
        deep = Math.max(deep, heightOf(lines.length, size) + 4);
        parts.push(...item.sample(x, top + row / 2 - 2), ...textParts(lines, x + item.wide + GAP, top, { size }));
        x += wide + 22;
    }
    return { parts, height: items.length === 0 ? 0 : top + deep - area.top + 6 };
}
