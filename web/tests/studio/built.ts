import { fileURLToPath } from 'node:url';

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the tests need built; CONCERT_ENGINE and CONCERT_PROGRAM name others. */
export const engineFile = process.env['CONCERT_ENGINE'] ?? place('../../../build/wasm/web/engine/engine.wasm');
export const program = process.env['CONCERT_PROGRAM'] ?? place('../../../build/release/app/concert');
export const studioFile = place('../../dist/studio.html');

/** A page less the licences of what is in it. */
export function plain(html: string): string {
    return html.replace(/\/\*![\s\S]*?\*\//g, '');
}
