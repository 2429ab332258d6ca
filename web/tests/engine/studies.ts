// The studies of this folder as the engine takes them.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StudyFile } from '../../engine/answers';

export const studyFolder = fileURLToPath(new URL('./studies', import.meta.url));

/** A study with the tables that it names, each under its name alone, as files dropped onto a page come. */
export function studyAt(path: string): StudyFile {
    const text = readFileSync(join(studyFolder, path), 'utf8');
    const files: Record<string, Uint8Array> = {};
    for (const [, file] of text.matchAll(/"([^"]+\.csv)"/g)) {
        try {
            files[basename(file!)] = new Uint8Array(readFileSync(join(studyFolder, normalize(file!))));
        } catch {
            // a study may name a table that is not there: that is what some of them are for
        }
    }
    return { path, text, files };
}

const tomlIn = (folder: string): string[] => readdirSync(join(studyFolder, folder)).filter((name) => name.endsWith('.toml')).sort();

/** Studies that the browser runs to the program's bytes. */
export const sound: readonly string[] = tomlIn('.');
/** Studies that the browser refuses. */
export const refused: readonly string[] = tomlIn('refused').map((name) => `refused/${name}`);

/** Studies that differ from files by what is changed in them. */
export const changed: readonly StudyFile[] = [
    { ...studyAt('kappa.toml'), changes: { set: { people: 33, kappa: 0.75 }, seed: 9223372036854775807n, replicates: 3 } },
    { ...studyAt('choices.toml'), changes: { set: { tie_generator: 'rewired', innovator_place: 'top' } } },
    { ...studyAt('branch.toml'), changes: { set: { attention: 0.4 }, seed: 0 } },
    { ...studyAt('precision.toml'), changes: { replicates: 4 } },
];
