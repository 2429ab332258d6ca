import type { Page } from './page';

/** The page that the program wrote into the template. Throws what is wrong with it, for the reader to report. */
export function readPage(json: string): Page {
    if (json.trim() === '') throw new Error('it is an empty template; "concert report" fills it');
    let page: unknown;
    try {
        page = JSON.parse(json);
    } catch (reason) {
        throw new Error(`its data are damaged (${reason instanceof Error ? reason.message : String(reason)})`);
    }
    if (typeof page !== 'object' || page === null || !('format' in page)) throw new Error('its data are no page');
    if (page.format !== 1) throw new Error(`its data have format ${String(page.format)}; this template reads format 1`);
    const known = page as Page;
    if (!known.languages.length) throw new Error('its data name no language');
    const figures = known.figures.map(({ id }) => id);
    once('figure', figures);
    once('section', [...known.sections.map(({ id }) => id), ...ownParts]);
    for (const section of known.sections) {
        const lost = section.figures.find((id) => !figures.includes(id));
        if (lost !== undefined) throw new Error(`its section "${section.id}" shows a figure "${lost}" that is not there`);
    }
    return known;
}

/** What the page adds to the sections that it is given. */
const ownParts = ['report', 'contents', 'more', 'method', 'parameters', 'limits', 'reproduce'];

/** They are places of the page, and each place has one name. */
function once(kind: string, ids: readonly string[]): void {
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) throw new Error(`its data have two parts named "${twice}" where a ${kind} needs a name of its own`);
}
