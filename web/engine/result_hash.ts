// The result hash of a study, as the program writes it into manifest.json.
import type { Tables } from './answers';

/** SHA-256 over the bytes of runs.csv, curves.csv and summary.csv, 64 hexadecimal digits. */
export async function resultHash(tables: Tables, subtle: Pick<SubtleCrypto, 'digest'> = crypto.subtle): Promise<string> {
    const bytes = new Uint8Array(tables.runs.length + tables.curves.length + tables.summary.length);
    bytes.set(tables.runs);
    bytes.set(tables.curves, tables.runs.length);
    bytes.set(tables.summary, tables.runs.length + tables.curves.length);
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
