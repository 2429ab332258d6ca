import type { Text } from '../charts/figure';
import { noSuperior, roles } from '../engine/arrays';
import type { Playing } from '../engine/answers';
import type { Frame, Looked } from '../engine/messages';
import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { states } from './colours';
import type { Frames } from './frames';
import { reportsOf } from './layout';
import type { LiveRun } from './live_run';
import { OrganisationPicture, type DrawnTie } from './organisation_picture';
import { stateOf } from './person_state';
import { fill, percent, whole, words } from './words';

/** The organisation that is shown: people in the colours of their state; who is pointed at, or chosen by the arrow keys, shows
 *  whom they trust. */
export class Organisation {
    readonly element: HTMLElement;
    private readonly canvas: HTMLCanvasElement;
    private readonly picture: OrganisationPicture;
    private readonly said = element('p', { class: 'person', 'aria-live': 'polite' });
    private steady: Looked = {};
    private status: Uint8Array = new Uint8Array();
    private described: Text = words.pointAtPeople;

    constructor(private readonly speaker: Speaker, private readonly frames: Frames, private readonly run: () => LiveRun) {
        this.canvas = element('canvas', { class: 'people', tabindex: '0', role: 'application' });
        speaker.attribute(this.canvas, 'aria-label', words.organisationLabel);
        this.picture = new OrganisationPicture(this.canvas);
        const key = element('ul', { class: 'states' }, ...states.map((state) =>
            element('li', {}, element('span', { class: `state state-${state}`, 'aria-hidden': 'true' }), speaker.text(words[state]))));
        this.element = element('div', { class: 'organisation' }, key, this.canvas, this.said);
        speaker.whenever((language) => { this.said.textContent = this.described[language]; });
        this.canvas.addEventListener('pointermove', (event) => this.point(this.picture.at(event.offsetX, event.offsetY)));
        this.canvas.addEventListener('pointerdown', (event) => this.point(this.picture.at(event.offsetX, event.offsetY)));
        this.canvas.addEventListener('pointerleave', () => { if (document.activeElement !== this.canvas) this.point(-1); });
        this.canvas.addEventListener('keydown', (event) => this.key(event));
        this.canvas.addEventListener('blur', () => this.point(-1));
        new ResizeObserver(() => this.redraw()).observe(this.canvas);
    }

    started(playing: Playing, steady: Looked): void {
        this.steady = steady;
        this.picture.show(playing, steady);
        this.point(-1, true);
        this.redraw();
    }
    moved(frame: Frame): void {
        this.status = frame.status;
        this.picture.become(frame.status);
        this.redraw();
    }

    private readonly paint = () => { if (!this.picture.draw()) this.redraw(); };
    private redraw(): void {
        this.frames.ask(this.paint);
    }

    /** Up: the superior. Down: the first report. Left and right: colleagues of the same superior. */
    private key(event: KeyboardEvent): void {
        const line = this.picture.reports;
        const superior = this.steady.superior;
        if (!line || !superior) return;
        const now = this.picture.pointed;
        const above = superior[now] ?? noSuperior;
        const beside = above === now || above === noSuperior ? [...line.elected, ...line.heads] : [...reportsOf(line, above)];
        const place = beside.indexOf(now);
        const next = {
            ArrowUp: above === noSuperior ? now : above,
            ArrowDown: reportsOf(line, now)[0] ?? now,
            ArrowLeft: beside[place - 1] ?? now,
            ArrowRight: beside[place + 1] ?? now,
            Escape: -1,
        }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        this.point(now < 0 && event.key !== 'Escape' ? line.heads[0] ?? 0 : next);
    }

    private point(person: number, anew = false): void {
        if (person === this.picture.pointed && !anew) return;
        this.picture.pointed = person;
        this.picture.ties = [];
        this.redraw();
        if (person < 0) {
            this.say(words.pointAtPeople);
            return;
        }
        void this.run().ties().then((looked) => {
            if (this.picture.pointed !== person) return;
            this.picture.ties = this.shownTies(person, looked);
            this.say(this.describe(person, looked));
            this.redraw();
        }, () => undefined);  // another run has begun meanwhile
    }
    private tiesOf(person: number, looked: Looked): DrawnTie[] {
        const from = this.steady.firstTie?.[person] ?? 0;
        return Array.from({ length: looked.activeTies?.[person] ?? 0 }, (_, k) => ({
            from: person, to: this.steady.tieTarget?.[from + k] ?? 0, trust: looked.tieTrust?.[from + k] ?? 0,
        }));
    }
    /** A person's ties; of a superior in a crowd, those of the whole unit. */
    private shownTies(person: number, looked: Looked): DrawnTie[] {
        const line = this.picture.reports;
        const unit = this.picture.crowded && line ? [...reportsOf(line, person)] : [];
        return [person, ...unit].flatMap((one) => this.tiesOf(one, looked));
    }
    private describe(person: number, looked: Looked): Text {
        const ties = this.tiesOf(person, looked);
        const role = roles[this.steady.role?.[person] ?? 3] ?? 'frontline';
        const inSuperior = looked.trustInSuperior?.[person] ?? NaN;
        const mean = ties.reduce((sum, tie) => sum + tie.trust, 0) / Math.max(1, ties.length);
        const below = (this.picture.reports?.size[person] ?? 1) - 1;
        const parts: Text[] = [
            fill(words.personIs, { role: words[role], state: words[stateOf(this.status[person] ?? 0)] }),
            ...(below > 0 ? [fill(words.personLeads, { n: whole(below) })] : []),
            ties.length > 0 ? fill(words.personTies, { n: whole(ties.length), trust: percent(mean) }) : words.personNoTies,
            ...(Number.isNaN(inSuperior) || this.steady.superior?.[person] === person ? [] : [fill(words.personSuperior, { trust: percent(inSuperior) })]),
        ];
        return { en: parts.map((part) => part.en).join(' '), fr: parts.map((part) => part.fr).join(' ') };
    }
    private say(text: Text): void {
        this.described = text;
        this.said.textContent = text[this.speaker.language];
    }
}
