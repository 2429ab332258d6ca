import { describe, expect, it } from 'vitest';
import { isolines } from '../../charts/contours';

const grid = (columns: number, rows: number, value: (c: number, r: number) => number | null) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => value(c, r)));

describe('lines of equal value', () => {
    it('of a plane are one straight line at the known place, from edge to edge', () => {
        const lines = isolines(grid(9, 7, (c, r) => 0.3 * c + 0.2 * r), 1.37);
        expect(lines).toHaveLength(1);
        for (const [c, r] of lines[0] ?? []) expect(0.3 * c + 0.2 * r).toBeCloseTo(1.37, 9);
        const ends = [lines[0]?.[0], lines[0]?.[(lines[0]?.length ?? 1) - 1]];
        for (const end of ends) {
            const [c, r] = end ?? [9, 9];
            expect(Math.min(Math.abs(c + 0.5), Math.abs(c - 8.5), Math.abs(r + 0.5), Math.abs(r - 6.5))).toBeLessThan(1e-6);
        }
    });
    it('of x alone stand upright', () => {
        const [line] = isolines(grid(5, 4, (c) => c), 1.25);
        expect(line?.every(([c]) => Math.abs(c - 1.25) < 1e-9)).toBe(true);
    });
    it('of a hill are closed', () => {
        const [ring] = isolines(grid(21, 21, (c, r) => 100 - (c - 10) ** 2 - (r - 10) ** 2), 64);
        expect(ring?.[0]).toEqual(ring?.[ring.length - 1]);
        for (const [c, r] of ring ?? []) expect(Math.hypot(c - 10, r - 10)).toBeCloseTo(6, 1);
    });
    it('stop before a cell that has no value', () => {
        const values = grid(9, 9, (c, r) => (c === 4 && r === 4 ? null : c));
        const lines = isolines(values, 3.6);
        for (const [c, r] of lines.flat()) {
            expect(c).toBeCloseTo(3.6, 9);
            expect(Math.abs(r - 4)).toBeGreaterThanOrEqual(1 - 1e-9);
        }
        expect(lines).toHaveLength(2);
    });
    it('are none where the value is not reached', () => expect(isolines(grid(5, 5, (c) => c), 99)).toEqual([]));
});
