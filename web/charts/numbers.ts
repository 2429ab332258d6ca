import type { Format, Language } from './figure';

// Numbers as a reader of either language expects them. Own code, because Intl's answers depend on the browser's version.

const MINUS = '\u2212';
const THIN = '\u202f';

/** What a format shows of a value: shares become per cent. */
export function shown(value: number, format: Format): number {
    return format === 'percent' || format === 'points' ? Number((value * 100).toPrecision(13)) : value;
}

/** A number with so many decimals, thousands in groups. */
export function fixed(value: number, decimals: number, language: Language): string {
    const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
    const groups = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? THIN : ',');
    const digits = fraction === undefined ? groups : groups + (language === 'fr' ? ',' : '.') + fraction;
    return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** A value in words of the language; `decimals` where the neighbours decide how many (an axis, a column). */
export function write(value: number, format: Format, language: Language, decimals?: number): string {
    const number = shown(value, format);
    const text = fixed(number, decimals ?? enough(number, format), language);
    if (format === 'percent') return language === 'fr' ? `${text}\u00a0%` : `${text}%`;
    if (format === 'points' && number > 0 && /[1-9]/.test(text)) return `+${text}`;
    return text;
}

/** Decimals that show three digits of a number, or one of a share. */
function enough(number: number, format: Format): number {
    if (format === 'whole') return 0;
    if (format !== 'number') return 1;
    if (number === 0 || Number.isInteger(number)) return 0;
    const before = Math.floor(Math.log10(Math.abs(number))) + 1;
    const most = Math.min(8, Math.max(0, 3 - before));
    const digits = Number(number.toFixed(most)).toString();
    return Math.min(most, digits.includes('e') ? most : (digits.split('.')[1] ?? '').length);
}

/** Decimals that tell apart the ticks of a step. */
export function decimalsOf(step: number, format: Format): number {
    const size = Math.abs(shown(step, format));
    for (let decimals = 0; decimals < 8; ++decimals) {
        const scaled = size * 10 ** decimals;
        if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
    }
    return 8;
}
