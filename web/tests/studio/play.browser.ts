import { expect, hash, slide, test, told } from './open_studio';

test('it opens already running, fills in the other runs, and ends', async ({ open }) => {
    const tab = await open();
    await expect(tab.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect.poll(() => told(tab, 'play', 'week')).toBeGreaterThan(3);
    const begun = await told(tab, 'play', 'week');
    await expect.poll(() => told(tab, 'play', 'week')).toBeGreaterThan(begun);
    await expect.poll(() => told(tab, 'play', 'runs'), { timeout: 30_000 }).toBe(20);
    await tab.getByLabel('Speed').selectOption('156');
    await expect.poll(() => told(tab, 'play', 'week'), { timeout: 15_000 }).toBe(260);
    await expect(tab.locator('.place')).toHaveText('Week 260 of 260');
    await expect(tab.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(tab.locator('.events')).toContainText('the mandate ends');
    await expect(tab.locator('.events')).toContainText('in year 5');
    await tab.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => told(tab, 'play', 'week')).toBeLessThan(200);
});

test('pause holds, steps go a week and a year, the end and the start are reached', async ({ open }) => {
    const tab = await open();
    await expect.poll(() => told(tab, 'play', 'week')).toBeGreaterThan(3);
    await tab.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => hash(tab)).toMatch(/week=\d+/);
    const held = await told(tab, 'play', 'week');
    await tab.waitForTimeout(300);
    expect(await told(tab, 'play', 'week')).toBe(held);
    await tab.getByRole('button', { name: '+1 week' }).click();
    await expect.poll(() => told(tab, 'play', 'week')).toBe(held + 1);
    await tab.getByRole('button', { name: '+1 year' }).click();
    await expect.poll(() => told(tab, 'play', 'week')).toBe(held + 53);
    await tab.getByRole('button', { name: 'To the end' }).click();
    await expect.poll(() => told(tab, 'play', 'week')).toBe(260);
    await tab.getByRole('button', { name: 'From the start' }).click();
    await expect.poll(() => told(tab, 'play', 'week')).toBeLessThan(100);
    await expect(tab.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('every control in view moves, restarts with the same seed once, and shows in the link; reset and new seed are two buttons', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall');
    await expect.poll(() => told(tab, 'play', 'week')).toBeGreaterThan(0);
    const names = await tab.locator('.play .panel > .control[data-parameter]').evaluateAll((all) => all.map((one) => one.getAttribute('data-parameter') ?? ''));
    expect(names).toHaveLength(6);
    for (const name of names) {
        const before = await tab.locator(`[data-number="${name}"]`).first().inputValue();
        await slide(tab, '.play', name, name === 'people' ? 'ArrowRight' : 'End');
        expect(await tab.locator(`[data-number="${name}"]`).first().inputValue(), name).not.toBe(before);
        await expect.poll(() => hash(tab), name).toContain(`p.${name}=`);
        await expect(tab.locator(`.play .changed[data-parameter="${name}"]`)).toBeVisible();
        await expect(tab.locator('.refused')).toBeHidden();
    }
    await expect(tab.locator('.switched')).toContainText('E13');
    await expect(tab.locator('.seed')).toHaveText('Seed 20260101');
    await tab.getByRole('button', { name: 'New seed' }).click();
    await expect(tab.locator('.seed')).not.toHaveText('Seed 20260101');
    await expect.poll(() => hash(tab)).toContain('seed=');
    expect(hash(tab)).toContain('p.posture=1');
    await tab.getByRole('button', { name: 'Reset' }).click();
    await expect(tab.locator('.seed')).toHaveText('Seed 20260101');
    await expect.poll(() => hash(tab)).not.toContain('p.');
});

test('a slider dragged by the pointer restarts once when it rests', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall');
    await expect.poll(() => told(tab, 'play', 'runs')).toBe(20);
    const slider = tab.locator('.play [data-parameter="attention"] input[type=range]');
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider');
    await tab.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await tab.mouse.down();
    for (let i = 0; i <= 10; ++i) await tab.mouse.move(box.x + box.width * (0.3 + i * 0.05), box.y + box.height / 2);
    await tab.mouse.up();
    await expect.poll(() => hash(tab)).toMatch(/p\.attention=0\.[78]/);
    await expect.poll(() => told(tab, 'play', 'week')).toBeLessThan(40);
    await expect.poll(() => told(tab, 'play', 'runs')).toBe(20);
});

test('numbers can be typed; what is out of range is explained and not taken', async ({ open }) => {
    const tab = await open('#v1&lang=fr&preset=town_hall');
    const field = tab.locator('[data-number="attention"]').first();
    await field.fill('0,85');
    await field.press('Enter');
    await expect.poll(() => hash(tab)).toContain('p.attention=0.85');
    await field.fill('7');
    await field.press('Enter');
    await expect(tab.locator('.play [data-parameter="attention"] .wrong')).toHaveText('Tout nombre de 0 à 1.');
    expect(hash(tab)).toContain('p.attention=0.85');
});

test('more than a browser runs is said, with the command to type', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall');
    const field = tab.locator('[data-number="people"]').first();
    await field.fill('50,000');
    await field.press('Enter');
    await expect(tab.locator('.play .refused')).toContainText('50,000 people are too many for a browser, which runs up to 20,000');
    await expect(tab.locator('.play .refused code')).toHaveText('concert run concert-studio.toml');
    await field.fill('30');
    await field.press('Enter');
    await expect(tab.locator('.play .refused')).toBeHidden();
    await expect.poll(() => told(tab, 'play', 'people')).toBe(30);
});

test('values that do not fit together are refused in words', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall&p.election_every=200&p.elected=0');
    await expect(tab.locator('.play .refused')).toContainText('election_every');
});

test('all other parameters are under "more", with unit, range and source', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall');
    await expect(tab.locator('.more-inside .control')).toHaveCount(0);
    await tab.getByText('More parameters').click();
    await expect.poll(() => tab.locator('.more-inside .control[data-parameter]').count()).toBeGreaterThan(90);
    await tab.getByLabel('Find a parameter').fill('doubt');
    const doubt = tab.locator('.more-inside [data-parameter="doubt"]');
    await expect(doubt).toBeVisible();
    await doubt.getByText('What is this?').click();
    await expect(doubt.locator('.about')).toContainText('0.01');
    await expect(doubt.locator('.about')).toContainText('Any number from 0 to 0.03.');
    await expect(doubt.locator('.about')).toContainText('Source:');
    await slide(tab, '.more-inside', 'doubt', 'End');
    await expect.poll(() => hash(tab)).toContain('p.doubt=0.03');
});

test('a person shows whom they trust, by pointer and by keyboard', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall&week=100');
    await expect.poll(() => told(tab, 'play', 'week')).toBe(100);
    const people = tab.locator('canvas.people');
    await people.focus();
    await people.press('ArrowDown');
    await expect(tab.locator('.person')).toContainText('Executive:');
    await expect(tab.locator('.person')).toContainText('Leads 19 people.');
    await people.press('ArrowDown');
    await expect(tab.locator('.person')).toContainText(/Manager: .* Keeps \d+ ties up, with a mean trust of \d+%.*Trust in the superior: \d+%/);
    await people.press('ArrowRight');
    await people.press('ArrowDown');
    await expect(tab.locator('.person')).toContainText('Frontline:');
    await people.press('Escape');
    await expect(tab.locator('.person')).toContainText('Point at somebody');
    const box = await people.boundingBox();
    if (!box) throw new Error('no picture');
    const said = new Set<string>();
    for (let y = 0.6; y < 1; y += 0.08) {
        for (let x = 0.2; x < 0.8; x += 0.03) {
            await tab.mouse.move(box.x + box.width * x, box.y + box.height * y);
            await tab.waitForTimeout(10);
            said.add((await tab.locator('.person').textContent())?.slice(0, 9) ?? '');
        }
    }
    expect([...said]).toContain('Frontline');
});

test('the curve is said every tenth of the run', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall&week=1');
    const summary = tab.locator('.curve-summary');
    const tenths: (string | null)[] = [];
    for (let i = 0; i < 10; ++i) {
        await tab.getByRole('button', { name: '+1 week' }).evaluate((button: HTMLElement) => { for (let k = 0; k < 26; ++k) button.click(); });
        await expect.poll(() => told(tab, 'play', 'week')).toBe(Math.min(260, 1 + 26 * (i + 1)));
        tenths.push(await summary.getAttribute('data-tenth'));
    }
    expect(tenths).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    await expect(summary).toHaveText(/^Week 260: of 20 people, \d+% have made the practice their own, \d+% comply, \d+% are aware\.$/);
    await expect(summary).toHaveAttribute('aria-live', 'polite');
});
