import type { Text } from '../charts/figure';
import type { Parameter } from '../engine/answers';
import { fixed } from '../charts/numbers';
import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { fits, type Model } from './model';
import { both, fill, words } from './words';
import { french } from './french';
import { labelOf, sourceOf, unitOf } from './parameter_words';

/** A parameter that can be changed: a slider, the number itself, and what it means. */
export interface Control {
    readonly element: HTMLElement;
    readonly name: string;
    show(value: number, usual: number): void;
}

let count = 0;

/** `change` is told every value that the parameter may have; anything else is explained and not taken. `most` ends the
 *  slider before the range does: what is typed may go on to the end of the range. */
export function control(model: Model, name: string, speaker: Speaker, change: (value: number) => void, suffix?: Text, most?: number): Control {
    const row = model.parameter(name);
    const id = `control-${name}-${++count}`;
    const label = element('label', { for: id }, speaker.text(labelOf(row)), ...(suffix ? [' ', speaker.text(suffix)] : []));
    const wrong = element('p', { class: 'wrong', role: 'alert' });
    const more = explanation(row, speaker);
    const made = row.choices.length > 0 ? choice(row, id, change) : numbers(row, id, speaker, change, wrong, label, most);
    const root = element('div', { class: 'control', 'data-parameter': name }, element('div', { class: 'control-head' }, label), made.element, wrong, more);
    return {
        element: root,
        name,
        show(value, usual) {
            made.show(value);
            wrong.textContent = '';
            root.classList.toggle('changed', value !== usual);
        },
    };
}

interface Field { readonly element: HTMLElement; show(value: number): void }

function choice(row: Parameter, id: string, change: (value: number) => void): Field {
    const select = element('select', { id }, ...row.choices.map((word, i) => element('option', { value: String(i), translate: 'no' }, word)));
    select.addEventListener('change', () => change(Number(select.value)));
    return { element: select, show(value) { select.value = String(value); } };
}

function numbers(row: Parameter, id: string, speaker: Speaker, change: (value: number) => void, wrong: HTMLElement, label: HTMLElement, most?: number): Field {
    const scale = scaleOf(row, most);
    const slider = element('input', { type: 'range', min: '0', max: String(scale.steps), step: '1', id });
    const field = element('input', { type: 'text', inputmode: 'decimal', class: 'number', autocomplete: 'off', 'data-number': row.name });
    const unit = unitOf(row);
    speaker.whenever((language) => field.setAttribute('aria-label', `${label.textContent ?? ''}, ${words.typed[language]}`));
    let shown = row.default;
    const say = () => {
        field.value = plain(shown, speaker.language);
        slider.setAttribute('aria-valuetext', `${field.value} ${unit[speaker.language]}`.trim());
    };
    slider.addEventListener('input', () => {
        shown = scale.value(Number(slider.value));
        say();
        change(shown);
    });
    field.addEventListener('change', () => {
        const typed = parsed(field.value, speaker.language);
        if (Number.isNaN(typed) || !fits(row, typed)) {
            wrong.textContent = rangeText(row)[speaker.language];
            field.setAttribute('aria-invalid', 'true');
            return;
        }
        field.removeAttribute('aria-invalid');
        wrong.textContent = '';
        change(typed);
    });
    speaker.afterwards(say);
    return {
        element: element('div', { class: 'slide' }, slider, field, element('span', { class: 'unit' }, speaker.text(unit))),
        show(value) {
            shown = value;
            slider.value = String(scale.place(value));
            field.removeAttribute('aria-invalid');
            say();
        },
    };
}

/** The slider's steps: even, or each a like share more where a range spans more than two powers of ten. */
function scaleOf(row: Parameter, most = row.highest): { steps: number; value(place: number): number; place(value: number): number } {
    const [low, high] = [row.lowest, most];
    if (low > 0 && high / low > 100) {
        const steps = 200;
        const ratio = Math.log(high / low);
        const round = (value: number) => (row.whole ? Math.round(Number(value.toPrecision(2))) : Number(value.toPrecision(2)));
        return {
            steps,
            value: (place) => Math.min(high, Math.max(low, round(low * Math.exp((ratio * place) / steps)))),
            place: (value) => Math.round((steps * Math.log(Math.min(high, Math.max(low, value)) / low)) / ratio),
        };
    }
    const step = row.whole ? Math.max(1, Math.round((high - low) / 200)) : fine((high - low) / 100);
    const steps = Math.round((high - low) / step);
    return {
        steps,
        value: (place) => Math.min(high, Number((low + place * step).toPrecision(12))),
        place: (value) => Math.round((Math.min(high, value) - low) / step),
    };
}
/** 1, 2 or 5 times a power of ten, not above `step`. */
function fine(step: number): number {
    const power = 10 ** Math.floor(Math.log10(step) + 1e-9);
    const times = [5, 2, 1].find((one) => one * power <= step * (1 + 1e-9)) ?? 1;
    return Number((times * power).toPrecision(3));
}

function plain(value: number, language: 'en' | 'fr'): string {
    const decimals = Math.min(8, (String(value).split('.')[1] ?? '').length);
    return fixed(value, decimals, language);
}
/** What somebody typed; NaN when it is no number. A comma is a French decimal sign and parts English thousands. */
export function parsed(text: string, language: 'en' | 'fr'): number {
    const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
    const thousands = language === 'en' && /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(bare);
    const number = thousands ? bare.replace(/,/g, '') : bare.replace(',', '.');
    return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : NaN;
}

function rangeText(row: Parameter): Text {
    return fill(row.whole ? words.wholeRange : words.range, {
        low: both((language) => plain(row.lowest, language)), high: both((language) => plain(row.highest, language)),
    });
}

/** What the parameter is, its range and where its value comes from: closed until asked for. */
function explanation(row: Parameter, speaker: Speaker): HTMLElement {
    const usual = row.choices.length > 0 ? { en: row.choices[row.default] ?? '', fr: row.choices[row.default] ?? '' } : both((language) => plain(row.default, language));
    return element('details', { class: 'about' },
        element('summary', {}, speaker.text(words.about), element('span', { class: 'unseen' }, ' ', speaker.text(labelOf(row)))),
        element('p', {}, speaker.text(sentence(row))),
        element('p', {}, speaker.text(row.choices.length > 0 ? fill(words.usually, { value: usual }) : fill(words.usuallyWithin, { value: usual, range: rangeText(row) }))),
        element('p', {}, speaker.text(words.source), speaker.text(sourceOf(row)), ' · ', element('code', { translate: 'no' }, `${row.name} (${row.symbol})`)));
}
function sentence(row: Parameter): Text {
    const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    return { en: capital(row.text.en), fr: capital(french(row.text.fr)) };
}
