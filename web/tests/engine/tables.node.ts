// The tables of the model as the engine tells them are those of the program, and the engine asks for nothing more than is said.
import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { concert } from './native';
import { engineModule, startEngine } from './start';
import { studyAt } from './studies';

let engine: Engine;
beforeAll(async () => {
    engine = await startEngine();
});

interface Told {
    parameters: Record<string, unknown>[];
    equations: Record<string, unknown>[];
}
const told = (lang: string): Told => JSON.parse(concert('explain', '--json', '--lang', lang).out) as Told;

test('parameters: name, range, default, source and words of both languages', () => {
    const { parameters } = engine.describe();
    for (const [lang, rows] of [['en', told('en').parameters], ['fr', told('fr').parameters]] as const) {
        const own = rows.filter((row) => row['process'] !== 'E16');  // of populations, which a browser does not run
        const same = parameters.map(({ unit_text: _unit, source_text: _source, ...row }) => ({ ...row, label: row.label[lang], text: row.text[lang] }));
        expect(same).toEqual(own);
    }
    for (const row of parameters) {
        expect([row.unit_text.en, row.source_text.en], row.name).toEqual([row.unit, row.source]);
        expect(row.unit_text.fr === '', row.name).toBe(row.unit === '');
        expect(row.source_text.fr, row.name).not.toBe('');
    }
    expect(parameters.find((row) => row.name === 'people')?.unit_text).toEqual({ en: 'persons', fr: 'personnes' });
});

test('equations, outcomes and measures have words in both languages', () => {
    const { equations, outcomes, measures } = engine.describe();
    const ids = told('en').equations.map((row) => row['id']);
    expect(ids).toEqual(expect.arrayContaining(equations.map(({ id }) => id)));
    expect(measures.map(({ name }) => name)).toEqual(expect.arrayContaining(['A', 'C', 'D', 'y', 'Y_ext', 'task_value']));
    for (const { text } of [...equations, ...outcomes, ...measures]) {
        expect(text.en.length).toBeGreaterThan(3);
        expect(text.fr.length).toBeGreaterThan(3);
    }
});

test('a plan is what the program says, and names the files of the study', () => {
    const plan = engine.check(studyAt('precision.toml'));
    const said = JSON.parse(concert('check', 'precision.toml', '--json').out) as Record<string, unknown>;
    for (const key of ['study', 'runs', 'runs_may_grow', 'person_weeks', 'bytes_estimated', 'equations']) {
        expect((plan as unknown as Record<string, unknown>)[key], key).toEqual(said[key]);
    }
    expect(plan.points).toMatchObject([{ label: 'N=20', replicates: 5, settings: { people: 20 } }, { label: 'N=80' }]);
    expect(plan.arms).toMatchObject([{ label: 'kappa=0', settings: { relational_share: 0 } }, { label: 'kappa=1' }]);
    expect(engine.check(studyAt('network.toml')).files).toEqual(['data/people.csv', 'data/ties.csv']);
});

test('the engine asks for these functions and no others', () => {
    const imports = WebAssembly.Module.imports(engineModule()).map(({ module, name }) => `${module}.${name}`).sort();
    expect(imports).toEqual([
        'concert.progress',
        'concert.table',
        'env.emscripten_notify_memory_growth',
        'wasi_snapshot_preview1.clock_time_get',
        'wasi_snapshot_preview1.environ_get',
        'wasi_snapshot_preview1.environ_sizes_get',
        'wasi_snapshot_preview1.proc_exit',
    ]);
});
