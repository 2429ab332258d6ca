import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as plain } from '@playwright/test';
import { parseCsv } from '../../studio/csv_file';
import { sampleFigures } from '../report/figures';
import { expect, hash, slide, test, told } from './open_studio';
import { program, studioFile } from './built';
import { chance } from './chance';

test('a link brings the same state, week and numbers', async ({ open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const tab = await open('#v1&preset=town_hall&lang=fr&p.attention=0.6&seed=42&week=120');
    await expect.poll(() => told(tab, 'play', 'week')).toBe(120);
    const said = await tab.locator('.curve-summary').textContent();
    await tab.getByRole('button', { name: 'Copier le lien' }).click();
    await expect(tab.locator('.message')).toHaveText('Copié.');
    const link = await tab.evaluate(() => navigator.clipboard.readText());
    const again = await open(new URL(link).hash);
    await expect.poll(() => told(again, 'play', 'week')).toBe(120);
    expect(await again.locator('.curve-summary').textContent()).toBe(said);
    await expect(again.locator('[data-number="attention"]').first()).toHaveValue('0,6');
    await expect(again.locator('.seed')).toHaveText('Graine 42');
});

test('a damaged or unknown address is said to be so, and the default opens', async ({ open }) => {
    const random = chance(5);
    const odd = Array.from({ length: 4 }, () => `#v1&${Array.from({ length: 30 }, () => '&=.pbe19"<>%é'[Math.floor(random() * 13)]).join('')}`);
    for (const address of ['#v9&lang=en', '#v1&p.people=1e99', '#v1&p.nothing=3', '#v1&lang=fr&p.attention=7', '#v1&e.E99=1', '#"><img src=x onerror=alert(1)>', ...odd]) {
        const tab = await open(address);
        await expect(tab.locator('.damaged'), address).toContainText(/The link could not be read|Le lien n’a pas pu être lu/);
        await expect.poll(() => told(tab, 'play', 'people'), address).toBe(250);
        await expect(tab.locator('main img')).toHaveCount(0);
    }
});

test('the address may change while the page is open', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall');
    await tab.evaluate(() => { location.hash = '#v1&preset=town_hall&p.people=33'; });
    await expect.poll(() => told(tab, 'play', 'people')).toBe(33);
    await tab.evaluate(() => { location.hash = '#v1&preset=town_hall&p.people=33&week=77'; });
    await expect.poll(() => told(tab, 'play', 'week')).toBe(77);
    await tab.evaluate(() => { location.hash = '#v1&preset=town_hall&p.people=33&week=70'; });
    await expect.poll(() => told(tab, 'play', 'week')).toBe(70);
    await tab.evaluate(() => { location.hash = '#v1&preset=town_hall&p.people=33'; });
    await expect(tab.getByRole('button', { name: 'Pause' })).toBeVisible();
    await tab.evaluate(() => { location.hash = '#broken'; });
    await expect(tab.locator('.damaged')).toBeVisible();
});

test('the study that is downloaded gives the program the hash that the page computes of it', async ({ open }, info) => {
    const tab = await open('#v1&preset=town_hall&replicates=5&p.posture=0.8');
    await slide(tab, '.play', 'mandate_weeks', 'ArrowRight');
    await expect.poll(() => hash(tab)).toContain('p.mandate_weeks');
    const [kept] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: 'Download the study' }).click()]);
    const folder = info.outputPath();
    copyFileSync(await kept.path(), join(folder, 'concert-studio.toml'));
    const { status, stderr } = spawnSync(program, ['run', 'concert-studio.toml', '--quiet', '--all-runs', '-o', 'results', '--force'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    // The run that is shown is the program's first one.
    await tab.getByRole('button', { name: 'To the end' }).click();
    await expect(tab.locator('.place')).toHaveText(/^Week (\d+) of \1$/);
    const { head, rows } = parseCsv(readFileSync(join(folder, 'results', 'all_runs.csv'), 'utf8'));
    const replicates = rows.map((row) => Number(row[head.indexOf('replicate')]));
    const last = rows.filter((_, i) => replicates[i] === Math.min(...replicates)).pop() ?? [];
    const D = Math.round(100 * Number(last[head.indexOf('D')]));
    await expect(tab.locator('.curve-summary')).toContainText(`Week ${last[head.indexOf('week')]}: of 20 people, ${D}% have made the practice their own`);

    const manifest = readFileSync(join(folder, 'results', 'manifest.json'), 'utf8');
    await tab.locator('#open-file').setInputFiles(join(folder, 'concert-studio.toml'));
    await expect(tab.locator('.hash')).toHaveText((JSON.parse(manifest) as { result_hash: string }).result_hash, { timeout: 20_000 });
    await expect(tab.locator('.file-inside .chart svg').first()).toBeVisible({ timeout: 15_000 });

    // The program's own results are shown as well.
    await tab.locator('#open-file').setInputFiles(join(folder, 'results', 'curves.csv'));
    await expect(tab.locator('.file-inside figure')).toHaveCount(3, { timeout: 15_000 });
    for (const [file, text] of [['summary.csv', 'D_withdrawal'], ['runs.csv', 'relational_share'], ['manifest.json', 'result_hash']] as const) {
        await tab.locator('#open-file').setInputFiles(join(folder, 'results', file));
        await expect(tab.locator('.file-inside table')).toContainText(text);
    }
    await tab.locator('#open-file').setInputFiles(join(folder, 'results', 'report.html'));
    await expect(tab.locator('.file-inside figure').first()).toBeVisible({ timeout: 15_000 });
});

test('a study of a real organisation is opened together with its tables', async ({ open }, info) => {
    const tab = await open('#v1&preset=town_hall&view=file');
    const data = fileURLToPath(new URL('../../../scenarios/data/example_office', import.meta.url));
    const study = info.outputPath('office.toml');
    writeFileSync(study, 'title.en = "x"\nseed = 7\n[organisations]\npeople = "people.csv"\nties = "ties.csv"\n[arms]\nkappa = [0.0, 1.0]\n[points]\nreplicates = 3\n');
    await tab.locator('#open-file').setInputFiles([study]);
    await expect(tab.locator('.file .refused')).toContainText('people.csv');
    await tab.locator('#open-file').setInputFiles([join(data, 'ties.csv'), study, join(data, 'people.csv')]);
    await expect(tab.locator('.hash')).toHaveText(/^[0-9a-f]{64}$/, { timeout: 20_000 });
    await expect(tab.locator('.file-inside')).toContainText('6 runs done, 0 failed.');
});

test('a file that is opened while a study runs takes its place', async ({ open }, info) => {
    const tab = await open('#v1&preset=town_hall&view=file');
    writeFileSync(info.outputPath('long.toml'), 'seed = 1\n[parameters]\npeople = 20000\n[points]\nreplicates = 20\n');
    writeFileSync(info.outputPath('next.csv'), 'x,y\n1,2\n');
    await tab.locator('#open-file').setInputFiles(info.outputPath('long.toml'));
    await expect(tab.locator('.file-part')).toContainText('20 runs');
    await tab.locator('#open-file').setInputFiles(info.outputPath('next.csv'));
    await expect(tab.locator('.view.file')).toHaveAttribute('data-opened', 'next.csv');
    await expect(tab.locator('.file-part')).toHaveCount(1);
    await expect(tab.locator('.file-part td').first()).toHaveText('1');
});

test('files can be dropped; hostile and damaged ones are refused in words', async ({ open }, info) => {
    const tab = await open('#v1&preset=town_hall');
    const drop = async (name: string, content: string) => {
        const data = await tab.evaluateHandle(([file, text]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text ?? ''], file ?? ''));
            return transfer;
        }, [name, content]);
        await tab.dispatchEvent('main', 'dragover', { dataTransfer: data });
        await tab.dispatchEvent('main', 'drop', { dataTransfer: data });
        await expect(tab.locator('.view.file')).toHaveAttribute('data-opened', name);
    };
    await drop('good.toml', 'title.en = "x"\nseed = 1\n[parameters]\npeople = 5\n[points]\nreplicates = 2\n');
    await expect(tab.locator('.hash')).toHaveText(/^[0-9a-f]{64}$/);
    await drop('bad.toml', 'title.en = "x"\nseed = 1\n[parameters]\npeopel = 5\n');
    await expect(tab.locator('.file .refused')).toContainText('did you mean "people"?');
    await drop('large.toml', 'title.en = "x"\nseed = 1\n[parameters]\npeople = 50000\n');
    await expect(tab.locator('.file .refused')).toContainText('a browser runs organisations of up to');
    await expect(tab.locator('.file .refused .command code')).toHaveText('concert run large.toml');
    const evil = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
    for (const [name, content, words] of [
        ['a.toml', `\u0000${evil}`, 'no text'], ['b.toml', '[[['.repeat(4000), 'b.toml'], ['c.csv', 'a', 'no table'], ['d.csv', 'group,arm,week,population,measure,n\n1,2', 'fields'],
        ['e.json', '{"drawing":', 'damaged'], ['f.json', '{"format":7}', 'format 7'], ['g.html', `<p>${evil}</p>`, 'no report'], ['h.exe', 'MZ', 'its name ends in none'],
        ['i.html', `<script type="application/json" id="page">{"format":1,"languages":["en"],"figures":[],"sections":[{"id":"x","figures":["lost"]}]}</script>`, 'lost'],
    ] as const) {
        await drop(name, content);
        await expect(tab.locator('.file .refused'), name).toContainText(words);
    }
    await drop('j.csv', `a,b\n"${evil.replace(/"/g, '""')}",2\n`);
    await expect(tab.locator('.file-inside td').first()).toHaveText(evil);
    expect(await tab.evaluate(() => 'broken' in window)).toBe(false);
    writeFileSync(info.outputPath('k.json'), '{"drawing":{"shape":"nothing"},"rows":[[1]]}');
    await tab.locator('#open-file').setInputFiles(info.outputPath('k.json'));
    await expect(tab.locator('.view.file')).toHaveAttribute('data-opened', 'k.json');
    await expect(tab.locator('.file .refused')).toBeVisible();
    writeFileSync(info.outputPath('l.csv'), 'x,y\n1,2\n');
    writeFileSync(info.outputPath('m.json'), '{"seed":1}');
    await tab.locator('#open-file').setInputFiles(['l.csv', 'k.json', 'm.json'].map((name) => info.outputPath(name)));
    await expect(tab.locator('.view.file')).toHaveAttribute('data-opened', 'l.csv k.json m.json');
    await expect(tab.locator('.file-part table'), 'several results, one of them damaged').toHaveCount(2);
    await expect(tab.locator('.file .refused')).toHaveCount(1);
    await tab.getByRole('link', { name: 'Play' }).click();
    await expect.poll(() => told(tab, 'play', 'week')).toBeGreaterThan(0);
});

plain('a damaged chart or report never takes the page with it', async ({ page: tab }, info) => {
    const broken: string[] = [];
    tab.on('pageerror', (error) => broken.push(String(error)));
    await tab.goto(`${pathToFileURL(studioFile).href}#v1&preset=town_hall&view=file`);
    await tab.locator('html[data-ready]').waitFor();
    const random = chance(9);
    let [shown, refused] = [0, 0];
    for (let i = 0; i < 40; ++i) {
        const figure = JSON.parse(JSON.stringify(sampleFigures[i % sampleFigures.length])) as object;
        if (i > 2) damage(figure, random);
        const name = `f${i}.json`;
        writeFileSync(info.outputPath(name), JSON.stringify(i % 2 ? figure : { format: 1, languages: ['en'], figures: [figure], sections: [] }));
        await tab.locator('#open-file').setInputFiles(info.outputPath(name));
        await expect(tab.locator('.view.file')).toHaveAttribute('data-opened', name, { timeout: 10_000 });
        if (await tab.locator('.file .refused').isVisible()) refused += 1;
        else shown += 1;
    }
    expect(broken).toEqual([]);
    expect(shown).toBeGreaterThan(2);
    expect(refused).toBeGreaterThan(0);
});
/** Takes something away or puts something odd in, somewhere. */
function damage(value: object, random: () => number): void {
    const entries = Object.entries(value);
    const [key, inside] = entries[Math.floor(random() * entries.length)] ?? [];
    if (key === undefined) return;
    if (typeof inside === 'object' && inside !== null && random() < 0.6) return damage(inside as object, random);
    (value as Record<string, unknown>)[key] = [undefined, null, 'odd', -1, [], {}, 1e308][Math.floor(random() * 7)];
}

test('the classroom sees no controls, and the link keeps it', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall');
    await tab.getByLabel('Classroom').check();
    await expect(tab.locator('.play .panel')).toBeHidden();
    await expect(tab.getByText('A model, not a forecast').first()).toBeVisible();
    await expect.poll(() => hash(tab)).toContain('classroom=1');
    await tab.getByLabel('Classroom').uncheck();
    await expect(tab.locator('.play .panel')).toBeVisible();
});
