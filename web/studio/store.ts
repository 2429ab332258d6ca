import type { State } from './state';

type Listener = (state: State, before: State) => void;

/** Holds the state; whoever shows a part of it listens. */
export class Store {
    private readonly listeners: Listener[] = [];

    constructor(private current: State) {}

    get state(): State {
        return this.current;
    }
    /** Calls `hear` after every change. */
    afterwards(hear: Listener): void {
        this.listeners.push(hear);
    }
    /** Calls `hear` now and after every change. */
    whenever(hear: Listener): void {
        this.afterwards(hear);
        hear(this.current, this.current);
    }
    become(next: State): void {
        if (next === this.current) return;
        const before = this.current;
        this.current = next;
        for (const hear of this.listeners) hear(next, before);
    }
    change(part: Partial<State>): void {
        this.become({ ...this.current, ...part });
    }
}
