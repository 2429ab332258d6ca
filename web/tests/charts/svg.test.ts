// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { svg } from '../../charts';
import { allSamples } from '../all_samples';
import { lines, whiskers } from '../sample_figures';
import { scatter } from '../sample_shapes';
import { surface } from '../sample_grids';
import { outside, overlaps, parsed, textBoxes } from './rendered';

const SIZES = [{ width: 1200, height: 675 }, { width: 1080, height: 1350 }];
const samples = Object.entries(allSamples());

describe.each(samples)('%s', (_, figure) => {
    it.each(SIZES.flatMap((size) => (['en', 'fr'] as const).map((language) => ({ ...size, language }))))(
        '$width × $height, $language: no text outside, none over another', ({ width, height, language }) => {
            const drawn = svg(figure, language, { width, height });
            expect(drawn).not.toMatch(/NaN|undefined|Infinity|zr\d|ecmeta|<style|class=/);
            const document = parsed(drawn);
            const root = document.documentElement;
            expect([root.tagName, root.getAttribute('role'), root.getAttribute('lang')]).toEqual(['svg', 'img', language]);
            expect(root.querySelector('title')?.textContent).toBe(figure.title[language]);
            expect(root.querySelector('desc')?.textContent).toBe(figure.alt[language]);
            const boxes = textBoxes(document);
            const shown = boxes.map((box) => box.text).join(' ');
            for (const part of ['title', 'subtitle', 'source'] as const) expect(shown).toContain(figure[part][language]);
            expect(outside(boxes, width, height)).toEqual([]);
            expect(overlaps(boxes)).toEqual([]);
        });
});

describe('a drawing', () => {
    it('has the same bytes every time, whatever was drawn in between', () => {
        const size = { width: 1200, height: 675 };
        const first = svg(lines(), 'fr', size);
        samples.slice(0, 5).forEach(([, figure]) => svg(figure, 'en', size));
        expect(svg(lines(), 'fr', size)).toBe(first);
    });
    it('refuses a size that is no size, and says so', () => {
        expect(() => svg(lines(), 'en', { width: 20, height: 675 })).toThrow('width 20 is outside 300 to 10000 pixels');
        expect(() => svg(lines({ panels: 9 }), 'en', { width: 360, height: 480 })).toThrow('figure adoption, 360 × 480 pixels: too little room for 9 plots');
    });
    it('names the figure and the row where a row speaks of a series that does not exist', () => {
        const figure = lines();
        const rows = [...figure.rows.slice(0, 3), ['A', 'nobody', 12, 0.5, 0.4, 0.4, 0.6, 0.6]];
        expect(() => svg({ ...figure, rows }, 'en', { width: 1200, height: 675 })).toThrow('figure adoption, row 4: no series "nobody"');
    });
    it('shows in words a series that has no value', () => {
        const shown = textBoxes(parsed(svg(lines({ series: 4, palette: 'distinct', holes: true }), 'fr', { width: 1200, height: 675 }))).map((box) => box.text);
        expect(shown).toContain('Moitié-moitié\u00a0: aucune valeur');
    });
    it('lets a whisker without an upper end leave the plot, and closes one that has', () => {
        const figure = whiskers(1);
        const upper = figure.columns.findIndex((column) => column.role === 'upper');
        const open = { ...figure, rows: figure.rows.map((row, i) => (i === 0 ? row.map((cell, c) => (c === upper ? null : cell)) : row)) };
        const strokes = (drawn: string) => parsed(drawn).querySelectorAll('path, polyline, line').length;
        const size = { width: 1200, height: 675 };
        expect(strokes(svg(open, 'en', size))).toBe(strokes(svg(figure, 'en', size)));
        expect(svg(open, 'en', size)).not.toBe(svg(figure, 'en', size));
    });
    it('names dots by what their key says in the language', () => {
        const figure = scatter(2, 4);
        const label = figure.columns.findIndex((column) => column.role === 'label');
        const key = String(figure.rows[0]?.[label]);
        const columns = figure.columns.map((column, i) => (i === label ? { ...column, words: { [key]: { en: 'half and half', fr: 'moitié-moitié' } } } : column));
        expect(svg({ ...figure, columns }, 'fr', { width: 1200, height: 675 })).toContain('moitié-moitié');
    });
    it('leaves out nothing of a large surface', () => {
        const drawn = svg(surface(60), 'en', { width: 1200, height: 675 });
        const cells = parsed(drawn).querySelectorAll('rect, path[fill]:not([fill="none"])');
        const key = 40;   // the patches of the strip that explains the colours
        expect(cells.length - key).toBeGreaterThanOrEqual(3600);
        expect(cells.length - key).toBeLessThan(3700);
    });
    it('keeps every clip that it uses, and none that it does not', () => {
        const drawn = svg(lines({ panels: 3 }), 'en', { width: 1200, height: 675 });
        const used = new Set([...drawn.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]));
        const made = new Set([...drawn.matchAll(/<clipPath id="([^"]+)"/g)].map((match) => match[1]));
        expect(made).toEqual(used);
        expect(used.size).toBeGreaterThan(0);
        expect([...used].every((id) => id?.startsWith('adoption-clip-'))).toBe(true);
    });
});

describe('the measure of overlaps', () => {
    it('sees texts that cover one another and texts that leave the image', () => {
        const box = { text: 'a', left: 10, right: 50, top: 10, bottom: 24 };
        expect(overlaps([box, { ...box, text: 'b', left: 40, right: 60 }])).toEqual(['"a" and "b" by 10.0 × 14.0']);
        expect(overlaps([box, { ...box, text: 'b', left: 51, right: 60 }])).toEqual([]);
        expect(outside([{ ...box, right: 101 }], 100, 100)).toHaveLength(1);
    });
});
