import type { Figure, Language } from './figure';
import { FONTS } from './measure';
import { PAPER } from './palette';

// ECharts' server-side output made a document that stands alone: named and described for those who do not see it, without
// what only a live page needs, with plain baselines that every program understands and names of its own for its clips.

/** From the middle of a line of text to its baseline, in font sizes (half of Helvetica's height of capitals). */
const BASELINE = 0.359;

export function standAlone(drawn: string, figure: Figure, language: Language, width: number, height: number): string {
    const body = drawn
        .replace(/^<svg[^>]*>\s*/, '').replace(/<\/svg>\s*$/, '')
        .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
        .replace(/^<rect [^>]*fill="none"[^>]*>\s*<\/rect>/, '')
        .replace(/ (?:class|pointer-events|xml:space|ecmeta_\w+)="[^"]*"/g, '')
        .replace(/<text ([^>]*)>/g, (_, attributes: string) => `<text ${baseline(attributes)}>`)
        .replace(/ (d|points|x|y|width|height|transform|stroke-width|stroke-dasharray|cx|cy|r|fill-opacity|stroke-opacity)="([^"]*)"/g,
                 (_, name: string, value: string) => ` ${name}="${rounded(value)}"`)
        .replace(/<(\w+)([^<>]*?)\s*><\/\1>/g, '<$1$2/>')
        .replace(/>\s+</g, '><');
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"`
        + ` lang="${language}" xml:lang="${language}" aria-labelledby="${figure.id}-title ${figure.id}-desc" font-family="${FONTS}">`,
        `<title id="${figure.id}-title">${escaped(figure.title[language])}</title>`,
        `<desc id="${figure.id}-desc">${escaped(figure.alt[language])}</desc>`,
        `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
        renamed(body, figure.id).replace(/></g, '>\n<'),
        '</svg>',
        '',
    ].join('\n');
}

/** Puts the baseline where dominant-baseline="central" would, and size and weight into attributes. */
function baseline(attributes: string): string {
    const style = /style="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const size = Number(/([\d.]+)px/.exec(style)?.[1] ?? 12);
    const y = Number(/ y="([^"]*)"/.exec(` ${attributes}`)?.[1] ?? 0) + BASELINE * size;
    const rest = attributes.replace(/\b(?:style|dominant-baseline)="[^"]*"\s*/g, '').replace(/(^| )y="[^"]*"\s*/, '$1').trim();
    return `y="${y}" font-size="${size}"${/\bbold\b/.test(style) ? ' font-weight="bold"' : ''} ${rest}`;
}

/** Hundredths of a pixel: finer is not seen, and the last digits of a logarithm differ between machines. */
function rounded(value: string): string {
    return value.replace(/-?\d+\.\d+(?:e-?\d+)?|-?\d+e-\d+/g, (number) => String(Number(Number(number).toFixed(2)) + 0));
}

/** Clips numbered in the order in which they are first used, under the figure's own name. */
function renamed(body: string, id: string): string {
    const numbers = new Map<string, number>();
    const clip = (name: string) => {
        if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
        return `${id}-clip-${numbers.get(name)}`;
    };
    return body.replace(/url\(#(zr\d+-\w+)\)/g, (_, name: string) => `url(#${clip(name)})`)
        .replace(/id="(zr\d+-\w+)"/g, (_, name: string) => `id="${clip(name)}"`);
}

export function escaped(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
