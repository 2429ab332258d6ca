import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import type { Plot } from './curve_picture';
import { fill, percent, whole, words } from './words';

const year = 52;

/** Curves to pick from, from which one may go on drawing: shapes, not answers. */
const shapes = {
    shapeFast: (t: number) => 0.03 + 0.6 * (1 - Math.exp(-5 * t)),
    shapeLate: (t: number) => 0.03 + 0.72 / (1 + Math.exp(-14 * (t - 0.55))),
    shapeFlat: () => 0.05,
    shapeFades: (t: number) => 0.03 + (t < 0.6 ? t / 0.6 : 1 - (t - 0.6) / 0.7) * 0.55,
} as const;

/** A curve that a student draws: with the pointer on the canvas, year by year with sliders, or from a shape. */
export class Guess {
    readonly element: HTMLElement;
    readonly values: Float32Array;
    drawn = false;
    private readonly sliders: readonly HTMLInputElement[];
    private last: { week: number; value: number } | null = null;

    constructor(readonly weeks: number, speaker: Speaker, canvas: HTMLCanvasElement, plot: () => Plot, private readonly changed: () => void) {
        this.values = new Float32Array(weeks).fill(NaN);
        this.values[0] = 0.03;
        const years = Math.floor((weeks - 1) / year);
        this.sliders = Array.from({ length: years }, (_, i) => {
            const slider = element('input', { type: 'range', min: '0', max: '100', step: '1', value: '3', 'data-year': String(i + 1) });
            const say = () => slider.setAttribute('aria-valuetext', percent(Number(slider.value) / 100)[speaker.language]);
            speaker.attribute(slider, 'aria-label', fill(words.guessYear, { year: whole(i + 1) }));
            speaker.whenever(say);
            slider.addEventListener('input', () => { this.setYear(i + 1, Number(slider.value) / 100); say(); });
            return slider;
        });
        const picks = (Object.keys(shapes) as (keyof typeof shapes)[]).map((name) => {
            const button = element('button', { type: 'button', 'data-shape': name }, speaker.text(words[name]));
            button.addEventListener('click', () => this.pick(shapes[name]));
            return button;
        });
        this.element = element('div', { class: 'guess' },
            element('div', { class: 'picks' }, element('span', {}, speaker.text(words.orPick)), ...picks),
            element('fieldset', { class: 'years' }, element('legend', {}, speaker.text(words.orByYear)),
                ...this.sliders.map((slider, i) => element('span', { class: 'year' }, slider, element('span', { 'aria-hidden': 'true' }, speaker.text(fill(words.yearShort, { year: whole(i + 1) })))))));
        this.listen(canvas, plot);
    }

    private listen(canvas: HTMLCanvasElement, plot: () => Plot): void {
        const point = (event: PointerEvent) => {
            const { left, top, width, height } = plot();
            const week = Math.round(((event.offsetX - left) / width) * (this.weeks - 1));
            this.through(Math.max(0, Math.min(this.weeks - 1, week)), Math.max(0, Math.min(1, 1 - (event.offsetY - top) / height)));
        };
        canvas.addEventListener('pointerdown', (event) => {
            canvas.setPointerCapture(event.pointerId);
            this.last = null;
            point(event);
        });
        canvas.addEventListener('pointermove', (event) => { if (event.buttons & 1) point(event); });
        canvas.addEventListener('pointerup', () => { this.last = null; });
    }
    /** The line goes on straight from where the pointer was last seen. */
    private through(week: number, value: number): void {
        const from = this.last ?? { week, value };
        const [a, b] = from.week <= week ? [from, { week, value }] : [{ week, value }, from];
        for (let w = a.week; w <= b.week; ++w) this.values[w] = b.week === a.week ? value : a.value + ((b.value - a.value) * (w - a.week)) / (b.week - a.week);
        this.last = { week, value };
        this.done();
    }
    private setYear(n: number, value: number): void {
        const at = (one: number) => (one === 0 ? this.values[0] || 0.03 : one === n ? value : Number(this.sliders[one - 1]?.value ?? 0) / 100);
        for (let w = 0; w < this.weeks; ++w) {
            const [before, after] = [Math.floor(w / year), Math.min(this.sliders.length, Math.floor(w / year) + 1)];
            this.values[w] = at(before) + (at(after) - at(before)) * ((w - before * year) / year);
        }
        this.done(false);
    }
    private pick(shape: (t: number) => number): void {
        for (let w = 0; w < this.weeks; ++w) this.values[w] = shape(w / (this.weeks - 1));
        this.done();
    }
    private done(follow = true): void {
        this.drawn = true;
        if (follow) this.sliders.forEach((slider, i) => {
            const value = this.values[(i + 1) * year] ?? NaN;
            if (!Number.isNaN(value)) slider.value = String(Math.round(value * 100));
        });
        this.changed();
    }
}
