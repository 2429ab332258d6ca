import type { Dialect, Figure, Language } from '../charts';

/** What the export program is asked for, on its standard input. */
export interface Request {
    readonly figures: readonly Figure[];
    readonly language: Language;
    readonly size: readonly [number, number];   // pixels
    readonly csv: Dialect;
}
const SHAPES = ['lines', 'areas', 'bars', 'scatter', 'heat', 'organisation'];

/** The request that a text holds. Throws where it is none, and says what is wrong with it. */
export function readRequest(text: string): Request {
    const found = parsed(text);
    if (typeof found !== 'object' || found === null) throw new Error('the request is not a JSON object');
    const request = found as Partial<Record<keyof Request, unknown>>;
    if (request.language !== 'en' && request.language !== 'fr') throw new Error(`language ${shown(request.language)} is neither "en" nor "fr"`);
    if (request.csv !== 'plain' && request.csv !== 'french') throw new Error(`csv ${shown(request.csv)} is neither "plain" nor "french"`);
    const size = request.size;
    if (!Array.isArray(size) || size.length !== 2 || !size.every((n) => Number.isInteger(n))) {
        throw new Error(`size ${shown(size)} is not [width, height] in whole pixels`);
    }
    if (!Array.isArray(request.figures)) throw new Error('figures is not a list');
    request.figures.forEach(checkFigure);
    return found as Request;
}

function checkFigure(figure: unknown, index: number): void {
    const fields = (figure ?? {}) as Record<string, unknown>;
    const name = typeof fields['id'] === 'string' ? `figure ${fields['id']}` : `figures[${index}]`;
    if (typeof fields['id'] !== 'string' || !/^[A-Za-z][\w-]*$/.test(fields['id'])) throw new Error(`${name}: id ${shown(fields['id'])} is no name of a file`);
    for (const text of ['title', 'subtitle', 'source', 'alt']) {
        const both = (fields[text] ?? {}) as Record<string, unknown>;
        if (typeof both['en'] !== 'string' || typeof both['fr'] !== 'string') throw new Error(`${name}: ${text} is not a text in en and fr`);
    }
    for (const list of ['columns', 'rows']) if (!Array.isArray(fields[list])) throw new Error(`${name}: ${list} is not a list`);
    const shape = ((fields['drawing'] ?? {}) as Record<string, unknown>)['shape'];
    if (!SHAPES.includes(String(shape))) throw new Error(`${name}: shape ${shown(shape)} is none of ${SHAPES.join(', ')}`);
}
function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new Error(`the request is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function shown(value: unknown): string {
    return value === undefined ? '(missing)' : JSON.stringify(value);
}
