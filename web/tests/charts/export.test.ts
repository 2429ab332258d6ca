// @vitest-environment jsdom
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, svg } from '../../charts';
import { lines, whiskers } from '../sample_figures';
import { organisation, surface } from '../sample_grids';

// The program as it is installed: one file, run by Node from a folder without any package.

const folder = mkdtempSync(join(tmpdir(), 'concert-export-'));
const program = join(folder, 'chart.mjs');
const run = (input: string) => spawnSync('node', [program], { input, encoding: 'utf8', cwd: folder, maxBuffer: 1e8 });

beforeAll(() => {
    const built = spawnSync('npx', ['vite', 'build', '--config', 'vite.export.ts', '--outDir', folder, '--logLevel', 'error'], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
}, 180000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the export program', () => {
    it('writes the very bytes that a page with a document does', () => {
        const figures = [lines({ panels: 3 }), whiskers(6), surface(7), organisation(40)];
        const done = run(JSON.stringify({ figures, language: 'fr', size: [1200, 675], csv: 'french' }));
        expect(done.stderr).toBe('');
        expect(done.status).toBe(0);
        expect(JSON.parse(done.stdout)).toEqual({
            files: figures.map((figure) => ({ name: figure.id, svg: svg(figure, 'fr', { width: 1200, height: 675 }), csv: csv(figure, 'fr', 'french') })),
        });
    });
    it.each([
        ['{', /^the request is not JSON: [^\n]+\n$/],
        ['[]', /^language \(missing\) is neither "en" nor "fr"\n$/],
        ['{"language":"de"}', /^language "de" is neither "en" nor "fr"\n$/],
        ['{"language":"en","csv":"plain","size":[1200],"figures":[]}', /^size \[1200\] is not \[width, height\] in whole pixels\n$/],
        ['{"language":"en","csv":"plain","size":[12,12],"figures":[{"id":"../x"}]}', /^figure \.\.\/x: id "\.\.\/x" is no name of a file\n$/],
        [JSON.stringify({ language: 'en', csv: 'plain', size: [12, 675], figures: [lines()] }), /^width 12 is outside 300 to 10000 pixels\n$/],
        [JSON.stringify({ language: 'en', csv: 'plain', size: [1200, 675], figures: [{ ...lines(), drawing: { shape: 'pie' } }] }), /^figure adoption: shape "pie" is none of /],
    ])('answers %.60s with one line and exit code 1', (input, message) => {
        const done = run(input);
        expect(done.status).toBe(1);
        expect(done.stdout).toBe('');
        expect(done.stderr).toMatch(message);
    });
});
