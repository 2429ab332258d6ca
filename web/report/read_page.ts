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
    return known;
}
