import type { Figure, Text } from '../charts/figure';
import { StudyMistakes, type Ran, type StudyFile } from '../engine/answers';
import { GivenUp } from '../engine/client';
import { element } from '../shared/dom';
import type { Messages } from '../shared/messages';
import { save } from '../shared/save';
import { Speaker } from '../shared/speaker';
import { charts } from './charts';
import { commandLine, runOf } from './command_line';
import { parseCsv } from './csv_file';
import { curvesFigures } from './curves_file';
import { isStudy, opened, type Opened } from './opened_file';
import type { Simulator } from './simulator';
import type { Store } from './store';
import { studyOf } from './study';
import { titleOf } from './titles';
import { fill, whole, words } from './words';

/** A file that was opened: a study is checked and run here, results are shown. */
export class FileView {
    readonly element: HTMLElement;
    private readonly inside = element('div', { class: 'file-inside' });
    private place: HTMLElement = element('section');  // of the file that is being shown
    private speaking: Speaker;
    private charts: { dispose(): void }[] = [];
    private turn = 0;
    private running = false;
    private shown: StudyFile | null = null;

    constructor(private readonly simulator: Simulator, private readonly store: Store, speaker: Speaker, private readonly messages: Messages) {
        this.speaking = new Speaker(speaker.language);
        speaker.afterwards((language) => this.speaking.change(language));
        this.element = element('div', { class: 'view file' }, element('h2', {}, speaker.text(words.fileTitle)),
            element('p', {}, speaker.text(words.fileHint)),
            element('label', { for: 'open-file', class: 'button main-act' }, speaker.text(words.openFile)), this.inside);
    }

    /** The study that was opened; before one was, the one that plays. */
    study(): StudyFile {
        return this.shown ?? studyOf(this.store.state, this.simulator.model, titleOf(this.store.state));
    }
    show(visible: boolean): void {
        if (!visible) this.leave();
    }
    /** A study with the files that it names, or any number of results. */
    async open(files: readonly File[]): Promise<void> {
        const study = files.find((one) => isStudy(one.name));
        this.clear();
        const turn = ++this.turn;
        delete this.element.dataset['opened'];
        for (const file of study ? [study] : files) {
            if (turn !== this.turn) return;
            this.place = element('section', { class: 'file-part' });
            this.inside.append(this.place);
            try {
                const found = await opened(file);
                const beside = await Promise.all(files.filter((one) => study && one !== file).map(async (one) => [one.name, new Uint8Array(await one.arrayBuffer())] as const));
                if (turn === this.turn) await this.showOpened(found, Object.fromEntries(beside), turn);
            } catch (reason) {
                if (turn !== this.turn || reason instanceof GivenUp) return;
                this.refuse(file.name, reason instanceof StudyMistakes ? reason.mistakes.map((one) => one.text) : [reason instanceof Error ? reason.message : String(reason)]);
            }
        }
        if (turn === this.turn) this.element.dataset['opened'] = files.map((file) => file.name).join(' ');
    }

    /** A study that runs ends when nobody waits for it. */
    private leave(): void {
        if (!this.running) return;
        this.running = false;
        this.turn += 1;
        this.simulator.background.giveUp();
        this.inside.replaceChildren();
    }
    private clear(): void {
        this.leave();
        for (const chart of this.charts) chart.dispose();
        this.charts = [];
        this.speaking = new Speaker(this.speaking.language);
        this.inside.replaceChildren();
    }
    private refuse(name: string, reasons: readonly string[]): void {
        this.place.replaceChildren(element('div', { class: 'refused', role: 'alert' },
            element('p', {}, this.speaking.text(fill(words.fileRefused, { name }))),
            element('ul', { lang: 'en' }, ...reasons.map((reason) => element('li', {}, reason))),
            ...(isStudy(name) ? [element('p', {}, this.speaking.text(words.fileInProgram)), commandLine(runOf(name), this.speaking, this.messages)] : [])));
    }
    private async showOpened(found: Opened, beside: Readonly<Record<string, Uint8Array>>, turn: number): Promise<void> {
        const heading = (text: Text) => element('h3', {}, this.speaking.text(text));
        if (found.kind === 'study') return this.run({ path: found.name, text: found.text, files: beside }, turn);
        if (found.kind === 'figures') {
            this.place.append(heading(fill(words.fileShown, { name: found.name })));
            return this.draw(found.figures, found.name, turn);
        }
        this.place.append(heading(fill(words.fileRows, { name: found.name, shown: whole(found.rows.length), all: whole(found.all) })), this.table(found));
    }
    private table({ head, rows, name }: Extract<Opened, { kind: 'table' }>): HTMLElement {
        return element('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': name }, element('table', {},
            element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
            element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, cell)))))));
    }

    private async draw(figures: readonly Figure[], study: string, turn: number): Promise<void> {
        const { exhibit } = await charts();
        if (turn !== this.turn) return;
        figures.forEach((figure) => {
            const made = exhibit(figure, 100 + this.charts.length, study.replace(/\.[a-z]+$/i, ''), () => 'wide', this.speaking, this.messages);
            this.place.append(made.element);
            made.chart.draw();
            this.charts.push(made.chart);
        });
    }

    private async run(study: StudyFile, turn: number): Promise<void> {
        const { background } = this.simulator;
        const progress = element('p', { role: 'status', class: 'progress' });
        this.place.append(progress);
        this.shown = study;
        const plan = await background.check(study);
        if (turn !== this.turn) return;
        this.place.prepend(element('h3', {}, this.speaking.text(plan.title)),
            element('p', {}, this.speaking.text(fill(words.filePlan, { runs: whole(plan.runs), seed: String(plan.seed) }))));
        this.running = true;
        const { ran, hash } = await background.run(study, ({ runs, personWeeks, expected }) => {
            if (turn !== this.turn) return;
            progress.textContent = fill(words.runsDone, { runs: whole(runs), share: { en: `${Math.round((100 * personWeeks) / expected)}%`, fr: `${Math.round((100 * personWeeks) / expected)}\u00a0%` } })[this.speaking.language];
        });
        if (turn !== this.turn) return;
        this.running = false;
        progress.remove();
        this.place.append(this.kept(study.path, ran, hash));
        const { head, rows } = parseCsv(new TextDecoder().decode(ran.tables.curves));
        await this.draw(curvesFigures(head, rows, study.path), study.path, turn);
    }
    /** The tables to keep, and the hash by which they are the program's. */
    private kept(path: string, ran: Ran, hash: string | undefined): HTMLElement {
        const tables = (['summary', 'curves', 'runs'] as const).map((table) => {
            const button = element('button', { type: 'button', 'data-table': table }, `${table}.csv`);
            button.addEventListener('click', () => save(`${table}.csv`, new Blob([ran.tables[table] as Uint8Array<ArrayBuffer>], { type: 'text/csv' })));
            return button;
        });
        return element('div', {}, element('p', {}, this.speaking.text(fill(words.fileRan, { runs: whole(ran.runs), failed: whole(ran.failed) }))),
            element('p', {}, this.speaking.text(words.hash), ' ', element('code', { class: 'hash', translate: 'no' }, hash ?? '–')),
            element('p', {}, this.speaking.text(words.runIt)), commandLine(runOf(path), this.speaking, this.messages),
            element('div', { class: 'acts' }, ...tables));
    }
}
