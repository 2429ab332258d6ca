import type { Playing } from '../engine/answers';
import type { Looked } from '../engine/messages';
import { lineColour, states, trust } from './colours';
import { layoutOf, lineOf, type Layout, type Line } from './layout';
import { stateOf } from './person_state';
import { drawPerson } from './person_symbol';
import { Stamps } from './stamps';

/** A tie that is shown: whose, to whom, and how strong the trust is. */
export interface DrawnTie {
    readonly from: number;
    readonly to: number;
    readonly trust: number;
}

const placeOf = Uint8Array.from({ length: 256 }, (_, bits) => states.indexOf(stateOf(bits)));

/** The organisation on a canvas. It only draws; organisation.ts says when, and what is pointed at. */
export class OrganisationPicture {
    private line: Line | null = null;
    private superior: Uint32Array = new Uint32Array();
    private status: Uint8Array = new Uint8Array();
    private reached: Uint8Array = new Uint8Array();  // everybody's state, by its place among the states
    private layout: Layout | null = null;
    private readonly stamps = new Stamps((person) => this.leads(person));
    private width = 0;
    private height = 0;
    pointed = -1;
    ties: readonly DrawnTie[] = [];

    constructor(private readonly canvas: HTMLCanvasElement) {}

    show(playing: Playing, steady: Looked): void {
        this.superior = steady.superior ?? new Uint32Array();
        this.line = lineOf(this.superior);
        this.status = new Uint8Array(playing.people);
        this.reached = new Uint8Array(playing.people);
        this.layout = null;
        this.pointed = -1;
        this.ties = [];
    }
    become(status: Uint8Array): void {
        this.status = status;
    }
    /** Whether people are too many to be looked at but unit by unit. */
    get crowded(): boolean {
        return this.layout !== null && !this.layout.lines;
    }
    get reports(): Line | null {
        return this.line;
    }

    /** Whether it is drawn: people are given their places in one frame and drawn in the next, so that no frame is long. */
    draw(): boolean {
        const context = this.canvas.getContext('2d');
        const { clientWidth: width, clientHeight: height } = this.canvas;
        if (!context || !this.line || width === 0) return true;
        const dense = Math.min(2, window.devicePixelRatio || 1);
        if (this.layout === null || width !== this.width || height !== this.height) {
            [this.width, this.height] = [width, height];
            this.canvas.width = Math.round(width * dense);
            this.canvas.height = Math.round(height * dense);
            this.layout = layoutOf(this.line, this.superior.length, width, height);
            return false;
        }
        context.setTransform(dense, 0, 0, dense, 0, 0);
        context.clearRect(0, 0, width, height);
        const layout = this.layout;
        this.status.forEach((bits, i) => { this.reached[i] = placeOf[bits] ?? 0; });
        if (this.crowded) this.stamps.put(this.canvas, this.reached, layout, dense);
        else this.drawPeople(context, layout);
        this.drawPointed(context, layout);
        return true;
    }

    /** Who stands at a place, or -1. */
    at(px: number, py: number): number {
        const layout = this.layout;
        if (!layout) return -1;
        let nearest = -1;
        let least = Math.max(8, layout.cell) ** 2;
        for (let i = 0; i < layout.x.length; ++i) {
            const distance = ((layout.x[i] ?? 0) - px) ** 2 + ((layout.y[i] ?? 0) - py) ** 2;
            if (distance < least) [nearest, least] = [i, distance];
        }
        return nearest;
    }

    private drawPeople(context: CanvasRenderingContext2D, layout: Layout): void {
        this.drawLines(context, layout);
        states.forEach((state, place) => {
            for (let i = 0; i < this.reached.length; ++i) {
                if (this.reached[i] === place) drawPerson(context, state, this.leads(i), layout, layout.x[i] ?? 0, layout.y[i] ?? 0);
            }
        });
    }
    private readonly leads = (person: number) => (this.line?.size[person] ?? 1) > 1;

    private drawLines(context: CanvasRenderingContext2D, { x, y }: Layout): void {
        context.beginPath();
        this.superior.forEach((above, i) => {
            if (above >= this.superior.length || above === i) return;
            context.moveTo(x[above] ?? 0, y[above] ?? 0);
            context.lineTo(x[i] ?? 0, y[i] ?? 0);
        });
        context.strokeStyle = lineColour;
        context.lineWidth = 1;
        context.stroke();
    }

    private drawPointed(context: CanvasRenderingContext2D, { x, y, cell }: Layout): void {
        if (this.pointed < 0) return;
        const [px, py] = [x[this.pointed] ?? 0, y[this.pointed] ?? 0];
        context.strokeStyle = trust;
        for (const tie of this.ties) {
            const [fx, fy, tx, ty] = [x[tie.from] ?? 0, y[tie.from] ?? 0, x[tie.to] ?? 0, y[tie.to] ?? 0];
            context.beginPath();
            context.moveTo(fx, fy);
            context.quadraticCurveTo((fx + tx) / 2 + (ty - fy) * 0.15, (fy + ty) / 2 - (tx - fx) * 0.15, tx, ty);
            context.lineWidth = 0.5 + 3 * tie.trust;
            context.globalAlpha = 0.3 + 0.6 * tie.trust;
            context.stroke();
        }
        context.globalAlpha = 1;
        context.beginPath();
        context.arc(px, py, Math.max(6, cell * 0.75), 0, 2 * Math.PI);
        context.lineWidth = 2.5;
        context.stroke();
    }
}
