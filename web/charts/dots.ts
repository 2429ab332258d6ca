import { width } from './measure';
import type { Rect } from './sheet';

// Names beside dots: to a side of its dot where it covers no dot and no other name, or not at all.

export interface Dot {
    readonly x: number;
    readonly y: number;
    readonly label: string;   // empty: none wanted
}
export interface Placed {
    readonly dot: number;
    readonly box: Rect;
}

/** Boxes for as many labels as find room in the plot, first come first served. `radius` is that of the dots; names keep off the `line` too. */
export function placeNames(dots: readonly Dot[], plot: Rect, radius: number, size: number, line: readonly (readonly [number, number])[] = []): Placed[] {
    const taken: Rect[] = dots.map((dot) => ({ left: dot.x - radius, top: dot.y - radius, width: 2 * radius, height: 2 * radius }));
    const placed: Placed[] = [];
    const height = size * 1.15;
    dots.forEach((dot, i) => {
        if (dot.label === '') return;
        const wide = width(dot.label, size);
        const near = radius + 3;
        const corners: [number, number][] = [
            [dot.x + near * 0.7, dot.y - near - height * 0.8], [dot.x + near, dot.y - height / 2], [dot.x - near - wide, dot.y - height / 2],
            [dot.x - wide / 2, dot.y - near - height], [dot.x - wide / 2, dot.y + near],
            [dot.x + near * 0.7, dot.y + near * 0.6],
            [dot.x - near * 0.7 - wide, dot.y - near - height * 0.8], [dot.x - near * 0.7 - wide, dot.y + near * 0.6],
        ];
        for (const [left, top] of corners) {
            const box = { left, top, width: wide, height };
            if (!inside(box, plot) || taken.some((other) => overlap(box, other)) || crossed(box, line)) continue;
            taken.push({ ...box, left: box.left - 4, width: wide + 8 });
            placed.push({ dot: i, box });
            return;
        }
    });
    return placed;
}
export function overlap(a: Rect, b: Rect): boolean {
    return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
function inside(a: Rect, b: Rect): boolean {
    return a.left >= b.left && a.top >= b.top && a.left + a.width <= b.left + b.width && a.top + a.height <= b.top + b.height;
}

/** Whether a broken line runs through the box: each piece is cut to it, side by side. */
function crossed(box: Rect, line: readonly (readonly [number, number])[]): boolean {
    return line.slice(1).some((b, i) => {
        const a = line[i] as readonly [number, number];
        let [from, to] = [0, 1];
        const sides = [[b[0] - a[0], a[0], box.left, box.left + box.width], [b[1] - a[1], a[1], box.top, box.top + box.height]] as const;
        for (const [step, start, low, high] of sides) {
            if (step === 0) {
                if (start < low || start > high) return false;
                continue;
            }
            const [enter, leave] = [(low - start) / step, (high - start) / step].sort((p, q) => p - q) as [number, number];
            [from, to] = [Math.max(from, enter), Math.min(to, leave)];
        }
        return from < to;
    });
}
