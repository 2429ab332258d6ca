import type { Figure } from '../charts/figure';
import type { Page } from '../report/page';
import { readPage } from '../report/read_page';
import { curvesFigures } from './curves_file';
import { parseCsv } from './csv_file';

// Any file of Concert that somebody drops on the page. What it is shows in its content, not in its name alone.

export type Opened =
    | { readonly kind: 'study'; readonly name: string; readonly text: string }
    | { readonly kind: 'figures'; readonly name: string; readonly figures: readonly Figure[] }
    | { readonly kind: 'table'; readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly all: number };

const mostBytes = 200_000_000;
const mostRows = 500;

/** A study by its name, as against results. */
export const isStudy = (name: string) => /\.toml$/i.test(name);

/** Throws, in English, why a file cannot be read. */
export async function opened(file: File): Promise<Opened> {
    if (file.size > mostBytes) throw new Error(`it has ${file.size} bytes, more than ${mostBytes}`);
    const text = await file.text();
    const name = file.name;
    if (text.includes('\u0000')) throw new Error('it is no text');
    if (isStudy(name)) return { kind: 'study', name, text };
    if (/\.html?$/i.test(name)) return figuresOf(name, readPage(pageIn(text)));
    if (/\.json$/i.test(name)) return json(name, text);
    if (!/\.csv$/i.test(name)) throw new Error('its name ends in none of .toml, .csv, .json, .html');
    const { head, rows } = parseCsv(text);
    if (head.join(',').startsWith('group,arm,week,population,measure,')) return { kind: 'figures', name, figures: curvesFigures(head, rows, name) };
    return { kind: 'table', name, head, rows: rows.slice(0, mostRows), all: rows.length };
}

/** The data of a report, as the program writes them into the template. The page itself is not parsed, and not run. */
function pageIn(html: string): string {
    const found = /<script type="application\/json" id="page">([\s\S]*?)<\/script>/.exec(html)?.[1];
    if (!found) throw new Error('it is no report of Concert');
    return found;
}
function json(name: string, text: string): Opened {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch (reason) {
        throw new Error(`it is damaged (${reason instanceof Error ? reason.message : String(reason)})`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is no object');
    if ('format' in value) return figuresOf(name, readPage(text));
    if ('drawing' in value && 'rows' in value) return { kind: 'figures', name, figures: [value as Figure] };
    const rows = Object.entries(value).map(([key, one]) => [key, typeof one === 'string' ? one : JSON.stringify(one)]);
    return { kind: 'table', name, head: ['key', 'value'], rows: rows.slice(0, mostRows), all: rows.length };
}
function figuresOf(name: string, page: Page): Opened {
    return { kind: 'figures', name, figures: page.figures };
}
