import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { speeds } from './state';
import { fill, whole, words } from './words';

/** Play, pause, step, start again and speed. */
export interface Transport {
    readonly element: HTMLElement;
    show(now: { running: boolean; week: number; last: number; speed: number }): void;
}
export interface Driver {
    play(): void;
    pause(): void;
    step(weeks: number): void;
    again(): void;
    speed(weeks: number): void;
}

export function transport(speaker: Speaker, driver: Driver): Transport {
    let running = false;
    const button = (word: keyof typeof words, act: () => void, name: string) => {
        const made = element('button', { type: 'button', 'data-act': name }, speaker.text(words[word]));
        made.addEventListener('click', act);
        return made;
    };
    const play = element('button', { type: 'button', class: 'main-act', 'data-act': 'play' });
    play.addEventListener('click', () => { if (running) driver.pause(); else driver.play(); });
    const sayPlay = () => { play.textContent = (running ? words.pause : words.play)[speaker.language]; };
    const speed = element('select', { id: 'speed' }, ...speeds.map((weeks) =>
        element('option', { value: String(weeks) }, speaker.text(fill(words.weeksASecond, { n: whole(weeks) })))));
    speed.addEventListener('change', () => driver.speed(Number(speed.value)));
    const place = element('output', { class: 'place' });
    let at = { week: 0, last: 0 };
    const sayPlace = () => { place.textContent = fill(words.weekOf, { week: whole(at.week), last: whole(at.last) })[speaker.language]; };
    speaker.whenever(sayPlay);
    speaker.whenever(sayPlace);
    const bar = element('div', { class: 'transport', role: 'group' }, play,
        button('stepWeek', () => driver.step(1), 'step'), button('stepYear', () => driver.step(52), 'year'),
        button('toEnd', () => driver.step(10_000), 'end'), button('fromStart', () => driver.again(), 'again'),
        element('label', { for: speed.id, class: 'unseen' }, speaker.text(words.speed)), speed, place);
    speaker.attribute(bar, 'aria-label', words.transport);
    return {
        element: bar,
        show(now) {
            if (now.running !== running) {
                running = now.running;
                sayPlay();
            }
            if (now.week !== at.week || now.last !== at.last) {
                at = { week: now.week, last: now.last };
                sayPlace();
            }
            if (document.activeElement !== speed) speed.value = String(now.speed);
        },
    };
}
