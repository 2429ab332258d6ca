import { describe, expect, test } from 'vitest';
import { noSuperior } from '../../engine/arrays';
import { layoutOf, lineOf } from '../../studio/layout';

/** A regular tree with some elected outside it. */
function tree(people: number, span: number, elected = 0): Uint32Array {
    return Uint32Array.from({ length: people + elected }, (_, i) => (i < people ? (i === 0 ? 0 : Math.floor((i - 1) / span)) : noSuperior));
}

describe('the picture of an organisation', () => {
    test.each([[1, 8, 0], [2, 8, 0], [20, 6, 15], [120, 8, 0], [250, 5, 40], [1460, 12, 0], [6000, 8, 0], [20_000, 8, 0], [20_000, 4, 69]])(
        '%i people, spans of %i, %i elected: everybody within, nobody on anybody', (people, span, elected) => {
            for (const [width, height] of [[800, 400], [326, 300]] as const) {
                const { x, y, cell } = layoutOf(lineOf(tree(people, span, elected)), people + elected, width, height);
                const taken = new Set<string>();
                for (let i = 0; i < people + elected; ++i) {
                    taken.add(`${Math.round((x[i] ?? 0) * 4)} ${Math.round((y[i] ?? 0) * 4)}`);
                }
                for (const [places, end] of [[x, width], [y, height]] as const) {
                    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
                    expect(Math.max(...places)).toBeLessThanOrEqual(end);
                }
                expect(taken.size, 'places').toBeGreaterThan(0.98 * (people + elected));
                expect(cell).toBeGreaterThanOrEqual(1.5);
            }
        });
    test('everybody stands below their superior where lines are drawn', () => {
        const superior = tree(120, 8);
        const { y, lines } = layoutOf(lineOf(superior), 120, 800, 400);
        expect(lines).toBe(true);
        superior.forEach((above, i) => { if (above !== i) expect(y[i]).toBeGreaterThan(y[above] ?? 0); });
    });
    test('superiors, drawn larger, stand clear of everybody', () => {
        // Teams of one and of two: superiors stand in columns next to each other.
        const superior = Uint32Array.from([0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 1, 2, 3]);
        for (const [people, above] of [[14, superior], [250, tree(250, 5)]] as const) {
            const { x, y, widest, lines } = layoutOf(lineOf(above), people, 700, 300);
            expect(lines).toBe(true);
            const between = (i: number, j: number) => Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
            const superiors = [...new Set(above)];
            for (const i of superiors) for (let j = 0; j < people; ++j) if (i !== j) expect(between(i, j)).toBeGreaterThanOrEqual(widest);
        }
    });
    test('the same organisation looks the same', () => {
        const once = () => layoutOf(lineOf(tree(3000, 7)), 3000, 700, 400);
        expect(once()).toEqual(once());
    });
    test('who leads whom is counted', () => {
        const line = lineOf(tree(13, 3, 2));
        expect([...line.list.subarray(line.first[0], line.first[1])]).toEqual([1, 2, 3]);
        expect(line.size[0]).toBe(13);
        expect(line.size[1]).toBe(4);
        expect(line.elected).toEqual([13, 14]);
    });
});
