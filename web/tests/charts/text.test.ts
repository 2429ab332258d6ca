import { describe, expect, it } from 'vitest';
import { balance, widest, width, wrap } from '../../charts/measure';
import { allWords } from '../../charts/words';

describe('the width of a text', () => {
    it('is the sum of Helvetica’s advances', () => {
        // From the metrics that Adobe publishes: H 722, e 556, l 222, o 556; bold: H 722, e 556, l 278, o 611.
        expect(width('Hello', 10)).toBeCloseTo((722 + 556 + 222 + 222 + 556) / 100, 10);
        expect(width('Hello', 10, true)).toBeCloseTo((722 + 556 + 278 + 278 + 611) / 100, 10);
        expect(width('0123456789', 1000)).toBe(5560);
        expect(width('W', 1000)).toBe(944);
        expect(width('@', 1000, true)).toBe(975);
        expect(width('~', 1000)).toBe(584);
    });
    it('takes an accented letter as its base', () => {
        expect(width('àéîôûç', 12)).toBe(width('aeiouc', 12) + 0 * 12);
        expect(width('É', 12, true)).toBe(width('E', 12, true));
    });
    it('knows the characters of French and of figures', () => {
        for (const character of '«»’…–−×≥κ€œ\u00a0\u202f') expect(width(character, 1000), character).toBeLessThanOrEqual(1000);
        expect(width('\u00a0', 1000)).toBe(278);
    });
});

describe('lines of a text', () => {
    const text = 'La collaboration conduit 62\u00a0% des agents à s’approprier la pratique\u00a0: l’écart survit au mandat';
    it.each([60, 120, 333, 2000])('are no wider than %d pixels and lose nothing', (room) => {
        const lines = wrap(text, room, 14);
        expect(widest(lines, 14)).toBeLessThanOrEqual(room);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    });
    it('never part what a no-break space holds together', () => {
        for (let room = 80; room < 700; room += 7) expect(wrap(text, room, 14).some((line) => line.startsWith('%') || line.startsWith(':'))).toBe(false);
    });
    it('are evened out without becoming more', () => {
        const [plain, even] = [wrap(text, 500, 20, true), balance(text, 500, 20, true)];
        expect(even.length).toBe(plain.length);
        expect(widest(even, 20, true)).toBeLessThanOrEqual(widest(plain, 20, true));
    });
});

describe('the words of a drawing', () => {
    it.each(Object.entries(allWords))('%s exist in both languages', (_, both) => {
        expect(both.en.length).toBeGreaterThan(0);
        expect(both.fr.length).toBeGreaterThan(0);
        expect(both.fr).not.toMatch(/ [:;!?%]/);
    });
});
