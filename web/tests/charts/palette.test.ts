import { describe, expect, it } from 'vitest';
import { contrast, fills, legible, luminance, onto, PAPER, MUTED, INK, shade, strokes } from '../../charts/palette';

const PALETTES = ['ordered', 'contrast', 'distinct'] as const;
const lightness = (colour: string) => 116 * Math.cbrt(luminance(colour)) - 16;

describe.each(PALETTES)('palette %s', (palette) => {
    it.each([1, 2, 3, 6, 12])('of %d: lines have 3:1 against paper, their names 4.5:1', (count) => {
        for (const stroke of strokes(palette, count)) {
            expect(contrast(stroke.colour, PAPER)).toBeGreaterThanOrEqual(2.99);
            expect(contrast(legible(stroke.colour), PAPER)).toBeGreaterThanOrEqual(4.5);
        }
    });
    it.each([2, 3, 6, 12])('of %d: any two lines differ in grey, by lightness, dash or width', (count) => {
        const all = strokes(palette, count);
        all.forEach((a, i) => all.slice(i + 1).forEach((b) => {
            const apart = Math.abs(lightness(a.colour) - lightness(b.colour)) >= 6 || a.dash.join() !== b.dash.join() || Math.abs(a.width - b.width) >= 0.3;
            expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
        }));
    });
    it.each([2, 3, 6])('of %d: fills beside one another differ in grey', (count) => {
        const all = fills(palette, count).map(lightness);
        all.slice(1).forEach((l, i) => expect(Math.abs(l - (all[i] ?? 0))).toBeGreaterThan(5));
    });
});

describe('colours', () => {
    it('ordered: darker and thicker the larger', () => {
        const all = strokes('ordered', 9);
        all.slice(1).forEach((stroke, i) => {
            expect(luminance(stroke.colour)).toBeLessThan(luminance(all[i]?.colour ?? ''));
            expect(stroke.width).toBeGreaterThan(all[i]?.width ?? 9);
        });
    });
    it('of a surface get darker with the value, on both sides of 0', () => {
        for (let i = 0; i < 20; ++i) {
            expect(luminance(shade((i + 1) / 20))).toBeLessThan(luminance(shade(i / 20)));
            expect(luminance(shade(-(i + 1) / 20))).toBeLessThan(luminance(shade(-(i || 0.0001) / 20)));
        }
    });
    it('of text on them and of words have 4.5:1', () => {
        for (let i = -20; i <= 20; ++i) expect(contrast(onto(shade(i / 20)), shade(i / 20)), `${i / 20}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(MUTED, PAPER)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(INK, PAPER)).toBeGreaterThanOrEqual(7);
    });
    it('known contrasts', () => {
        expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
        expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    });
});
