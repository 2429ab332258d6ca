import { describe, expect, it } from 'vitest';
import { names } from '../../charts/marks';
import { placeNames, overlap } from '../../charts/dots';
import { spread } from '../../charts/spread';
import { said } from '../sample_figures';

/** A small generator, so that what failed can be run again. */
function random(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
    };
}

describe('labels beside a plot', () => {
    it('stay where they wish to be when there is room', () => {
        expect(spread([{ at: 20, height: 10 }, { at: 80, height: 10 }], 0, 100)).toEqual([20, 80]);
    });
    it('share the way when they wish for the same place', () => {
        expect(spread([{ at: 50, height: 10 }, { at: 50, height: 10 }, { at: 50, height: 10 }], 0, 100)).toEqual([40, 50, 60]);
    });
    it('are refused where they cannot fit', () => {
        expect(spread([{ at: 50, height: 60 }, { at: 50, height: 60 }], 0, 100)).toBeNull();
    });
    it('never touch and never leave, for any 2 000 sets of ends', () => {
        for (let seed = 0; seed < 2000; ++seed) {
            const draw = random(seed);
            const wishes = Array.from({ length: 1 + Math.floor(draw() * 14) }, () => ({
                at: draw() < 0.3 ? 100 : draw() * 260 - 30, height: draw() < 0.3 ? 30 : 12,
            }));
            const middles = spread(wishes, 0, 200);
            const sum = wishes.reduce((total, wish) => total + wish.height, 0);
            expect(middles === null, `seed ${seed}`).toBe(sum > 200);
            if (!middles) continue;
            const boxes = wishes.map((wish, i) => [(middles[i] ?? 0) - wish.height / 2, (middles[i] ?? 0) + wish.height / 2] as const).sort((a, b) => a[0] - b[0]);
            expect(boxes[0]?.[0], `seed ${seed}`).toBeGreaterThanOrEqual(-1e-6);
            expect(boxes[boxes.length - 1]?.[1], `seed ${seed}`).toBeLessThanOrEqual(200 + 1e-6);
            boxes.slice(1).forEach((box, i) => expect(box[0], `seed ${seed}`).toBeGreaterThanOrEqual((boxes[i]?.[1] ?? 0) - 1e-6));
            wishes.forEach((a, i) => wishes.forEach((b, k) => {
                if (a.at < b.at) expect(middles[i], `seed ${seed}: order`).toBeLessThan(middles[k] ?? 0);
            }));
        }
    });
});

describe('names of marks', () => {
    it('stand in one row where they fit, and never on one another or on a line', () => {
        const marks = ['Mandate begins', 'Elections', 'Mandate is withdrawn', 'Second mandate'].map((label, i) => ({ at: i, label: said(label) }));
        expect(names(marks.slice(0, 2), [0, 500], 0, 1000, 12, 'en').map((name) => name.row)).toEqual([0, 0]);
        for (let seed = 0; seed < 400; ++seed) {
            const draw = random(seed);
            const places = marks.map(() => draw() * 600);
            const placed = names(marks, places, 0, 700, 12, 'en');
            expect(placed).toHaveLength(4);
            placed.forEach((a) => placed.forEach((b) => {
                if (a === b) return;
                const same = a.row === b.row && a.from < b.to && b.from < a.to;
                const through = a.row > b.row && a.at > b.from && a.at < b.to;
                expect(same || through, `seed ${seed}`).toBe(false);
            }));
            placed.forEach((name) => expect(name.from >= 0 && name.to <= 700, `seed ${seed}`).toBe(true));
        }
    });
});

describe('names of dots', () => {
    it('cover neither dots nor names, for any 300 clouds', () => {
        const plot = { left: 0, top: 0, width: 400, height: 300 };
        let placedInAll = 0;
        for (let seed = 0; seed < 300; ++seed) {
            const draw = random(seed);
            const dots = Array.from({ length: 25 }, (_, i) => ({ x: draw() * 400, y: draw() * 300, label: `κ = 0.${i}` }));
            const placed = placeNames(dots, plot, 5, 12);
            placedInAll += placed.length;
            placed.forEach((a, i) => {
                placed.slice(i + 1).forEach((b) => expect(overlap(a.box, b.box), `seed ${seed}`).toBe(false));
                dots.forEach((dot) => expect(overlap(a.box, { left: dot.x - 5, top: dot.y - 5, width: 10, height: 10 }), `seed ${seed}`).toBe(false));
            });
        }
        expect(placedInAll).toBeGreaterThan(300 * 15);
    });
    it('keep off a line', () => {
        const [placed] = placeNames([{ x: 100, y: 100, label: 'name' }], { left: 0, top: 0, width: 300, height: 200 }, 5, 12, [[100, 100], [300, 60]]);
        const box = placed?.box;
        expect(box && (box.top > 100 || box.left + box.width < 100 || box.top + box.height < 60 || box.left + box.width < 300 && box.top + box.height <= 100 - 0.2 * (box.left + box.width - 100))).toBe(true);
    });
});
