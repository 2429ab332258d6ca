import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { program, studioFile } from './built';
import { told } from './open_studio';

/** The program's server and where it says it is. */
async function served(): Promise<{ server: ChildProcess; address: string }> {
    const server = spawn(program, ['studio', '--no-browser', '--lang', 'en'], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: server.stdout })) {
        if (line.startsWith('http://127.0.0.1:')) return { server, address: line.trim() };
    }
    throw new Error('concert studio ended without saying where it serves');
}

test('the program serves it: it runs under the policy that is sent with it, and asks for nothing else', async ({ page: tab }) => {
    const { server, address } = await served();
    try {
        const troubles: string[] = [];
        const asked: string[] = [];
        tab.on('console', (said) => { if (said.type() === 'error' || said.type() === 'warning') troubles.push(said.text()); });
        tab.on('pageerror', (error) => troubles.push(String(error)));
        tab.on('request', (request) => asked.push(request.url()));
        await tab.goto(new URL('/#v1&preset=town_hall', address).href);
        await expect.poll(() => told(tab, 'play', 'runs'), { timeout: 20_000 }).toBe(20);
        await tab.locator('.keep summary').click();
        await expect(tab.locator('.keep .chart svg')).toBeVisible({ timeout: 15_000 });
        expect(troubles).toEqual([]);
        expect(asked.filter((url) => !/^(blob|data):/.test(url))).toEqual([new URL('/', address).href]);
        // Nothing but what is in the page may run or leave.
        const refused = await tab.evaluate(() => fetch('/').then(() => 'went out', () => 'refused'));
        expect(refused).toBe('refused');
    } finally {
        server.kill();
    }
});

test('a browser that cannot run the engine is told so in its language', async ({ page: tab }) => {
    await tab.addInitScript(() => { WebAssembly.compile = () => Promise.reject(new Error('no WebAssembly here')); });
    await tab.goto(`${pathToFileURL(studioFile).href}#v1&lang=fr`);
    await expect(tab.locator('.waiting')).toHaveText('Le modèle n’a pas pu démarrer dans ce navigateur\u00a0: no WebAssembly here');
    await expect(tab.getByRole('banner')).toContainText('Un modèle, pas une prévision');
});
