import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { studioFile } from './built';
import { told } from './open_studio';

/** What the program sends with the page (concert studio), and the strictest that it works under. */
const policy = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; "
    + "img-src data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

test('it runs under the policy of the server, which is asked for one file', async ({ page: tab }) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(request.url === '/' ? 200 : 404, {
            'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'x-content-type-options': 'nosniff',
        });
        response.end(request.url === '/' ? readFileSync(studioFile) : '');
    });
    await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
    try {
        const troubles: string[] = [];
        tab.on('console', (said) => { if (said.type() === 'error' || said.type() === 'warning') troubles.push(said.text()); });
        tab.on('pageerror', (error) => troubles.push(String(error)));
        await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#v1&preset=town_hall`);
        await expect.poll(() => told(tab, 'play', 'runs'), { timeout: 20_000 }).toBe(20);
        await tab.locator('.keep summary').click();
        await expect(tab.locator('.keep .chart svg')).toBeVisible({ timeout: 15_000 });
        expect(troubles).toEqual([]);
        expect(asked).toEqual(['/']);
        // Nothing but what is in the page may run or leave.
        const refused = await tab.evaluate(() => fetch('/').then(() => 'went out', () => 'refused'));
        expect(refused).toBe('refused');
    } finally {
        await new Promise((done) => server.close(done));
    }
});

test('a browser that cannot run the engine is told so in its language', async ({ page: tab }) => {
    await tab.addInitScript(() => { WebAssembly.compile = () => Promise.reject(new Error('no WebAssembly here')); });
    await tab.goto(`${pathToFileURL(studioFile).href}#v1&lang=fr`);
    await expect(tab.locator('.waiting')).toHaveText('Le modèle n’a pas pu démarrer dans ce navigateur\u00a0: no WebAssembly here');
    await expect(tab.getByRole('banner')).toContainText('Un modèle, pas une prévision');
});
