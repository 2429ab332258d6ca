import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The studio as it is built, once for all browser tests. */
export default async function buildStudio(): Promise<void> {
    await build({ configFile: fileURLToPath(new URL('../../vite.studio.ts', import.meta.url)) });
}
