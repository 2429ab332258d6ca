import { build } from 'vite';
import { fileURLToPath } from 'node:url';

const config = fileURLToPath(new URL('../../vite.report.ts', import.meta.url));

/** The template as it is built, once for all browser tests. */
export const templateFile = fileURLToPath(new URL('../../dist/report.html', import.meta.url));

export default async function buildTemplate(): Promise<void> {
    await build({ configFile: config });
}
