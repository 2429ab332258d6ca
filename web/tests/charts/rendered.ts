import { width } from '../../charts/measure';

// What a drawn document shows, as boxes: measured with the width table, which the drawing used too and whose own test
// holds it against Helvetica's metrics.

export interface Box {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
}

/** The document as a tree; throws where it is no well-formed XML. */
export function parsed(svg: string): Document {
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const fault = document.querySelector('parsererror');
    if (fault) throw new Error(fault.textContent ?? 'not well-formed');
    return document;
}

/** The place of every text in it. */
export function textBoxes(document: Document): Box[] {
    return [...document.querySelectorAll('text')].map((element) => {
        let [x, y] = [number(element, 'x'), number(element, 'y')];
        for (let node: Element | null = element; node; node = node.parentElement) [x, y] = moved(node.getAttribute('transform'), x, y);
        const size = number(element, 'font-size');
        const text = element.textContent ?? '';
        const wide = width(text, size, element.getAttribute('font-weight') === 'bold');
        const anchor = element.getAttribute('text-anchor') ?? 'start';
        const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x;
        return { text, left, right: left + wide, top: y - 0.73 * size, bottom: y + 0.21 * size };
    });
}
function number(element: Element, name: string): number {
    return Number(element.getAttribute(name) ?? 0);
}
function moved(transform: string | null, x: number, y: number): [number, number] {
    if (!transform) return [x, y];
    const numbers = [...transform.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map((match) => Number(match[0]));
    if (transform.startsWith('translate')) return [x + (numbers[0] ?? 0), y + (numbers[1] ?? 0)];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
    return [a * x + c * y + e, b * x + d * y + f];
}

/** Pairs of texts that cover one another by more than half a pixel. */
export function overlaps(boxes: readonly Box[]): string[] {
    const found: string[] = [];
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 0.5 && down > 0.5) found.push(`"${a.text}" and "${b.text}" by ${across.toFixed(1)} × ${down.toFixed(1)}`);
    }));
    return found;
}
/** Texts that leave the image. */
export function outside(boxes: readonly Box[], wide: number, high: number): string[] {
    return boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > wide || box.bottom > high)
        .map((box) => `"${box.text}" at ${box.left.toFixed(0)}…${box.right.toFixed(0)}, ${box.top.toFixed(0)}…${box.bottom.toFixed(0)}`);
}
