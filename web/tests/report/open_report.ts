import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, type Page as Tab, test as plain } from '@playwright/test';
import type { Page } from '../../report/page';
import { templateFile } from './build';
import { fillTemplate } from './fill_template';

/** A report opened from disk, as a reader does. */
export interface Opened {
    readonly tab: Tab;
    readonly file: string;
}

/** Tests with a report: whatever they do, in the end no error may stand in the console and nothing may have left the page. */
interface Openers {
    /** Opens a file that is there. */
    openFile: (url: string, hash?: string) => Promise<void>;
    /** Fills the template and opens it. */
    open: (page: Page, hash?: string) => Promise<Opened>;
}
export const test = plain.extend<Openers>({
    openFile: async ({ page: tab }, use) => {
        const errors: string[] = [];
        const requests: string[] = [];
        tab.on('console', (said) => { if (said.type() === 'error' || said.type() === 'warning') errors.push(said.text()); });
        tab.on('pageerror', (error) => errors.push(String(error)));
        tab.on('request', (request) => requests.push(request.url()));
        tab.on('websocket', (socket) => requests.push(socket.url()));

        const files: string[] = [];
        await use(async (url, hash = '') => {
            files.push(url);
            await tab.goto('about:blank');  // the same file with another hash would not be opened anew
            await tab.goto(`${url}${hash}`);
            await tab.locator('html[data-ready]').waitFor();
        });

        expect(errors, 'errors in the console').toEqual([]);
        const outside = requests.filter((url) =>
            !url.startsWith('data:') && !url.startsWith('blob:') && !files.some((file) => url.split('#')[0] === file));
        expect(outside, 'requests that leave the page').toEqual([]);
        expect(requests.length, 'the report itself was asked for').toBeGreaterThanOrEqual(files.length);
    },
    open: async ({ page: tab, openFile }, use, info) => {
        let filled = 0;
        await use(async (page, hash = '') => {
            const file = info.outputPath(`report-${filled++}.html`);
            writeFileSync(file, fillTemplate(readFileSync(templateFile, 'utf8'), page));
            await openFile(pathToFileURL(file).href, hash);
            return { tab, file };
        });
    },
});
export { expect };
