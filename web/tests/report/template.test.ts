import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { fillTemplate } from './fill_template';
import { samplePage } from './sample_page';

const config = fileURLToPath(new URL('../../vite.report.ts', import.meta.url));

/** The files that the build makes, in memory. */
async function built(): Promise<readonly { readonly name: string; readonly text: string }[]> {
    const result = await build({ configFile: config, build: { write: false } });
    if (!('output' in result)) throw new Error('one build, one output');
    return result.output.map((part) => ({ name: part.fileName, text: part.type === 'chunk' ? part.code : String(part.source) }));
}

let html = '';
beforeAll(async () => {
    const files = await built();
    expect(files.map(({ name }) => name)).toEqual(['report.html']);
    html = files[0]?.text ?? '';
}, 60_000);

test('the same sources give the same bytes', async () => {
    expect((await built())[0]?.text === html).toBe(true);
}, 60_000);

test('it is small enough to be sent by mail', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(900_000);
    expect(Buffer.byteLength(html)).toBeGreaterThan(10_000);
});

test('it loads nothing: no address but the names of XML languages', () => {
    const said = html.replace(/\/\*![\s\S]*?\*\//g, '');  // less the licences of what is in it
    const addresses = (said.match(/\b(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`)]*/gi) ?? [])
        .filter((address) => !/^(?:https?:)?\/\/www\.w3\.org\//.test(address));
    expect(addresses).toEqual([]);
    expect(html).not.toMatch(/<(?:link|iframe|object|embed)\b/i);
    expect(html).not.toMatch(/<script[^>]+src=/i);
    const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(styles).toContain('@page');
    expect(styles).not.toMatch(/@import|url\(/i);
});

test('its policy lets run the script that is in it, and no other', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const script = /<script type="module">([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy.split('; ')).toEqual([`default-src 'none'`, `script-src 'sha256-${hash}'`, `style-src 'unsafe-inline'`,
        'img-src data: blob:', `base-uri 'none'`, `form-action 'none'`]);
});

test('the data cannot end their own script', () => {
    const page = samplePage([], { study: '</script><script>alert(1)</script><!--' });
    const filled = fillTemplate(html, page);
    const json = /<script type="application\/json" id="page">([\s\S]*?)<\/script>/.exec(filled)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(page);
    expect(filled.length).toBe(html.length + json.length);
});

test('a template that has lost its placeholder is refused', () => {
    expect(() => fillTemplate(html.replace('id="page"', ''), samplePage([]))).toThrow('placeholder');
    expect(() => fillTemplate(html + html, samplePage([]))).toThrow('placeholder');
});
