import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { plain } from './built';

const config = fileURLToPath(new URL('../../vite.studio.ts', import.meta.url));

/** The one file that the build makes, in memory. */
async function built(): Promise<string> {
    const result = await build({ configFile: config, build: { write: false } });
    if (!('output' in result)) throw new Error('one build, one output');
    expect(result.output.map((part) => part.fileName)).toEqual(['studio.html']);
    return result.output.map((part) => (part.type === 'asset' ? String(part.source) : '')).join('');
}

let html = '';
beforeAll(async () => { html = await built(); }, 120_000);

test('the same sources give the same bytes', async () => {
    expect((await built()) === html).toBe(true);
}, 120_000);

test('its policy lets run the script that is in it, its own blobs, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const script = /<script type="module">([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy.split('; ')).toEqual(["default-src 'none'", `script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:`, 'worker-src blob:',
        "style-src 'unsafe-inline'", 'img-src data: blob:', "base-uri 'none'", "form-action 'none'"]);
});

test('nothing of the machine that built it is in it', () => {
    expect(plain(html).match(/file:\/\/|\/(?:home|root|work|tmp|usr)\/[a-z]/g)).toBeNull();
});
