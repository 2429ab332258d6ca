import { pathToFileURL } from 'node:url';
import { expect, type Page as Tab, test as plain } from '@playwright/test';
import { studioFile } from './built';

/** Tests with the studio opened from disk, as a student does: in the end no error may stand in the console and nothing may
 *  have been asked of anywhere else. */
export const test = plain.extend<{ open: (hash?: string) => Promise<Tab> }>({
    open: async ({ page: tab }, use) => {
        const troubles: string[] = [];
        const address = pathToFileURL(studioFile).href;
        tab.on('console', (said) => { if (said.type() === 'error' || said.type() === 'warning') troubles.push(said.text()); });
        tab.on('pageerror', (error) => troubles.push(String(error)));
        tab.on('request', (request) => {
            if (!/^(data|blob):/.test(request.url()) && request.url().split('#')[0] !== address) troubles.push(`asks for ${request.url()}`);
        });
        tab.on('websocket', (socket) => troubles.push(`opens ${socket.url()}`));
        await use(async (hash = '') => {
            await tab.goto('about:blank');  // a change of the fragment alone would not load the page again
            await tab.goto(`${address}${hash}`);
            await tab.locator('html[data-ready]').waitFor();
            return tab;
        });
        expect(troubles).toEqual([]);
    },
});
export { expect };

/** What a data attribute of a view says, as a number; -1 while it says nothing. */
export async function told(tab: Tab, view: 'play' | 'compare' | 'learn', name: string): Promise<number> {
    return Number((await tab.locator(`.view.${view}`).getAttribute(`data-${name}`)) ?? -1);
}
/** Moves a slider as the keyboard does. */
export async function slide(tab: Tab, within: string, parameter: string, key: 'Home' | 'End' | 'ArrowRight' | 'ArrowLeft'): Promise<void> {
    const slider = tab.locator(`${within} [data-parameter="${parameter}"] input[type=range]`).first();
    await slider.focus();
    await slider.press(key);
}
/** The fragment that the page has written. */
export function hash(tab: Tab): string {
    return new URL(tab.url()).hash;
}
