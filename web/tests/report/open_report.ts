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
export const test = plain.extend<{ open: (page: Page, hash?: string) => Promise<Opened> }>({
    open: async ({ page: tab }, use, info) => {
        const errors: string[] = [];
        const requests: string[] = [];
        tab.on('console', (said) => { if (said.type() === 'error' || said.type() === 'warning') errors.push(said.text()); });
        tab.on('pageerror', (error) => errors.push(String(error)));
        tab.on('request', (request) => requests.push(request.url()));
        tab.on('websocket', (socket) => requests.push(socket.url()));

        const files: string[] = [];
        await use(async (page, hash = '') => {
            const file = info.outputPath(`report-${files.length}.html`);
            writeFileSync(file, fillTemplate(readFileSync(templateFile, 'utf8'), page));
            files.push(pathToFileURL(file).href);
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
});
export { expect };
