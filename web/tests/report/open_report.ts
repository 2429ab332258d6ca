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
export const test = plain.extend<{
    /** Opens a file that is a report. */
    openFile: (file: string, hash?: string) => Promise<Opened>;
    /** Opens a report of this page. */
    open: (page: Page, hash?: string) => Promise<Opened>;
}>({
    openFile: async ({ page: tab }, use) => {
        const errors: string[] = [];
        const requests: string[] = [];
        tab.on('console', (said) => { if (said.type() === 'error' || said.type() === 'warning') errors.push(said.text()); });
        tab.on('pageerror', (error) => errors.push(String(error)));
        tab.on('request', (request) => requests.push(request.url()));
        tab.on('websocket', (socket) => requests.push(socket.url()));

        const files: string[] = [];
        await use(async (file, hash = '') => {
            files.push(pathToFileURL(file).href);
            await tab.goto('about:blank');  // the same file with another hash would not be opened anew
            await tab.goto(`${pathToFileURL(file).href}${hash}`);
            await tab.locator('html[data-ready]').waitFor();
            return { tab, file };
        });

        expect(errors, 'errors in the console').toEqual([]);
        const outside = requests.filter((url) =>
            !url.startsWith('data:') && !url.startsWith('blob:') && !files.some((file) => url.split('#')[0] === file));
        expect(outside, 'requests that leave the page').toEqual([]);
        expect(requests.length, 'the report itself was asked for').toBeGreaterThanOrEqual(files.length);
    },
    open: async ({ openFile }, use, info) => {
        let opened = 0;
        await use((page, hash) => {
            const file = info.outputPath(`report-${++opened}.html`);
            writeFileSync(file, fillTemplate(readFileSync(templateFile, 'utf8'), page));
            return openFile(file, hash);
        });
    },
});
export { expect };
